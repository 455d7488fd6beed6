import Tables
import Wording

/// The kinds of record the book keeps in versions.
public enum RecordKind: String, TermCell {
  /// A contract: parties, term, ceiling.
  case contract
  /// One item of a contract, with the quantity it buys (合同分项).
  case contractItem = "contract-item"
  /// One bandwidth class of an item, with its quantity.
  case bandwidthClass = "bandwidth-class"
  /// One clause of a contract: a rule and its parameters.
  case clause
  /// A circuit of the ledger (线路).
  case circuit
  /// A public address counted by a contract item (IP地址).
  case publicAddress = "public-address"
  /// A line of a carrier's list or bill.
  case billedLine = "billed-line"
  /// A router or another device.
  case device
  /// An address that probing a circuit is bound to.
  case target
  /// An address layout: which bits mean what.
  case layout
  /// A piece of network that carries prefixes of either family: a loopback, a link, a LAN.
  case segment
  /// A prefix given to a segment.
  case prefix

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .contract: Phrase(zh: "合同", en: "contract")
    case .contractItem: Phrase(zh: "合同分项", en: "contract item")
    case .bandwidthClass: Phrase(zh: "带宽档", en: "bandwidth class")
    case .clause: Phrase(zh: "条款", en: "clause")
    case .circuit: Phrase(zh: "线路", en: "circuit")
    case .publicAddress: Phrase(zh: "IP地址", en: "public address")
    case .billedLine: Phrase(zh: "运营商清单行", en: "carrier list line")
    case .device: Phrase(zh: "设备", en: "device")
    case .target: Phrase(zh: "拨测目标", en: "probe target")
    case .layout: Phrase(zh: "地址编码方案", en: "address layout")
    case .segment: Phrase(zh: "网段", en: "segment")
    case .prefix: Phrase(zh: "前缀", en: "prefix")
    }
  }
}
