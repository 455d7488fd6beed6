import ExtranetModel
import Tables
import Wording

/// Finds a record's column by what a sheet writes above it.
struct ColumnIndex<Record: ExtranetRecord>: Sendable {
  /// What a header stands for.
  enum Match: Sendable, Hashable {
    /// A column, by its position in `Record.columns`.
    case column(Int)
    /// A column, but in another unit.
    case otherUnit(Int)
    /// The serial number of a row, which the record does not keep.
    case serial
    /// Nothing known.
    case unknown
  }

  private let positions: [String: Int]

  init() {
    var positions: [String: Int] = [:]
    for (position, column) in Record.columns.enumerated() {
      for header in column.headers where positions[header.foldedForMatching] == nil {
        positions[header.foldedForMatching] = position
      }
    }
    self.positions = positions
  }

  /// What a header stands for; stars of required columns and colons do not count, and a bracket at its end is left out
  /// when the whole is not known.
  func match(_ header: String) -> Match {
    let wanted = withoutMarks(header.foldedForMatching)
    if let position = positions[wanted] { return .column(position) }
    if serialNames.contains(wanted) { return .serial }
    guard let (stem, unit) = bracketed(wanted) else { return .unknown }
    if let position = positions[stem] {
      return changesValue(unit, of: position) ? .otherUnit(position) : .column(position)
    }
    return serialNames.contains(stem) ? .serial : .unknown
  }

  /// The position of a column by code or header, for constants.
  func position(of name: String) -> Int? {
    guard case .column(let position) = match(name) else { return nil }
    return position
  }

  /// Known headers that look like an unknown one, best first.
  func suggestions(for header: String) -> [String] {
    closeMatches(of: header.folded, in: Array(Set(Record.columns.flatMap(\.headers))))
  }

  private let serialNames: Set<String> = ["序号", "序", "no", "no.", "#", "serial", "serialnumber"]

  private func withoutMarks(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.utf8.first, isMark(first) { rest = rest.dropFirst() }
    while let last = rest.utf8.last, isMark(last) { rest = rest.dropLast() }
    return rest.utf8.count == text.utf8.count ? text : String(rest)
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":") }

  /// Text and the content of the bracket at its end.
  private func bracketed(_ text: String) -> (stem: String, unit: String)? {
    for (open, close) in [("(", ")"), ("[", "]"), ("【", "】")] where text.hasSuffix(close) {
      guard let start = text.lastIndex(of: Character(open)), start > text.startIndex else { continue }
      return (String(text[..<start]), String(text[text.index(after: start)...].dropLast()))
    }
    return nil
  }

  /// Whether a figure in that unit is another figure: ten thousands, or per a time the column does not name.
  private func changesValue(_ unit: String, of position: Int) -> Bool {
    if ["万", "千", "百", "亿"].contains(where: unit.contains) { return true }
    let known = Record.columns[position].headers.compactMap { bracketed($0.foldedForMatching)?.unit }
    if known.contains(unit) { return false }
    return ["/年", "/月", "/季", "/日", "/天", "/year", "/month", "每年", "每月"].contains(where: unit.contains)
  }
}
