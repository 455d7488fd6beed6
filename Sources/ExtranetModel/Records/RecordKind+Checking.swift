import Tables
import Wording

extension RecordKind {
  /// What makes fields unfit to be kept under a key, with the column it concerns; empty when they are fit.
  ///
  /// For fields that no column has read, such as those of a saved plan: a column nobody knows, a text its column
  /// cannot read or would write otherwise, fields that belong to another key.
  /// - Complexity: O(*n*) in the fields times the columns of the kind.
  public func faults(in fields: FieldValues, key: String) -> [(column: String, error: CellError)] {
    switch self {
    case .contract: faults(Contract.self, fields, key)
    case .contractItem: faults(ContractItem.self, fields, key)
    case .bandwidthClass: faults(BandwidthClass.self, fields, key)
    case .clause: faults(Clause.self, fields, key)
    case .circuit: faults(Circuit.self, fields, key)
    case .publicAddress: faults(PublicAddress.self, fields, key)
    case .billedLine: faults(BilledLine.self, fields, key)
    case .device: faults(Device.self, fields, key)
    case .target: faults(Target.self, fields, key)
    case .layout: faults(LayoutRecord.self, fields, key)
    case .segment: faults(Segment.self, fields, key)
    case .prefix: faults(PrefixAssignment.self, fields, key)
    }
  }

  private func faults<Record: ExtranetRecord>(
    _ type: Record.Type, _ fields: FieldValues, _ key: String
  ) -> [(column: String, error: CellError)] {
    var record = Record()
    var faults: [(column: String, error: CellError)] = []
    for field in fields.fields {
      do throws(CellError) {
        try Self.read(field, into: &record)
      } catch {
        faults.append((field.code, error))
      }
    }
    if faults.isEmpty, record.key != key {
      let phrase = Phrase(zh: "内容属于另一个键 \(record.key)", en: "the fields belong to another key: \(record.key)")
      faults.append(("", CellError(code: "key-mismatch", phrase)))
    }
    return faults
  }

  private static func read<Record: ExtranetRecord>(
    _ field: FieldValues.Field, into record: inout Record
  ) throws(CellError) {
    guard let column = Record.columns.first(where: { $0.code == field.code }) else {
      throw CellError(code: "unknown-column", Phrase(zh: "没有这一列", en: "there is no such column"))
    }
    try column.read(field.text, &record)
    if column.write(record) != field.text {
      throw CellError(
        code: "not-canonical", Phrase(zh: "不是规范写法", en: "this is not the canonical text"),
        remedy: Phrase(zh: "写成 \(column.write(record))", en: "write \(column.write(record))"))
    }
  }
}
