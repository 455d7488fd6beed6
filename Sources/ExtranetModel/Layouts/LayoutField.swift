import Tables
import Wording

/// A run of bits with one meaning.
public struct LayoutField: Sendable, Hashable {
  /// The short name, unique in its layout: `area`.
  public var id: String
  /// What it is called.
  public var names: Phrase
  /// What kind of thing its values stand for.
  public var kind: FieldKind
  /// How many bits it has, or that this is still to be found.
  public var width: Width
  /// The first bit, counted from 0, when the document states it; it must then agree with the fields before.
  public var offset: Int?
  /// How many values are needed, without growth.
  public var count: Int64?
  /// Room for growth in percent of the count; the layout's when absent.
  public var growth: Int64?
  /// The only value of a fixed field.
  public var value: UInt64?
  /// The values that have a name.
  public var codes: [LayoutCode]
  /// The values that must not be given out.
  public var reserved: [ClosedRange<UInt64>]
  /// The clause of the document that defines it.
  public var clause: String

  /// How wide a field is.
  public enum Width: Sendable, Hashable {
    /// So many bits.
    case bits(Int)
    /// To be found: from the count, or all bits that are left when there is none.
    case solve
  }

  /// Creates a field.
  public init(_ id: String, names: Phrase, kind: FieldKind, width: Width, codes: [LayoutCode] = []) {
    self.id = id
    self.names = names
    self.kind = kind
    self.width = width
    self.codes = codes
    self.reserved = []
    self.clause = ""
  }

  /// Whether the field takes all bits the others leave.
  public var takesTheRest: Bool { width == .solve && count == nil && codes.isEmpty && value == nil }

  /// The code a value has, or nil. Complexity: O(codes).
  public func code(for value: UInt64) -> LayoutCode? { codes.first { $0.value == value } }

  /// The code known by a text: its id, a name or an alias, whatever the letter case and width. Complexity:
  /// O(codes).
  public func code(named text: String) -> LayoutCode? {
    let wanted = text.foldedForMatching
    return codes.first { $0.spellings.contains { $0.foldedForMatching == wanted } }
  }

  /// Whether a value must not be given out.
  public func isReserved(_ value: UInt64) -> Bool { reserved.contains { $0.contains(value) } }

  /// The largest value the field's tables mention, or nil when they mention none.
  public var largestMentionedValue: UInt64? {
    (codes.map(\.value) + reserved.map(\.upperBound) + (value.map { [$0] } ?? [])).max()
  }
}

/// A value of a field that has a name: a county, a zone, a use.
public struct LayoutCode: Sendable, Hashable {
  /// The value in the address.
  public var value: UInt64
  /// The short name, unique in its field: `yima`.
  public var id: String
  /// What it is called.
  public var names: Phrase
  /// Other names and codes: a GB/T 2260 code, a statistical code, the operator's own.
  public var aliases: [String]

  /// Creates a code.
  public init(_ value: UInt64, _ id: String, names: Phrase, aliases: [String] = []) {
    self.value = value
    self.id = id
    self.names = names
    self.aliases = aliases
  }

  /// Everything the code is known by.
  public var spellings: [String] { [id, names.zh, names.en] + aliases }
}

/// What kind of thing the values of a field stand for (the four identifiers of GB/T 46285 and those between
/// them).
public enum FieldKind: String, TermCell {
  /// Bits that never change.
  case fixed
  /// A place: city, county, township, village.
  case region
  /// A department.
  case organisation
  /// An isolated part of the network: inner, outer, management.
  case zone
  /// What a segment is for: loopback, link, LAN.
  case use
  /// The number of a subnet.
  case subnet
  /// The interface identifier.
  case interfaceID = "interface-id"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .fixed: Phrase(zh: "固定", en: "fixed")
    case .region: Phrase(zh: "地域", en: "region")
    case .organisation: Phrase(zh: "单位", en: "organisation")
    case .zone: Phrase(zh: "网络区域", en: "zone")
    case .use: Phrase(zh: "用途", en: "use")
    case .subnet: Phrase(zh: "子网", en: "subnet")
    case .interfaceID: Phrase(zh: "接口标识", en: "interface identifier")
    }
  }
}
