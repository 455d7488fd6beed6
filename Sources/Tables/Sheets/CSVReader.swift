import Wording

/// What a text file held, and everything that is wrong with its form.
public struct CSVReading: Sendable, Hashable {
  /// The rows that could be read.
  public let sheet: Sheet
  /// The delimiter, given or detected.
  public let delimiter: CSVDelimiter
  /// Every mistake of form, with its place.
  public let findings: [Finding]
  /// Whether the text ends with the end of a line.
  public let endsInLine: Bool

  /// The error `cut-short` where the text ends within a line that has fewer cells than others: the rest of the file
  /// seems to be lost.
  ///
  /// Not among ``findings``, since a text need not end in a line end; a reader of ledgers asks, because half a ledger
  /// would look like one that lost its lower rows.
  public var cutShort: Finding? {
    let rows = sheet.rows
    guard !endsInLine, let last = rows.last, let widest = rows.map(\.cells.count).max() else { return nil }
    guard last.cells.count > 1, last.cells.count < widest else { return nil }
    return Finding(
      .error, code: "cut-short",
      Phrase(
        zh: "文件似乎不完整：最后一行只有 \(last.cells.count) 格，其他行有 \(widest) 格，且没有换行",
        en:
          "the file seems cut off: its last line has \(last.cells.count) of \(widest) cells and does not end"),
      at: sheet.place(row: rows.count - 1), remedy: Phrase(zh: "重新取得整个文件", en: "get the whole file again"))
  }
}

/// Reads comma, tab or semicolon separated text in UTF-8 into a sheet (RFC 4180).
///
/// Lines end in CR LF, LF or CR. Quoted cells may hold delimiters and line breaks; the line numbers stay right behind
/// them. Nothing throws: mistakes become findings (`nul-byte`, `lone-quote`, `text-after-quote`, `unclosed-quote`,
/// `not-utf-8`, `cell-too-long`, `row-too-long`, `too-many-columns`, `too-many-rows`, `too-many-cells`) and reading goes on
/// behind them as long as `CSVLimits` allow.
/// - Complexity: O(*n*) in time and in memory.
public struct CSVReader {
  let bytes: [UInt8]
  let source: String
  let sheetName: String?
  let delimiter: CSVDelimiter
  let limits: CSVLimits

  /// The next byte to read.
  var position = 0
  /// The line it stands in, from 1.
  var line = 1
  var rows: [Sheet.Row] = []
  var cellCount = 0
  var findings: [Finding] = []
  var isStopped = false

  /// The row being read.
  var row = RowInProgress()

  /// A row whose end has not been seen.
  struct RowInProgress {
    var line = 1
    var start = 0
    var cells: [String] = []
    var columns = 0
  }

  /// Reads a whole text.
  /// - Parameters:
  ///   - bytes: the text in UTF-8; a byte order mark is skipped.
  ///   - source: the file, as the user named it.
  ///   - sheet: the name of the sheet, where the text stands for one.
  ///   - delimiter: what stands between cells; detected from the first lines when absent.
  ///   - limits: when to refuse.
  public static func read(
    _ bytes: [UInt8], source: String, sheet: String? = nil, delimiter: CSVDelimiter? = nil,
    limits: CSVLimits = CSVLimits()
  ) -> CSVReading {
    var reader = CSVReader(
      bytes: bytes, source: source, sheetName: sheet,
      delimiter: delimiter ?? CSVDelimiter.detected(in: bytes), limits: limits)
    reader.readAll()
    return CSVReading(
      sheet: Sheet(source: source, name: sheet, rows: reader.rows), delimiter: reader.delimiter,
      findings: reader.findings, endsInLine: bytes.last == 0x0A || bytes.last == 0x0D)
  }

  private init(
    bytes: [UInt8], source: String, sheetName: String?, delimiter: CSVDelimiter, limits: CSVLimits
  ) {
    self.bytes = bytes
    self.source = source
    self.sheetName = sheetName
    self.delimiter = delimiter
    self.limits = limits
  }
}

extension CSVReader {
  private mutating func readAll() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count, !isStopped {
      row = RowInProgress(line: line, start: position)
      readRow()
    }
  }

  private mutating func readRow() {
    while !isStopped {
      row.columns += 1
      let goesOn = position < bytes.count && bytes[position] == quote ? readQuoted() : readPlain()
      if !goesOn { return }
      if position >= bytes.count { return finishRow() }
      let byte = bytes[position]
      if byte != delimiter.byte { return finishRow() }
      position += 1
    }
  }

  /// Reads a cell without quotes up to the byte that ends it; whether the row goes on.
  private mutating func readPlain() -> Bool {
    let start = position
    var hasQuote = false
    while position < bytes.count, !endsCell(bytes[position]) {
      if bytes[position] == quote { hasQuote = true }
      position += 1
      if position - start > limits.fieldBytes { return skipRow(cellStart: start) }
    }
    if hasQuote { report(.loneQuote, value: text(bytes[start..<position])) }
    return append(bytes[start..<position])
  }

  /// Reads a cell in quotes up to the byte behind the closing quote; whether the row goes on.
  private mutating func readQuoted() -> Bool {
    let opening = position
    let openingLine = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        position += 1
        guard position < bytes.count, bytes[position] == quote else {
          return finishQuoted(content, opening: opening, openingLine: openingLine)
        }
      } else if endsLine(at: position) {
        line += 1
      }
      content.append(byte)
      position += 1
      if content.count > limits.fieldBytes { return recover(.cellTooLong, opening, openingLine) }
    }
    return recover(.unclosedQuote, opening, openingLine)
  }

  private mutating func finishQuoted(_ content: [UInt8], opening: Int, openingLine: Int) -> Bool {
    let end = position
    while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
    if bytes[end..<position].contains(where: { $0 != 0x20 }) {
      report(.textAfterQuote, line: openingLine, value: text(bytes[opening..<position]))
    }
    return append(content[...])
  }

  /// Ends the row, takes the line break, keeps what was read.
  private mutating func finishRow() {
    if position < bytes.count {
      position +=
        bytes[position] == carriageReturn && position + 1 < bytes.count
          && bytes[position + 1] == lineFeed ? 2 : 1
      line += 1
    }
    if row.columns > limits.columns { report(.tooManyColumns(row.columns, limits.columns)) }
    guard rows.count < limits.rows else { return stop(.tooManyRows(limits.rows)) }
    cellCount += row.cells.count
    guard cellCount <= limits.cells else { return stop(.tooManyCells(limits.cells)) }
    rows.append(Sheet.Row(line: row.line, cells: row.cells))
  }

  private mutating func append(_ content: ArraySlice<UInt8>) -> Bool {
    if position - row.start > limits.rowBytes { return skipRow(cellStart: nil) }
    if row.columns > limits.columns { return true }
    if content.contains(0) { report(.nulByte, value: text(content)) }
    if let text = String(validating: content, as: UTF8.self) {
      row.cells.append(text)
    } else {
      report(.notUTF8, value: text(content))
      row.cells.append(text(content))
    }
    return true
  }
}

// MARK: - Bytes

extension CSVReader {
  var quote: UInt8 { 0x22 }
  var carriageReturn: UInt8 { 0x0D }
  var lineFeed: UInt8 { 0x0A }

  func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  func endsCell(_ byte: UInt8) -> Bool { byte == delimiter.byte || isLineBreak(byte) }

  /// Whether the byte ends a line: LF, or CR that no LF follows.
  func endsLine(at index: Int) -> Bool {
    if bytes[index] == lineFeed { return true }
    guard bytes[index] == carriageReturn else { return false }
    return index + 1 >= bytes.count || bytes[index + 1] != lineFeed
  }

  func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
