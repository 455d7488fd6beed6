import JSONText
import Wording

extension Table {
  /// One JSON document: `{"schema":…,"title":…,"units":{code:unit},"rows":[{code:value…}],"summary":{…},"notes":[…]}`.
  ///
  /// Numbers are numbers, a term is its stable code, a sentence is `{"zh":…,"en":…}`, several texts are a list, a missing
  /// value is `null`. Title, units, summary and notes are there when the table has some. The language does not matter,
  /// so a script reads the same on every desk.
  public func json() -> String {
    var writer = JSONWriter(style: .pretty)
    beginDocument(in: &writer)
    writeRows(to: &writer)
    endDocument(in: &writer)
    return writer.text
  }

  /// Everything before the first row.
  func beginDocument(in writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("schema")
    writer.string(schema)
    writeTitleAndUnits(to: &writer)
    writer.key("rows")
    writer.beginArray()
  }

  func writeRows(to writer: inout JSONWriter) {
    for row in rows { writer.object { write(row, to: &$0) } }
  }

  /// Everything behind the last row.
  func endDocument(in writer: inout JSONWriter) {
    writer.endArray()
    writeFoot(to: &writer)
    writer.endObject()
    writer.endLine()
  }

  /// One JSON object per row and line, each beginning with the schema; title, figures and notes are left out.
  public func jsonLines() -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { writer in
        writer.key("schema")
        writer.string(schema)
        write(row, to: &writer)
      }
      writer.endLine()
    }
    return writer.text
  }

  private func writeTitleAndUnits(to writer: inout JSONWriter) {
    if let title {
      writer.key("title")
      writer.write(.phrase(title))
    }
    let measured = headings.filter { $0.unit != nil }
    if measured.isEmpty { return }
    writer.key("units")
    writer.object { writer in
      for heading in measured {
        writer.key(heading.code)
        writer.string(heading.unit ?? "")
      }
    }
  }

  private func write(_ row: [TableValue], to writer: inout JSONWriter) {
    for (column, heading) in headings.enumerated() {
      writer.key(heading.code)
      writer.write(value(row, column))
    }
  }

  private func writeFoot(to writer: inout JSONWriter) {
    if !summary.isEmpty {
      writer.key("summary")
      writer.object { writer in
        for figure in summary {
          writer.key(figure.heading.code)
          writer.write(figure.value)
        }
      }
    }
    if notes.isEmpty { return }
    writer.key("notes")
    writer.array { writer in
      for note in notes { writer.write(.phrase(note)) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ value: TableValue) {
    switch value {
    case .text(let text): string(text)
    case .term(let code, _): string(code)
    case .phrase(let phrase):
      object { writer in
        writer.key("zh")
        writer.string(phrase.zh)
        writer.key("en")
        writer.string(phrase.en)
      }
    case .integer(let number): integer(number)
    case .decimal(let text): write(decimal: text)
    case .boolean(let flag): bool(flag)
    case .list(let texts):
      array { writer in
        for text in texts { writer.string(text) }
      }
    case .missing: null()
    }
  }

  /// A decimal is a number where JSON has one for it, and its text where not; commas between thousands are for people.
  private mutating func write(decimal text: String) {
    if let number = JSONNumber(text.withoutThousandsCommas ?? text) {
      self.number(number)
    } else {
      string(text)
    }
  }
}
