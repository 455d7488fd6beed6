import ExtranetModel
import Tables
import Wording

/// Records of one kind as a table, by their columns.
public struct RecordTable<Record: ExtranetRecord>: Sendable {
  private let records: [Record]

  /// Creates the table of records.
  public init(_ records: [Record]) { self.records = records }

  /// Every column that any record fills.
  public var table: Table {
    let rows = records.map(\.fields)
    return table(of: Record.columns.map(\.code).filter { code in rows.contains { !$0[code].isEmpty } })
  }

  /// The columns of the codes given; codes no column has are passed over.
  public func table(of codes: [String]) -> Table {
    let columns = codes.compactMap { code in Record.columns.first { $0.code == code } }
    return Table(
      schema: "circuitbook/\(Record.kind.rawValue)s/1", title: Record.kind.phrase,
      headings: columns.map { Table.Heading($0.code, $0.names, $0.alignment) },
      rows: records.map { record in columns.map { $0.display(record) } },
      summary: [
        Table.Figure(Table.Heading("count", Phrase(zh: "共", en: "count")), .integer(records.count))
      ])
  }

  /// One record, a row a field.
  public func fieldTable(of record: Record) -> Table {
    Table(
      schema: "circuitbook/\(Record.kind.rawValue)/1",
      title: Phrase(
        zh: "\(Record.kind.phrase.zh) \(record.key)", en: "\(Record.kind.phrase.en) \(record.key)"),
      headings: [
        Table.Heading("field", Phrase(zh: "字段", en: "field")),
        Table.Heading("value", Phrase(zh: "值", en: "value")),
      ],
      rows: Record.columns.map { [.phrase($0.names), $0.display(record)] })
  }
}
