import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Gathers drafts of one kind from rows of cells, whichever kind of file they stand in.
struct RecordCollector<Record: ExtranetRecord> {
  /// One stated cell of a row.
  struct Cell {
    /// The position in `Record.columns`.
    let column: Int
    /// The text to read.
    let text: String
    /// Where it stands.
    let place: Place
  }

  let index = ColumnIndex<Record>()
  let keyColumns: [String]
  let options: ImportOptions
  private(set) var result = ImportResult()

  private let columns = Record.columns
  /// The constants that can be read, as cells without a place of their own.
  private(set) var constants: [(column: Int, text: String)] = []
  private var firstPlaces: [String: Place] = [:]

  init(keyColumns: [String], options: ImportOptions) {
    self.keyColumns = keyColumns
    self.options = options
    for (name, text) in options.constants.sorted(by: { $0.key < $1.key }) { takeConstant(name, text.folded) }
  }

  private mutating func takeConstant(_ name: String, _ text: String) {
    let place = Place(source: "--set", field: name)
    guard let position = index.position(of: name) else {
      let suggestions = index.suggestions(for: name)
      return report(ImportMistake.unknownConstant(suggestions: suggestions).finding(at: place, value: name))
    }
    if constants.contains(where: { $0.column == position }) {
      let mistake = ImportMistake.duplicateHeader(columns[position].names, first: place)
      return report(mistake.finding(at: place, value: name))
    }
    var record = Record()
    if read(Cell(column: position, text: text, place: place), into: &record) {
      constants.append((position, text))
    }
  }

  mutating func report(_ finding: Finding) { result.findings.append(finding) }

  mutating func count(_ kind: RowKind) { result.counts.skipped[kind, default: 0] += 1 }
  mutating func countRow() { result.counts.rows += 1 }

  /// Reports what is missing among the columns a file has: those the key is made of, unless a constant says them.
  /// - Returns: whether rows can be read at all.
  mutating func checkColumns(_ present: Set<Int>, at place: Place) -> Bool {
    var canRead = true
    for (position, _) in constants where present.contains(position) {
      report(ImportMistake.constantAndColumn(columns[position].names).finding(at: place))
      canRead = false
    }
    for (position, column) in columns.enumerated() where keyColumns.contains(column.code) {
      if present.contains(position) || constants.contains(where: { $0.column == position }) { continue }
      if !column.isRequired { continue }
      report(ImportMistake.columnMissing(column.names).finding(at: place))
      canRead = false
    }
    return canRead
  }

  /// Takes one row: every cell is read, every mistake is told, and a row without one becomes a draft.
  mutating func add(_ cells: [Cell], at place: Place) {
    result.counts.records += 1
    var record = Record()
    var isSound = true
    for (column, text) in constants {
      let cell = Cell(column: column, text: text, place: place)
      if !read(cell, into: &record) { isSound = false }
    }
    for cell in cells where !read(cell, into: &record) { isSound = false }
    noteKey(of: record, at: place, isSound: &isSound)
    guard isSound else { return }
    let stated = Set((cells.map(\.column) + constants.map(\.column)).map { columns[$0].code })
    let fields = record.fields.fields.filter { stated.contains($0.code) }
    result.drafts.append(
      Draft(
        kind: Record.kind, key: record.key, fields: FieldValues(fields.map { ($0.code, $0.text) }),
        stated: stated, place: place))
  }

  private mutating func noteKey(of record: Record, at place: Place, isSound: inout Bool) {
    let isComplete = columns.allSatisfy { column in
      !column.isRequired || !keyColumns.contains(column.code) || !column.write(record).isEmpty
    }
    guard isComplete else {
      isSound = false
      return
    }
    let key = record.key
    if let first = firstPlaces[key] {
      report(ImportMistake.duplicateKey(first: first).finding(at: place, value: key))
      isSound = false
    } else {
      firstPlaces[key] = place
    }
  }

  private mutating func read(_ cell: Cell, into record: inout Record) -> Bool {
    let column = columns[cell.column]
    if cell.text.isEmpty, column.isRequired {
      report(ImportMistake.valueMissing(column.names).finding(at: cell.place, value: ""))
      return false
    }
    do throws(CellError) {
      try column.read(cell.text, &record)
      return true
    } catch {
      report(error.finding(at: cell.place, value: cell.text))
      return false
    }
  }
}
