/// Writes rows as comma separated text (RFC 4180): CR LF, quotes where needed, no cell that starts a formula.
///
/// What it writes, `CSVReader` and the reader of records read back exactly. A byte order mark belongs to the encoding a
/// text is written in, never to the text.
public struct CSVWriter: Sendable {
  /// The text so far, in UTF-8.
  public private(set) var bytes: [UInt8]
  private let delimiter: UInt8

  /// Creates a writer.
  /// - Parameter delimiter: what stands between cells.
  public init(delimiter: CSVDelimiter = .comma) {
    self.bytes = []
    self.delimiter = delimiter.byte
  }

  /// Writes one row; every cell is guarded against being taken for a formula.
  public mutating func append(_ cells: some Sequence<String>) {
    var count = 0
    for cell in cells {
      if count > 0 { bytes.append(delimiter) }
      count += 1
      append(cell: cell.withFormulaGuard)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(cell: String) {
    let text = cell.utf8
    guard text.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
