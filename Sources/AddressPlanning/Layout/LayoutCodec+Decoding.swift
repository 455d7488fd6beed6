import ExtranetModel
import IPAddressing
import Wording

extension LayoutCodec {
  /// What an address says field by field.
  /// - Throws: `outside-layout` when the address does not lie in the layout's prefix.
  /// - Complexity: O(fields + codes).
  public func decode(_ address: IPv6Address) throws(AddressPlanningError) -> DecodedAddress {
    try decode(IPv6Prefix(address))
  }

  /// What a prefix says: the fields that lie wholly in front of its end.
  /// - Throws: `outside-layout` when the prefix does not lie in the layout's prefix.
  public func decode(_ prefix: IPv6Prefix) throws(AddressPlanningError) -> DecodedAddress {
    guard layout.prefix.contains(prefix) else {
      throw AddressPlanningError(
        code: "outside-layout",
        Phrase(
          zh: "不在方案“\(layout.names.zh)”的前缀 \(layout.prefix) 内",
          en: "does not lie in \(layout.prefix), the prefix of layout \(layout.id)"),
        value: prefix.description)
    }
    var fields: [DecodedField] = []
    fields.reserveCapacity(placements.count)
    for placement in placements where placement.end <= prefix.length {
      let value = prefix.first.bits(at: placement.offset, count: placement.width)
      fields.append(DecodedField(placement: placement, value: value))
    }
    return DecodedAddress(layout: layout.id, basis: layout.basis, prefix: prefix, fields: fields)
  }
}

/// An address or a prefix taken apart.
public struct DecodedAddress: Sendable, Hashable {
  /// The layout's short name.
  public let layout: String
  /// How far the layout can be trusted.
  public let basis: LayoutBasis
  /// What was taken apart; an address is a /128.
  public let prefix: IPv6Prefix
  /// The fields, from the left.
  public let fields: [DecodedField]

  /// The field with an id.
  public subscript(id: String) -> DecodedField? { fields.first { $0.field.id == id } }

  /// The fields whose value has no name although the field has a table, or contradicts the layout.
  public var unnamed: [DecodedField] { fields.filter(\.isUnnamed) }

  /// The values as `LayoutCodec.encode` takes them, numbers throughout.
  public var values: [String: String] {
    Dictionary(fields.map { ($0.field.id, String($0.value)) }, uniquingKeysWith: { first, _ in first })
  }
}

/// One field of an address taken apart.
public struct DecodedField: Sendable, Hashable {
  /// What a value stands for.
  public enum Meaning: Sendable, Hashable {
    /// The code of the table.
    case code(LayoutCode)
    /// A number; the field has no table.
    case number
    /// A value its field sets aside.
    case reserved
    /// A value that is not in the field's table.
    case unknownCode
    /// The value the layout fixes.
    case fixed
    /// Another value than the layout fixes.
    case fixedMismatch
  }

  /// The field.
  public let field: LayoutField
  /// The first bit, counted from the most significant.
  public let offset: Int
  /// The number of bits.
  public let width: Int
  /// The value.
  public let value: UInt128
  /// What the value stands for.
  public let meaning: Meaning

  init(placement: FieldPlacement, value: UInt128) {
    field = placement.field
    offset = placement.offset
    width = placement.width
    self.value = value
    meaning = Self.meaning(of: value, in: placement.field)
  }

  /// What the value stands for: its name, or the field's name and the number, and why it has no name.
  public var phrase: Phrase {
    switch meaning {
    case .code(let code): code.names
    case .number: Phrase(zh: "\(field.names.zh) \(number)", en: "\(field.names.en) \(number)")
    case .reserved: Phrase(zh: "\(number)（保留）", en: "\(number), set aside")
    case .unknownCode: Phrase(zh: "\(number)（码表中没有）", en: "\(number), not in the table")
    case .fixed: Phrase(zh: "\(number)（固定值）", en: "\(number), fixed")
    case .fixedMismatch: Phrase(zh: "\(number)（与固定值不符）", en: "\(number), not the fixed value")
    }
  }

  /// The value as people read it: decimal up to four digits of hexadecimal, hexadecimal beyond.
  public var number: String {
    width <= 16 ? String(value) : "0x" + String(value, radix: 16)
  }

  /// Whether the layout cannot name the value.
  public var isUnnamed: Bool {
    switch meaning {
    case .unknownCode, .reserved, .fixedMismatch: true
    case .code, .number, .fixed: false
    }
  }

  private static func meaning(of value: UInt128, in field: LayoutField) -> Meaning {
    if let fixed = field.value { return UInt128(fixed) == value ? .fixed : .fixedMismatch }
    guard let narrow = UInt64(exactly: value) else { return field.codes.isEmpty ? .number : .unknownCode }
    if let code = field.code(for: narrow) { return .code(code) }
    if field.isReserved(narrow) { return .reserved }
    return field.codes.isEmpty ? .number : .unknownCode
  }
}
