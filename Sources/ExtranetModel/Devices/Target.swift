import IPAddressing
import Tables
import Wording

/// An address that probing a circuit is bound to; nothing else is ever probed.
public struct Target: ExtranetRecord {
  /// The circuit, by ledger number.
  public var circuit = ""
  /// The address that is asked to answer.
  public var address: IPAddress?
  /// What stands at that address, as seen from the prober.
  public var role: TargetRole?
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// Circuit and address.
  public var key: String { "\(circuit)/\(address?.description ?? "")" }
  /// Kept as a target.
  public static let kind = RecordKind.target

  /// The fields.
  public static let columns: [Column<Target>] = [
    Column("circuit", zh: "台账编号", en: "ledger number", aliases: ["线路"], required: true, \.circuit),
    Column("address", zh: "目标地址", en: "address", aliases: ["IP地址"], required: true, \.address),
    Column("role", zh: "目标角色", en: "role", required: true, \.role),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}

/// What stands at a target's address: decides what an answer proves.
public enum TargetRole: String, TermCell {
  /// The loopback of the far end's device.
  case farEndLoopback = "far-end-loopback"
  /// The far side of the link.
  case farEndLink = "far-end-link"
  /// The far end's LAN.
  case farEndLAN = "far-end-lan"
  /// A host behind the far end.
  case hostBehind = "host-behind"
  /// The carrier's gateway: an answer proves the access only.
  case carrierGateway = "carrier-gateway"
  /// Our own side: an answer proves nothing about the line.
  case nearEnd = "near-end"

  /// Whether an answer from there proves the whole line.
  public var provesLine: Bool {
    switch self {
    case .farEndLoopback, .farEndLink, .farEndLAN, .hostBehind: true
    case .carrierGateway, .nearEnd: false
    }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .farEndLoopback: Phrase(zh: "对端环回", en: "far-end loopback")
    case .farEndLink: Phrase(zh: "对端互联", en: "far side of the link")
    case .farEndLAN: Phrase(zh: "对端业务网段", en: "far-end LAN")
    case .hostBehind: Phrase(zh: "对端主机", en: "host behind the far end")
    case .carrierGateway: Phrase(zh: "运营商网关", en: "carrier's gateway")
    case .nearEnd: Phrase(zh: "本端", en: "near end")
    }
  }
}
