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
    /// What the reader finds its place by, should it be asked for.
    let mark: Int
  }

  let index = ColumnIndex<Record>()
  let keyColumns: [String]
  let options: ImportOptions
  private(set) var result = ImportResult()

  private let columns = Record.columns
  /// The constants that can be read: what the user wrote, and the same as the book would keep it.
  private(set) var constants: [(column: Int, text: String, canonical: String)] = []
  private var firstPlaces: [String: Place] = [:]
  /// The columns of the row before and their codes: rows of one sheet share them.
  private var stated: (columns: [Int], codes: Set<String>) = ([], [])

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
    if read(position, text, into: &record, at: { place }) {
      constants.append((position, text, columns[position].write(record)))
    }
  }

  mutating func report(_ finding: Finding) { result.findings.append(finding) }

  mutating func count(_ kind: RowKind) { result.counts.skipped[kind, default: 0] += 1 }
  mutating func countRow() { result.counts.rows += 1 }

  /// Reports what is missing among the columns a file has: those the key is made of, unless a constant says them.
  /// - Returns: whether rows can be read at all.
  mutating func checkColumns(_ present: Set<Int>, at place: Place) -> Bool {
    var canRead = true
    for (position, column) in columns.enumerated() where keyColumns.contains(column.code) {
      if present.contains(position) || constants.contains(where: { $0.column == position }) { continue }
      if !column.isRequired { continue }
      let isLast = column.code == keyColumns.last
      let mistake: ImportMistake = isLast ? .keyColumnMissing(column.names) : .columnMissing(column.names)
      report(mistake.finding(at: place))
      canRead = false
    }
    return canRead
  }

  /// Takes one row: every cell is read, every mistake is told, and a row without one becomes a draft.
  /// - Parameters:
  ///   - cells: what the row states.
  ///   - place: where the row stands.
  ///   - cellPlace: where a cell stands, by its mark; asked only for mistakes.
  mutating func add(_ cells: [Cell], at place: Place, cellPlace: (Int) -> Place) {
    result.counts.records += 1
    var record = Record()
    var isSound = true
    for constant in constants where !read(constant.column, constant.text, into: &record, at: { place }) {
      isSound = false
    }
    for cell in cells where !take(cell, into: &record, at: { cellPlace(cell.mark) }) { isSound = false }
    noteKey(of: record, at: place, isSound: &isSound)
    if isSound { result.drafts.append(draft(of: record, stating: cells, at: place)) }
  }

  /// Takes one cell; a constant fills it where it is blank, and may not differ from it where it is not.
  private mutating func take(_ cell: Cell, into record: inout Record, at place: () -> Place) -> Bool {
    guard !constants.isEmpty, let constant = constants.first(where: { $0.column == cell.column }) else {
      return read(cell.column, cell.text, into: &record, at: place)
    }
    if cell.text.isEmpty { return true }
    guard read(cell.column, cell.text, into: &record, at: place) else { return false }
    let column = columns[cell.column]
    if column.write(record) == constant.canonical { return true }
    let mistake = ImportMistake.constantDiffers(column.names, said: constant.text)
    report(mistake.finding(at: place(), value: cell.text))
    return false
  }

  private mutating func draft(of record: Record, stating cells: [Cell], at place: Place) -> Draft {
    let present = cells.map(\.column) + constants.map(\.column)
    if present != stated.columns { stated = (present, Set(present.map { columns[$0].code })) }
    var fields = record.fields
    for field in fields.fields where !stated.codes.contains(field.code) { fields[field.code] = "" }
    return Draft(kind: Record.kind, key: record.key, fields: fields, stated: stated.codes, place: place)
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

  private mutating func read(
    _ position: Int, _ text: String, into record: inout Record, at place: () -> Place
  ) -> Bool {
    let column = columns[position]
    if text.isEmpty, column.isRequired {
      report(ImportMistake.valueMissing(column.names).finding(at: place(), value: ""))
      return false
    }
    if text.isMangledNumber {
      report(ImportMistake.mangledNumber.finding(at: place(), value: text))
      return false
    }
    do throws(CellError) {
      try column.read(text, &record)
      return true
    } catch {
      report(error.finding(at: place(), value: text))
      return false
    }
  }
}

extension String {
  /// Whether a spreadsheet wrote it: `2.20261E+11` for a number of more than eleven digits. Nobody names anything so.
  fileprivate var isMangledNumber: Bool {
    guard utf8.count >= 5, let sign = utf8.firstIndex(of: UInt8(ascii: "+")) else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let head = utf8[..<sign].dropLast()
    let mark = utf8[..<sign].last
    guard mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e"), let first = head.first,
      digits.contains(first),
      head.dropFirst().isEmpty || head.dropFirst().first == UInt8(ascii: ".")
    else { return false }
    let exponent = utf8[sign...].dropFirst()
    return head.dropFirst(2).allSatisfy(digits.contains) && (2...3).contains(exponent.count)
      && exponent.allSatisfy(digits.contains)
  }
}
