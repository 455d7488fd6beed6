import ExtranetModel
import JSONText
import Tables
import Wording

/// Reads any kind of record from rows of JSON keyed by column code: what exports write comes back as it was.
struct JSONRowReader<Record: ExtranetRecord> {
  private var collector: RecordCollector<Record>
  private let options: ImportOptions
  private var unknownReported: Set<String> = []
  private var ignored: [String] = []
  private var positions: [String: Int?] = [:]

  init(keyColumns: [String], options: ImportOptions) {
    collector = RecordCollector(keyColumns: keyColumns, options: options)
    self.options = options
  }

  consuming func read(_ rows: JSONRows) -> ImportResult {
    for finding in rows.findings { collector.report(finding) }
    let expected = ExportListing.schema(of: Record.kind)
    for schema in rows.schemas where schema.name != expected {
      let mistake = ImportMistake.wrongSchema(expected: expected)
      collector.report(mistake.finding(at: schema.place, value: schema.name))
    }
    let isNothing = rows.rows.isEmpty && rows.findings.isEmpty && rows.schemas.isEmpty
    if isNothing { collector.report(ImportMistake.nothingThere.finding(at: Place(source: rows.source))) }
    if let first = rows.rows.first, hasKeySomewhere(rows, reportingAt: rows.place(of: first.value, in: first))
    {
      for row in rows.rows { read(row, of: rows) }
    }
    if !ignored.isEmpty { collector.report(note(rows.source)) }
    return collector.result
  }

  /// Whether the key can be read of any row; what no row states is one mistake of the file, not one of each row.
  private mutating func hasKeySomewhere(_ rows: JSONRows, reportingAt place: Place) -> Bool {
    var keys: Set<String> = []
    for row in rows.rows { keys.formUnion(row.value.object?.keys ?? []) }
    if keys.isEmpty { return true }
    return collector.checkColumns(Set(keys.compactMap { collector.index.position(of: $0) }), at: place)
  }

  /// The column of a member; the names of all rows are the same few.
  private mutating func position(of key: String) -> Int? {
    if let known = positions[key] { return known }
    let position = collector.index.position(of: key)
    positions[key] = .some(position)
    return position
  }

  private mutating func read(_ row: JSONRows.Row, of rows: JSONRows) {
    collector.countRow()
    let place = rows.place(of: row.value, in: row)
    guard let object = row.value.object else {
      return collector.report(ImportMistake.notARow.finding(at: place))
    }
    var cells: [RecordCollector<Record>.Cell] = []
    var isSound = true
    for (mark, member) in object.members.enumerated() where member.key != "schema" {
      let memberPlace = rows.place(of: member.value, in: row, field: member.key)
      guard let position = position(of: member.key) else {
        takeUnknown(member.key, at: memberPlace)
        continue
      }
      guard let text = text(of: member.value, for: position) else {
        collector.report(ImportMistake.unreadableValue.finding(at: memberPlace))
        isSound = false
        continue
      }
      cells.append(RecordCollector<Record>.Cell(column: position, text: text, mark: mark))
    }
    let present = Set(cells.map(\.column))
    guard collector.checkColumns(present, at: place), isSound else { return }
    collector.add(cells, at: place) { mark in
      rows.place(of: object.members[mark].value, in: row, field: object.members[mark].key)
    }
  }

  private mutating func takeUnknown(_ key: String, at place: Place) {
    guard unknownReported.insert(key).inserted else { return }
    if options.ignoreUnknownColumns { return ignored.append(key) }
    let suggestions = collector.index.suggestions(for: key)
    collector.report(ImportMistake.unknownHeader(suggestions: suggestions).finding(at: place, value: key))
  }

  private func note(_ source: String) -> Finding {
    Finding(
      .note, code: "columns-ignored",
      Phrase(
        zh: "略去 \(ignored.count) 列：" + ignored.joined(separator: "、"),
        en: "\(ignored.count) columns left out: " + ignored.joined(separator: ", ")),
      at: Place(source: source))
  }

  /// A value as the text of a cell; nil when it is none.
  ///
  /// A text that its column can read as it stands stays as it stands; else it is folded like a cell of a sheet.
  private func text(of value: JSONValue, for position: Int) -> String? {
    switch value.kind {
    case .null: return ""
    case .bool(let flag): return flag.cellText
    case .number(let number): return number.text
    case .string(let text): return isReadable(text, position) ? text : text.folded
    case .array(let items):
      let texts = items.map { $0.array == nil ? self.text(of: $0, for: position) : nil }
      return texts.contains(nil) ? nil : texts.compactMap { $0 }.joined(separator: ";")
    case .object, .unreadable: return nil
    }
  }

  private func isReadable(_ text: String, _ position: Int) -> Bool {
    var record = Record()
    return (try? Record.columns[position].read(text, &record)) != nil
  }
}
