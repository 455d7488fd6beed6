import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// What reading and writing a kind of record needs, whatever the record's type: `of(_:)` lists all kinds once.
public struct RecordForm: Sendable {
  /// A column without its record's type.
  public struct Field: Sendable, Hashable {
    /// The column's code.
    public let code: String
    /// Its header in both languages.
    public let names: Phrase
    /// Every header it is known by, its code first.
    public let headers: [String]
    /// The widest audience that may see it.
    public let audience: Audience
    /// Whether a new record must state it.
    public let isRequired: Bool
    /// Whether the record's key is made of it.
    public let isKey: Bool
  }

  /// The kind of record.
  public let kind: RecordKind
  /// Its columns, in the order sheets show them.
  public let fields: [Field]

  let readSheets: @Sendable ([Sheet], ImportOptions) -> ImportResult
  let readRows: @Sendable (JSONRows, ImportOptions) -> ImportResult
  /// How many of its columns the headers of a sheet name.
  let namedColumns: @Sendable (Sheet) -> Int
  private let displays: [String: @Sendable (String) -> TableValue]

  private init<Record: ExtranetRecord>(_ record: Record.Type, key: String...) {
    kind = Record.kind
    fields = Record.columns.map {
      Field(
        code: $0.code, names: $0.names, headers: $0.headers, audience: $0.audience, isRequired: $0.isRequired,
        isKey: key.contains($0.code))
    }
    readSheets = { SheetReader<Record>(keyColumns: key, options: $1).read($0) }
    readRows = { JSONRowReader<Record>(keyColumns: key, options: $1).read($0) }
    namedColumns = { SheetHeader.namedColumns(in: $0, ColumnIndex<Record>()) }
    let displays = Record.columns.map { column in (column.code, Self.display(of: column)) }
    self.displays = Dictionary(displays) { first, _ in first }
  }

  /// Reads a canonical text back into a record without other fields, and says what people read there.
  private static func display<Record: ExtranetRecord>(
    of column: Column<Record>
  ) -> @Sendable (String) -> TableValue {
    let blank = Record()
    return { text in
      var record = blank
      do throws(CellError) { try column.read(text, &record) } catch { return .text(text) }
      return column.display(record)
    }
  }

  /// What people read for a canonical text: the name of a code, anything else as it is; it reads back as the same.
  func words(for text: String, of field: Field, in language: Language) -> String {
    guard !text.isEmpty, case .term(_, let name)? = displays[field.code]?(text) else { return text }
    return name[language]
  }

  /// Reads records from the sheets of one file.
  /// - Complexity: O(*n*) in the cells.
  public func read(_ sheets: [Sheet], options: ImportOptions = ImportOptions()) -> ImportResult {
    readSheets(sheets, options)
  }

  /// Reads records from JSON: an array of objects, an object with `rows`, or one object per line, keyed by column code.
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - source: the file, as the user named it.
  ///   - options: constants and what to do with unknown members.
  public func read(json bytes: [UInt8], source: String, options: ImportOptions = ImportOptions())
    -> ImportResult
  {
    readRows(JSONRows(parsing: bytes, source: source), options)
  }
}

extension RecordForm {
  /// Contracts.
  public static let contract = RecordForm(Contract.self, key: "contract")
  /// Items of contracts.
  public static let contractItem = RecordForm(ContractItem.self, key: "contract", "item")
  /// Bandwidth classes of items.
  public static let bandwidthClass = RecordForm(BandwidthClass.self, key: "contract", "item", "label")
  /// Clauses of contracts.
  public static let clause = RecordForm(Clause.self, key: "contract", "clause")
  /// Circuits.
  public static let circuit = RecordForm(Circuit.self, key: "ledger-number")
  /// Public addresses.
  public static let publicAddress = RecordForm(PublicAddress.self, key: "address")
  /// Lines of carriers' lists.
  public static let billedLine = RecordForm(BilledLine.self, key: "list", "serial")
  /// Devices.
  public static let device = RecordForm(Device.self, key: "device")
  /// Probe targets.
  public static let target = RecordForm(Target.self, key: "circuit", "address")
  /// Address layouts.
  public static let layout = RecordForm(LayoutRecord.self, key: "layout")
  /// Segments.
  public static let segment = RecordForm(Segment.self, key: "segment")
  /// Prefixes.
  public static let prefix = RecordForm(PrefixAssignment.self, key: "space", "prefix")

  /// The form of a kind: its columns, and which of them the key is made of. Another kind is one more line here.
  public static func of(_ kind: RecordKind) -> RecordForm {
    switch kind {
    case .contract: contract
    case .contractItem: contractItem
    case .bandwidthClass: bandwidthClass
    case .clause: clause
    case .circuit: circuit
    case .publicAddress: publicAddress
    case .billedLine: billedLine
    case .device: device
    case .target: target
    case .layout: layout
    case .segment: segment
    case .prefix: prefix
    }
  }
}

extension RecordForm {
  /// What new records of any kind lack; see `findings(forNew:)` of one kind.
  public static func findings(forNew edits: [Edit]) -> [Finding] {
    RecordKind.allCases.flatMap { of($0).findings(forNew: edits) }
  }

  /// What new records lack: a `value-missing` error for every required field an added record does not have.
  ///
  /// A reader cannot know which records are new, and an absent column says nothing about those that are there; so this
  /// is asked of the plan's edits. A field that all new records of a file lack is one `column-missing` error.
  public func findings(forNew edits: [Edit]) -> [Finding] {
    let added = edits.filter { $0.kind == kind && $0.before == nil }
    return fields.filter { $0.isRequired && !$0.isKey }.flatMap { field -> [Finding] in
      let lacking = added.filter { ($0.after?[field.code] ?? "").isEmpty }
      if lacking.count == added.count, lacking.count > 1 {
        let source = lacking.first?.place.map { Place(source: $0.source, sheet: $0.sheet) }
        return [ImportMistake.columnMissing(field.names).finding(at: source)]
      }
      return lacking.map { edit in
        var place = edit.place
        place?.field = field.names.zh
        return ImportMistake.valueMissing(field.names).finding(at: place, value: edit.key)
      }
    }
  }
}
