/// Where a value, a key or an error stands in a text: line and column, both from 1.
///
/// Lines end at LF, CR LF or CR; a column counts Unicode scalars, so one Chinese character is one column.
public struct JSONPlace: Sendable, Hashable {
  private let storedLine: UInt32
  private let storedColumn: UInt32

  /// The line, from 1; 0 for a value that was made, not read.
  public var line: Int { Int(storedLine) }
  /// The column, from 1; 0 for a value that was made, not read.
  public var column: Int { Int(storedColumn) }

  /// The place of a value that was made, not read: line 0, column 0.
  public static let none = JSONPlace(line: 0, column: 0)

  /// A place; numbers beyond 32 bits are held at the largest one.
  public init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }
}

extension JSONPlace: Comparable, CustomStringConvertible {
  /// Whether one place comes before the other in the text.
  public static func < (left: JSONPlace, right: JSONPlace) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }

  /// `line:column`, the form editors jump to.
  public var description: String { "\(line):\(column)" }
}
