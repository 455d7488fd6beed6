import Wording

extension Table {
  /// The headings and rows as comma separated text; names in one language, a missing value blank.
  ///
  /// Title, figures and notes are left out, so that a program finds a plain table. Texts are guarded against being
  /// taken for formulas; figures stand without commas between thousands.
  public func csv(in language: Language) -> String {
    var writer = CSVWriter()
    writer.append(headings.map { $0.text(in: language) })
    writeRows(to: &writer, in: language)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func writeRows(to writer: inout CSVWriter, in language: Language) {
    for row in rows {
      writer.append(
        headings.indices.map { column in
          let value = value(row, column)
          if case .decimal(let text) = value { return text.withoutThousandsCommas ?? text }
          return value.isMissing ? "" : value.text(in: language)
        })
    }
  }
}
