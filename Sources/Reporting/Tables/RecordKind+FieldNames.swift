import ExtranetModel
import Tables
import Wording

extension RecordKind {
  /// A column of a kind of record, without the record's type.
  struct FieldName {
    /// The column's code.
    let code: String
    /// The name people know it by.
    let names: Phrase
    /// What people read for a canonical text that is a code of a closed list; nil for any other text.
    let term: (String) -> Phrase?
  }

  /// The kind's columns with the names people know them by, in the order sheets show them.
  var fieldNames: [FieldName] {
    switch self {
    case .contract: Self.names(Contract.self)
    case .contractItem: Self.names(ContractItem.self)
    case .bandwidthClass: Self.names(BandwidthClass.self)
    case .clause: Self.names(Clause.self)
    case .circuit: Self.names(Circuit.self)
    case .publicAddress: Self.names(PublicAddress.self)
    case .billedLine: Self.names(BilledLine.self)
    case .device: Self.names(Device.self)
    case .target: Self.names(Target.self)
    case .layout: Self.names(LayoutRecord.self)
    case .segment: Self.names(Segment.self)
    case .prefix: Self.names(PrefixAssignment.self)
    }
  }

  private static func names<Record: ExtranetRecord>(_ type: Record.Type) -> [FieldName] {
    Record.columns.map { column in
      FieldName(code: column.code, names: column.names) { text in
        var record = Record()
        do throws(CellError) { try column.read(text, &record) } catch { return nil }
        guard case .term(_, let phrase) = column.display(record) else { return nil }
        return phrase
      }
    }
  }
}
