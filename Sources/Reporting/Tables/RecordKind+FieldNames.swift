import ExtranetModel
import Tables
import Wording

extension RecordKind {
  /// The codes of the kind's columns with the names people know them by, in the order sheets show them.
  var fieldNames: [(code: String, names: Phrase)] {
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

  private static func names<Record: ExtranetRecord>(_ type: Record.Type) -> [(code: String, names: Phrase)] {
    Record.columns.map { ($0.code, $0.names) }
  }
}
