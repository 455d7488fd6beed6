import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Reads any kind of record from the sheets of a file as offices and carriers write them.
///
/// Title rows, one or two rows of headers, sections, blank rows, subtotals and notes at the foot are told from records.
/// Every mistake becomes a finding with its file, row, column and value; nothing stops at the first.
public struct SheetReader<Record: ExtranetRecord> {
  private var collector: RecordCollector<Record>
  private let options: ImportOptions

  /// Creates a reader.
  /// - Parameters:
  ///   - keyColumns: the codes of the columns that the record's key is made of.
  ///   - options: what the user says besides the file.
  public init(keyColumns: [String], options: ImportOptions = ImportOptions()) {
    collector = RecordCollector(keyColumns: keyColumns, options: options)
    self.options = options
  }

  /// Reads all sheets of one file; a blank sheet beside others is passed over.
  /// - Complexity: O(*n*) in the cells.
  public consuming func read(_ sheets: [Sheet]) -> ImportResult {
    let filled = sheets.filter { sheet in sheet.rows.contains { !SheetRow($0).isBlank } }
    if filled.isEmpty {
      let place = sheets.first.map { Place(source: $0.source, sheet: $0.name) }
      collector.report(ImportMistake.nothingThere.finding(at: place))
    }
    for sheet in filled { read(sheet) }
    return collector.result
  }

  private mutating func read(_ sheet: Sheet) {
    for _ in sheet.rows { collector.countRow() }
    guard let header = SheetHeader.find(in: sheet, collector.index) else {
      let required = Record.columns.filter(\.isRequired).map(\.names)
      return collector.report(ImportMistake.noHeader(required).finding(at: sheet.place(row: 0)))
    }
    for row in sheet.rows.indices.prefix(header.row) {
      collector.count(SheetRow(sheet.rows[row]).isBlank ? .blank : .title)
    }
    for _ in 0..<header.height { collector.count(.header) }
    var body = SheetBody(
      sheet: sheet, header: header, keyColumns: collector.keyColumns, index: collector.index)
    body.reportColumns(to: &collector, ignoringUnknown: options.ignoreUnknownColumns)
    if collector.checkColumns(Set(body.columns.values), at: sheet.place(row: header.row)) {
      body.readRows(into: &collector)
    }
  }
}
