import ExtranetModel
import Tables
import Wording

/// The rows below the headers of one sheet.
struct SheetBody<Record: ExtranetRecord> {
  let sheet: Sheet
  let header: SheetHeader
  /// The record's column above which each column of the sheet stands.
  let columns: [Int: Int]

  /// The same pairs from left to right.
  private let order: [(column: Int, position: Int)]
  /// The folded cells of the header rows.
  private let headerRows: [[String]]
  private let index: ColumnIndex<Record>
  private var keySheetColumns: Set<Int> = []
  private var keyOrSerialColumns: Set<Int> = []
  private var isIgnoringUnknown = false
  private var unnamedReported: Set<Int> = []
  private var subtotals = SubtotalCheck()
  private var hasSeenNote = false

  init(sheet: Sheet, header: SheetHeader, keyColumns: [String], index: ColumnIndex<Record>) {
    self.sheet = sheet
    self.header = header
    self.index = index
    headerRows = sheet.rows[header.row..<header.end].map { SheetRow($0).cells }
    var columns: [Int: Int] = [:]
    for (column, text) in header.texts.enumerated() {
      switch index.match(text) {
      case .column(let position) where !columns.values.contains(position):
        columns[column] = position
        if keyColumns.contains(Record.columns[position].code) { keySheetColumns.insert(column) }
      case .serial: keyOrSerialColumns.insert(column)
      default: break
      }
    }
    self.columns = columns
    order = columns.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    keyOrSerialColumns.formUnion(keySheetColumns)
  }

  /// Reports headers that are unknown, stand twice or are in another unit.
  mutating func reportColumns(to collector: inout RecordCollector<Record>, ignoringUnknown: Bool) {
    isIgnoringUnknown = ignoringUnknown
    var ignored: [String] = []
    for (column, text) in header.texts.enumerated() where !text.isEmpty {
      let place = sheet.place(row: header.end - 1, column: column, field: text)
      switch index.match(text) {
      case .column(let position):
        guard let first = columns.first(where: { $0.value == position })?.key, first != column else {
          continue
        }
        let mistake = ImportMistake.duplicateHeader(
          Record.columns[position].names, first: sheet.place(row: header.end - 1, column: first))
        collector.report(mistake.finding(at: place, value: text))
      case .otherUnit(let position):
        let mistake = ImportMistake.unitDiffers(Record.columns[position].names)
        collector.report(mistake.finding(at: place, value: text))
      case .unknown where ignoringUnknown: ignored.append(text)
      case .unknown:
        let mistake = ImportMistake.unknownHeader(suggestions: index.suggestions(for: text))
        collector.report(mistake.finding(at: place, value: text))
      case .serial: continue
      }
    }
    if !ignored.isEmpty { collector.report(note(ignored)) }
  }

  private func note(_ ignored: [String]) -> Finding {
    Finding(
      .note, code: "columns-ignored",
      Phrase(
        zh: "略去 \(ignored.count) 列：" + ignored.joined(separator: "、"),
        en: "\(ignored.count) columns left out: " + ignored.joined(separator: ", ")),
      at: sheet.place(row: header.row))
  }
}

// MARK: - Rows

extension SheetBody {
  /// Reads every row below the headers.
  mutating func readRows(into collector: inout RecordCollector<Record>) {
    for index in sheet.rows.indices.dropFirst(header.end) {
      let row = SheetRow(sheet.rows[index])
      if let kind = kind(of: row, at: index, reportingTo: &collector) {
        collector.count(kind)
        continue
      }
      subtotals.takeRecord(row, besides: keyOrSerialColumns)
      reportUnnamedCells(of: row, at: index, to: &collector)
      let cells = order.map {
        RecordCollector<Record>.Cell(column: $0.position, text: row[$0.column], mark: $0.column)
      }
      collector.add(cells, at: sheet.place(row: index)) { column in
        sheet.place(row: index, column: column, field: header.texts[column])
      }
    }
  }

  /// Why a row is no record; nil when it is one.
  private mutating func kind(
    of row: SheetRow, at index: Int, reportingTo collector: inout RecordCollector<Record>
  ) -> RowKind? {
    if row.isBlank { return .blank }
    if isRepeatedHeader(row) { return .header }
    let keyIsBlank = keySheetColumns.allSatisfy { row[$0].isEmpty }
    if let subtotal = row.subtotal(keyIsBlank: keyIsBlank) {
      if let finding = subtotals.take(subtotal, row, at: sheet.place(row: index)) {
        collector.report(finding)
      }
      return .subtotal
    }
    let onlyCell = row.onlyCell
    if row.isNote,
      keyIsBlank || onlyCell != nil || keySheetColumns.contains(where: { row[$0] == row.firstWords })
    {
      hasSeenNote = true
      return .note
    }
    guard let onlyCell, header.texts.count > 2 else { return nil }
    if hasSeenNote { return .note }
    return SheetRow.isSectionTitle(onlyCell.text) && onlyCell.column <= (keySheetColumns.min() ?? 0)
      ? .title : nil
  }

  /// Whether a row is a header row printed again: the very cells, or other names of the same columns.
  private func isRepeatedHeader(_ row: SheetRow) -> Bool {
    if headerRows.contains(row.cells) { return true }
    let named = order.filter { !row[$0.column].isEmpty }
    return named.count > 1 && named.allSatisfy { index.match(row[$0.column]) == .column($0.position) }
  }

  /// A column that has cells but no header would be lost without a word: its first cell is reported.
  private mutating func reportUnnamedCells(
    of row: SheetRow, at index: Int, to collector: inout RecordCollector<Record>
  ) {
    if isIgnoringUnknown { return }
    for (column, text) in row.cells.enumerated() where !text.isEmpty {
      let isNamed = column < header.texts.count && !header.texts[column].isEmpty
      if isNamed || !unnamedReported.insert(column).inserted { continue }
      let place = sheet.place(row: index, column: column)
      collector.report(ImportMistake.dataWithoutHeader.finding(at: place, value: text))
    }
  }
}
