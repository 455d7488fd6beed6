/// How much a text file may ask of the reader before it is refused.
public struct CSVLimits: Sendable, Hashable {
  /// The longest cell, in bytes.
  public var fieldBytes = 1 << 20
  /// The longest row, in bytes, line breaks inside quotes included.
  public var rowBytes = 4 << 20
  /// The most cells in a row.
  public var columns = 1_024
  /// The most rows.
  public var rows = 1 << 20
  /// The most cells in the file; bounds the memory for a file of nothing but delimiters.
  public var cells = 1 << 25
  /// The most findings; the reader stops there and says so.
  public var findings = 1_000

  /// The limits that suit every file an office sends.
  public init() {}
}
