import CommandLineParsing
import Documents
import IPAddressing
import Tables

/// Results that are written as they come, in blocks: plain lines, or the rows of a table.
struct ResultStream {
  private static let blockSize = 1 << 16
  private static let rowsAtOnce = 1024

  private let session: Session
  /// Nil where plain lines are written.
  private var table: TableStream?
  private var bytes: [UInt8] = []
  /// Whether nobody wants more: the pipe was closed, or Ctrl-C was pressed.
  private(set) var isOver = false

  /// Creates a stream in the format asked for: a table on a terminal, else lines, when nothing is said.
  init(_ table: Table, _ arguments: ParsedArguments, in session: Session) {
    self.session = session
    if let format = arguments.resultFormat(in: session) {
      self.table = TableStream(table, as: format, in: session.language, width: session.width)
    } else {
      bytes.reserveCapacity(Self.blockSize + 1024)
    }
  }

  /// Writes one result: a value as its line, or a row.
  mutating func append<Line: AddressNotation>(
    _ line: Line, row: @autoclosure () -> [TableValue]
  ) -> LineInput.Demand {
    guard table == nil else { return append(row: row()) }
    bytes.append(addingCapacity: Line.maximumUTF8Count + 1) { text in
      line.append(to: &text)
      text.append(0x0A)
    }
    return flushWhenFull()
  }

  /// Writes one result: a text as its line, or a row.
  mutating func append(line: @autoclosure () -> String, row: @autoclosure () -> [TableValue])
    -> LineInput.Demand
  {
    guard table == nil else { return append(row: row()) }
    bytes.append(contentsOf: line().utf8)
    bytes.append(0x0A)
    return flushWhenFull()
  }

  private mutating func append(row: [TableValue]) -> LineInput.Demand {
    table?.append(row)
    if let table, table.pendingCount >= Self.rowsAtOnce { flush() }
    return isOver ? .enough : .more
  }

  private mutating func flushWhenFull() -> LineInput.Demand {
    if bytes.count >= Self.blockSize { flush() }
    return isOver ? .enough : .more
  }

  /// Writes what is ready.
  mutating func flush() {
    if let text = table?.take(), !text.isEmpty { session.write(text) }
    if !bytes.isEmpty { session.write(bytes) }
    bytes.removeAll(keepingCapacity: true)
    isOver = isOver || !session.takesMore || Task.isCancelled
  }

  /// Writes the rest.
  mutating func finish() {
    flush()
    if !isOver, let text = table?.finish() { session.write(text) }
  }
}
