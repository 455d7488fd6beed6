import IPAddressing
import Tables
import Wording

/// A prefix given to a segment, in a space; its parent is computed, never stored.
public struct PrefixAssignment: ExtranetRecord {
  /// The VRF or zone; empty means the default one.
  public var space = ""
  /// The prefix.
  public var prefix: IPPrefix?
  /// The segment it is given to.
  public var segment = ""
  /// Whether the prefix is held for growth and not to be used yet.
  public var isReserved: Bool?
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// Space and prefix.
  public var key: String { "\(effectiveSpace)|\(prefix?.description ?? "")" }
  /// Kept as a prefix.
  public static let kind = RecordKind.prefix
  /// The prefix in its space.
  public var addressKey: AddressKey? { prefix.map { AddressKey(space: effectiveSpace, prefix: $0) } }

  private var effectiveSpace: String { space.isEmpty ? AddressKey.defaultSpace : space }

  /// The fields.
  public static let columns: [Column<PrefixAssignment>] = [
    Column("space", zh: "地址空间", en: "space", aliases: ["VPN实例"], \.space),
    Column("prefix", zh: "前缀", en: "prefix", required: true, \.prefix),
    Column("segment", zh: "网段", en: "segment", required: true, \.segment),
    Column("reserved", zh: "预留", en: "reserved", \.isReserved),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}
