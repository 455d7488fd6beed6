import ExtranetModel
import Wording

/// What a file is said to hold: `import --as …`. Another kind is one case here, with its name and its shape.
public enum ImportKind: String, Term {
  /// A contract with its items, classes and clauses.
  case contract
  /// The circuit ledger (线路台账).
  case circuits
  /// The ledger of public addresses.
  case addresses
  /// A carrier's list or bill.
  case bill
  /// The devices of the extranet.
  case devices
  /// The addresses probing is bound to.
  case targets
  /// An address layout.
  case layout
  /// The segments of an address plan.
  case segments
  /// The prefixes given to segments.
  case prefixes

  /// How its files are read.
  public enum Form: Sendable {
    /// A contract's own file (`ContractFile`).
    case contractFile
    /// A layout's own file (`LayoutFile`).
    case layoutFile
    /// Rows of records: sheets, or JSON keyed by column code.
    case rows(RecordForm)
  }

  /// How its files are read.
  public var form: Form {
    switch self {
    case .contract: .contractFile
    case .layout: .layoutFile
    case .circuits: .rows(.circuit)
    case .addresses: .rows(.publicAddress)
    case .bill: .rows(.billedLine)
    case .devices: .rows(.device)
    case .targets: .rows(.target)
    case .segments: .rows(.segment)
    case .prefixes: .rows(.prefix)
    }
  }

  /// The kinds of record its files state.
  public var recordKinds: [RecordKind] {
    switch form {
    case .contractFile: [.contract, .contractItem, .bandwidthClass, .clause]
    case .layoutFile: [.layout]
    case .rows(let form): [form.kind]
    }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .contract: Phrase(zh: "合同", en: "contract")
    case .circuits: Phrase(zh: "线路台账", en: "circuit ledger")
    case .addresses: Phrase(zh: "IP地址台账", en: "address ledger")
    case .bill: Phrase(zh: "运营商清单、账单", en: "carrier's list or bill")
    case .devices: Phrase(zh: "设备", en: "devices")
    case .targets: Phrase(zh: "拨测目标", en: "probe targets")
    case .layout: Phrase(zh: "地址编码方案", en: "address layout")
    case .segments: Phrase(zh: "网段", en: "segments")
    case .prefixes: Phrase(zh: "前缀", en: "prefixes")
    }
  }
}
