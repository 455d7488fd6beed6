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
  public enum Shape: Sendable, Hashable {
    /// Rows of records: sheets, or JSON keyed by column code.
    case records(RecordKind)
    /// A document with a schema of its own.
    case document
  }

  /// How its files are read.
  public var shape: Shape {
    switch self {
    case .contract, .layout: .document
    case .circuits: .records(.circuit)
    case .addresses: .records(.publicAddress)
    case .bill: .records(.billedLine)
    case .devices: .records(.device)
    case .targets: .records(.target)
    case .segments: .records(.segment)
    case .prefixes: .records(.prefix)
    }
  }

  /// What reads and writes its records; absent for a document.
  public var form: RecordForm? {
    guard case .records(let kind) = shape else { return nil }
    return RecordForm.of(kind)
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
