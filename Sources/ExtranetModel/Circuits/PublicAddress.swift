import IPAddressing
import Tables
import Wording

/// A public address that a contract item counts (IP地址; 001 item 5): an address, never a line.
public struct PublicAddress: ExtranetRecord {
  /// The address.
  public var address: IPAddress?
  /// The contract that buys it.
  public var contract = ""
  /// The contract item it is counted in.
  public var item: Int64?
  /// The Internet line it belongs to, by ledger number.
  public var circuit = ""
  /// The department that uses it.
  public var department = ""
  /// What it is used for.
  public var use = ""
  /// The first day of use.
  public var start: LedgerDate?
  /// The last day of use.
  public var end: LedgerDate?
  /// Whether it is used.
  public var state: AddressState?
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// The address in canonical text.
  public var key: String { address?.description ?? "" }
  /// Kept as a public address.
  public static let kind = RecordKind.publicAddress
  /// The address as a prefix of full length, in the public space.
  public var addressKey: AddressKey? {
    address.map { AddressKey(space: "public", prefix: IPPrefix($0)) }
  }

  /// The fields.
  public static let columns: [Column<PublicAddress>] = [
    Column(
      "address", zh: "IP地址", en: "address", aliases: ["公网IP", "IP"], audience: .internal, required: true,
      \.address),
    Column("contract", zh: "合同", en: "contract", audience: .province, \.contract),
    Column("item", zh: "合同分项", en: "contract item", aliases: ["分项"], audience: .province, \.item),
    Column(
      "circuit", zh: "所属互联网专线", en: "Internet line", aliases: ["所属线路", "台账编号"], audience: .carrier, \.circuit),
    Column(
      "department", zh: "使用单位", en: "department", aliases: ["使用部门"], audience: .department, \.department),
    Column("use", zh: "用途", en: "use", audience: .department, \.use),
    Column("start", zh: "启用日期", en: "start", audience: .department, \.start),
    Column("end", zh: "停用日期", en: "end", audience: .department, \.end),
    Column("state", zh: "状态", en: "state", audience: .department, \.state),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}

/// Whether a public address is used.
public enum AddressState: String, TermCell {
  /// In use (在用).
  case inUse = "in-use"
  /// Free (空闲).
  case idle
  /// Reserved (预留).
  case reserved
  /// Given back.
  case returned

  /// Whether it is there and is counted against the contract: bought, whether used or not.
  public var isCounted: Bool { self != .returned }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .inUse: Phrase(zh: "在用", en: "in use")
    case .idle: Phrase(zh: "空闲", en: "idle")
    case .reserved: Phrase(zh: "预留", en: "reserved")
    case .returned: Phrase(zh: "退还", en: "returned")
    }
  }
}
