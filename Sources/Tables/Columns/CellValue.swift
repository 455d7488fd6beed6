import Wording

/// A value that a cell of a sheet can hold: read from any notation offices use, written in one.
///
/// Writing what was read and reading it again gives the same value: `Self(cell: value.cellText) == value`.
public protocol CellValue: Sendable, Hashable {
  /// Reads the folded text of a cell; never called with an empty text.
  init(cell text: String) throws(CellError)
  /// The canonical text: what the book stores and exports write.
  var cellText: String { get }
  /// What people read; its code is the canonical text.
  var tableValue: TableValue { get }
  /// Whether values are quantities, which stand below each other by their last digit.
  static var isQuantity: Bool { get }
}

extension CellValue {
  /// The canonical text, unless a kind of value says otherwise.
  public var tableValue: TableValue { .text(cellText) }
  /// Words, unless a kind of value says otherwise.
  public static var isQuantity: Bool { false }
}

extension String: CellValue {
  /// Takes the text as it is.
  public init(cell text: String) throws(CellError) { self = text }
  /// The text itself.
  public var cellText: String { self }
}

extension Int64: CellValue {
  /// Reads a whole number; thousands commas are accepted.
  public init(cell text: String) throws(CellError) {
    guard let value = text.withoutThousandsCommas.flatMap({ Int64($0) }) else {
      throw CellError(
        code: "not-a-whole-number",
        Phrase(zh: "应为整数", en: "a whole number is expected"))
    }
    self = value
  }
  /// Plain digits.
  public var cellText: String { String(self) }
  /// A number.
  public static var isQuantity: Bool { true }
}

extension Bool: CellValue {
  /// Reads 是 / 否, yes / no, true / false, 1 / 0.
  public init(cell text: String) throws(CellError) {
    switch text.lowercased() {
    case "是", "yes", "true", "1", "y", "√": self = true
    case "否", "no", "false", "0", "n", "×": self = false
    default:
      throw CellError(code: "not-yes-or-no", Phrase(zh: "应为“是”或“否”", en: "yes or no is expected"))
    }
  }
  /// `yes` or `no`.
  public var cellText: String { self ? "yes" : "no" }
  /// 是 or 否, in English as written.
  public var tableValue: TableValue { .term(code: cellText, Phrase(zh: self ? "是" : "否", en: cellText)) }
}
