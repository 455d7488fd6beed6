import JSONText
import Tables
import Wording

/// Rows of named values as a JSON text holds them: a document with rows, or one object per line.
struct JSONRows: Sendable {
  /// One row.
  struct Row: Sendable {
    let value: JSONValue
    /// Where it is in the document: `rows[3]`; empty for a line of its own.
    let path: String
    /// How many lines stand above the text it was read from.
    let lineOffset: Int
  }

  let source: String
  private(set) var rows: [Row] = []
  private(set) var findings: [Finding] = []
  /// The schemas the text names, with their places.
  private(set) var schemas: [(name: String, place: Place)] = []

  /// Reads a text; it is taken for JSON Lines when it is more than one object, each on its line.
  init(parsing bytes: [UInt8], source: String) {
    self.source = source
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let filled = lines.filter { line in line.contains { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 } }
    if filled.count > 1, filled.prefix(2).allSatisfy(Self.isObject) {
      readLines(lines)
    } else {
      readDocument(bytes)
    }
  }

  /// Where a value of a row stands.
  func place(of value: JSONValue, in row: Row, field: String? = nil) -> Place {
    Place(
      source: source, line: value.place.line + row.lineOffset, column: value.place.column,
      field: field.map { row.path.isEmpty ? $0 : "\(row.path).\($0)" })
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.filter { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }
    return text.first == 0x7B && text.last == 0x7D
  }

  private mutating func readLines(_ lines: [ArraySlice<UInt8>]) {
    for (offset, line) in lines.enumerated() where line.contains(where: { $0 != 0x20 && $0 != 0x0D }) {
      let document = JSONDocument(parsing: Array(line), dialect: .json5)
      takeErrors(document.errors, lineOffset: offset)
      if let root = document.root { take(Row(value: root, path: "", lineOffset: offset)) }
    }
  }

  private mutating func readDocument(_ bytes: [UInt8]) {
    var limits = JSONDocument.Limits()
    limits.bytes = 256 << 20
    limits.values = 32_000_000
    let document = JSONDocument(parsing: bytes, dialect: .json5, limits: limits)
    takeErrors(document.errors, lineOffset: 0)
    guard let root = document.root else { return }
    if let rows = root["rows"]?.array {
      takeSchema(of: Row(value: root, path: "", lineOffset: 0))
      for (index, value) in rows.enumerated() {
        take(Row(value: value, path: "rows[\(index)]", lineOffset: 0))
      }
    } else if let rows = root.array {
      for (index, value) in rows.enumerated() { take(Row(value: value, path: "[\(index)]", lineOffset: 0)) }
    } else {
      take(Row(value: root, path: "", lineOffset: 0))
    }
  }

  private mutating func take(_ row: Row) {
    takeSchema(of: row)
    rows.append(row)
  }

  private mutating func takeSchema(of row: Row) {
    guard let schema = row.value["schema"] else { return }
    schemas.append((schema.string ?? "", place(of: schema, in: row, field: "schema")))
  }

  private mutating func takeErrors(_ errors: [JSONError], lineOffset: Int) {
    for error in errors {
      let place = Place(
        source: source, line: error.line + lineOffset, column: error.column,
        field: error.path.isEmpty ? nil : error.path)
      findings.append(Finding(.error, code: error.code, Phrase(zh: error.zh, en: error.en), at: place))
    }
  }
}
