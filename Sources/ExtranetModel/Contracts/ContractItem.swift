import Tables
import Wording

/// One item of a contract (合同分项): what it buys, in which unit, how many, and from which ledger they are counted.
public struct ContractItem: ExtranetRecord {
  /// The contract's key.
  public var contract = ""
  /// The item's number in the contract.
  public var item: Int64?
  /// What the contract calls it.
  public var name = ""
  /// The product it buys.
  public var product: Product?
  /// The unit it is counted in.
  public var unit: CountingUnit?
  /// How many the contract buys; absent where it buys by actual need.
  public var quantity: Int64?
  /// The ledger it is counted from.
  public var countedFrom: CountingLedger?
  /// Where it stands.
  public var source: SourceReference?

  /// Creates an empty record.
  public init() {}

  /// Contract and item number.
  public var key: String { "\(contract)/\(item.map(String.init) ?? "")" }
  /// Kept as a contract item.
  public static let kind = RecordKind.contractItem

  /// The fields.
  public static let columns: [Column<ContractItem>] = [
    Column("contract", zh: "合同", en: "contract", audience: .everyone, required: true, \.contract),
    Column(
      "item", zh: "合同分项", en: "contract item", aliases: ["分项"], audience: .everyone, required: true, \.item),
    Column("name", zh: "分项名称", en: "name", audience: .everyone, required: true, \.name),
    Column("product", zh: "产品", en: "product", audience: .everyone, required: true, \.product),
    Column("unit", zh: "计量单位", en: "unit", audience: .everyone, required: true, \.unit),
    Column("quantity", zh: "合同数量", en: "quantity", audience: .everyone, \.quantity),
    Column(
      "counted-from", zh: "计数台账", en: "counted from", audience: .everyone, required: true, \.countedFrom),
    Column("source", zh: "出处", en: "source", audience: .everyone, \.source),
  ]
}

/// One bandwidth class of a contract item (带宽档).
public struct BandwidthClass: ExtranetRecord {
  /// The contract's key.
  public var contract = ""
  /// The item's number.
  public var item: Int64?
  /// The label as the contract writes it.
  public var label: RateLabel?
  /// How many lines of this class the contract buys.
  public var quantity: Int64?
  /// The value both parties declared for the label, in bit/s; absent until declared.
  public var declaredRate: Int64?
  /// Where it stands.
  public var source: SourceReference?

  /// Creates an empty record.
  public init() {}

  /// Contract, item and label.
  public var key: String { "\(contract)/\(item.map(String.init) ?? "")/\(label?.text ?? "")" }
  /// Kept as a bandwidth class.
  public static let kind = RecordKind.bandwidthClass

  /// The fields.
  public static let columns: [Column<BandwidthClass>] = [
    Column("contract", zh: "合同", en: "contract", audience: .everyone, required: true, \.contract),
    Column(
      "item", zh: "合同分项", en: "contract item", aliases: ["分项"], audience: .everyone, required: true, \.item),
    Column(
      "label", zh: "带宽（标称）", en: "rate label", aliases: ["带宽"], audience: .everyone, required: true, \.label),
    Column("quantity", zh: "合同数量", en: "quantity", audience: .everyone, required: true, \.quantity),
    Column(
      "declared-rate", zh: "约定速率(bit/s)", en: "declared rate (bit/s)", audience: .everyone, \.declaredRate),
    Column("source", zh: "出处", en: "source", audience: .everyone, \.source),
  ]
}

extension BandwidthClass {
  /// Whether a class stands before another: items ascending, within an item the fastest first, labels of one rate as text.
  public static func comesBefore(_ left: BandwidthClass, _ right: BandwidthClass) -> Bool {
    if left.contract != right.contract { return left.contract < right.contract }
    if left.item != right.item { return (left.item ?? 0) < (right.item ?? 0) }
    let (first, second) = (left.label, right.label)
    if first?.nominalDown != second?.nominalDown {
      return (first?.nominalDown ?? 0) > (second?.nominalDown ?? 0)
    }
    return (first?.text ?? "") < (second?.text ?? "")
  }
}

/// The unit an item is counted in.
public enum CountingUnit: String, TermCell {
  /// A line (条).
  case line
  /// A strand of fibre (芯).
  case strand
  /// A pair of strands (对).
  case pair
  /// A piece: an address (个).
  case piece
  /// A port (端口).
  case port

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .line: Phrase(zh: "条", en: "line")
    case .strand: Phrase(zh: "芯", en: "strand")
    case .pair: Phrase(zh: "对", en: "pair")
    case .piece: Phrase(zh: "个", en: "piece")
    case .port: Phrase(zh: "端口", en: "port")
    }
  }
}

/// The ledger an item is counted from: an address is not a line (001 L2404-2411).
public enum CountingLedger: String, TermCell {
  /// The circuit ledger.
  case circuits
  /// The ledger of public addresses.
  case publicAddresses = "public-addresses"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .circuits: Phrase(zh: "线路台账", en: "circuit ledger")
    case .publicAddresses: Phrase(zh: "IP地址台账", en: "address ledger")
    }
  }
}
