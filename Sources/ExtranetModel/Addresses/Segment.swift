import Tables
import Wording

/// A piece of network that carries prefixes of either family: a loopback, a link between devices, a LAN.
///
/// A segment has any number of IPv4 and IPv6 prefixes; a dual-stack pair is a segment with one of each.
public struct Segment: ExtranetRecord {
  /// The stable key of its consumer: `loopback/R0001`, `link/R0001/R0002`; the same consumer gets the same segment.
  public var segment = ""
  /// The plan it was allocated in.
  public var plan = ""
  /// The VRF or zone.
  public var space = ""
  /// What it is for.
  public var use: SegmentUse?
  /// The device or area it belongs to.
  public var owner = ""
  /// The device at the other end of a link.
  public var peer = ""
  /// The area it lies in.
  public var area = ""
  /// The layout its IPv6 prefixes follow.
  public var layout = ""
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// The consumer's key.
  public var key: String { segment }
  /// Kept as a segment.
  public static let kind = RecordKind.segment

  /// The fields.
  public static let columns: [Column<Segment>] = [
    Column("segment", zh: "网段", en: "segment", required: true, \.segment),
    Column("plan", zh: "规划", en: "plan", \.plan),
    Column("space", zh: "地址空间", en: "space", aliases: ["VPN实例"], \.space),
    Column("use", zh: "用途", en: "use", required: true, \.use),
    Column("owner", zh: "归属", en: "owner", \.owner),
    Column("peer", zh: "对端", en: "peer", \.peer),
    Column("area", zh: "区域", en: "area", \.area),
    Column("layout", zh: "编码方案", en: "layout", \.layout),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}

/// What a segment is for.
public enum SegmentUse: String, TermCell {
  /// A block that other segments are taken from.
  case block
  /// A device's loopback (环回地址).
  case loopback
  /// A link between devices (互联地址).
  case link
  /// A LAN (业务网段).
  case lan

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .block: Phrase(zh: "地址块", en: "block")
    case .loopback: Phrase(zh: "环回地址", en: "loopback")
    case .link: Phrase(zh: "互联地址", en: "link")
    case .lan: Phrase(zh: "业务网段", en: "LAN segment")
    }
  }
}
