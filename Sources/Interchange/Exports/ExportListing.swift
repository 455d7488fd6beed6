import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Records of one kind as a reader may see them: what every export format writes.
public struct ExportListing: Sendable, Hashable {
  /// The kind of record.
  public let kind: RecordKind
  /// The columns the audience may see, in the order sheets show them.
  public let fields: [RecordForm.Field]
  /// One row per record that has something to show, one canonical text per column; empty where the record has none.
  public let rows: [[String]]
  /// The language of headers.
  public let language: Language

  /// Narrows records to what an audience may see.
  ///
  /// A listing that lacks part of the key (`isKeyed`) can be read by people and programs, but not imported again.
  /// - Parameters:
  ///   - records: records of the kind; others are left out.
  ///   - form: the kind.
  ///   - audience: for whom it is made (`--for`).
  ///   - language: the language of headers.
  public init(
    _ records: [StoredRecord], form: RecordForm, audience: Audience, language: Language = .chinese
  ) {
    let fields = form.fields.filter { $0.audience <= audience }
    self.kind = form.kind
    self.fields = fields
    self.language = language
    self.isKeyed = form.fields.allSatisfy { !$0.isKey || $0.audience <= audience }
    self.rows = records.filter { $0.kind == form.kind }.map { record in
      fields.map { record.fields[$0.code] }
    }.filter { row in row.contains { !$0.isEmpty } }
  }

  /// Whether everything the key is made of is shown, so that it can be imported again.
  public let isKeyed: Bool

  /// The versioned name of the shape in JSON: `circuitbook/circuit-records/1`.
  public var schema: String { Self.schema(of: kind) }

  static func schema(of kind: RecordKind) -> String { "circuitbook/\(kind.rawValue)-records/1" }

  /// The listing as a table: for the terminal, a workbook, or a page.
  public var table: Table {
    Table(
      schema: schema, title: kind.phrase, headings: fields.map { Table.Heading($0.code, $0.names) },
      rows: rows.map { $0.map { TableValue.text(orMissing: $0) } })
  }
}
