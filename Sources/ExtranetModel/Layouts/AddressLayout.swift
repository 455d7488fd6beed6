import IPAddressing
import Wording

/// Which bits of an IPv6 address mean what: a delegated prefix and, behind it, fields in order.
///
/// A layout is data a user transcribes from a standard; none is written in code. Its first field starts at
/// the first bit behind `prefix`, each other field where the one before it ends.
public struct AddressLayout: Sendable, Hashable {
  /// The short name: `example-sanmenxia`.
  public var id: String
  /// What it is called.
  public var names: Phrase
  /// How far it can be trusted.
  public var basis: LayoutBasis
  /// The delegated prefix that stands in front of all fields.
  public var prefix: IPv6Prefix
  /// The bits on which the borders of solved fields must lie.
  public var alignment: BorderAlignment
  /// Room for growth of solved fields, in percent of their count, where a field says nothing else.
  public var growth: Int64
  /// The fields, from the left.
  public var fields: [LayoutField]
  /// The clause of the document it was transcribed from; empty for an example.
  public var clause: String
  /// The document it was transcribed from, or why it is an example.
  public var source: String

  /// Creates a layout without checking it; `findings(at:)` tells what is wrong with it.
  public init(
    id: String, names: Phrase, basis: LayoutBasis, prefix: IPv6Prefix, fields: [LayoutField] = []
  ) {
    self.id = id
    self.names = names
    self.basis = basis
    self.prefix = prefix
    self.alignment = .none
    self.growth = 0
    self.fields = fields
    self.clause = ""
    self.source = ""
  }

  /// The number of bits of an IPv6 address.
  public static let addressBits = 128

  /// Whether a width still has to be found.
  public var needsSolving: Bool { fields.contains { $0.width == .solve } }

  /// The fields with the bits they occupy, or nil while a width has to be found or they pass the 128th bit.
  public var placements: [FieldPlacement]? {
    var offset = prefix.length
    var result: [FieldPlacement] = []
    for field in fields {
      guard case .bits(let width) = field.width, width >= 0, width <= Self.addressBits - offset else {
        return nil
      }
      result.append(FieldPlacement(field: field, offset: offset, width: width))
      offset += width
    }
    return result
  }
}

/// A field and the bits it occupies.
public struct FieldPlacement: Sendable, Hashable {
  /// The field.
  public let field: LayoutField
  /// The first bit, counted from the most significant, which is 0.
  public let offset: Int
  /// The number of bits.
  public let width: Int

  /// Creates a placement.
  public init(field: LayoutField, offset: Int, width: Int) {
    self.field = field
    self.offset = offset
    self.width = width
  }

  /// The bit behind the last one: the length of a prefix that ends with this field.
  public var end: Int { offset + width }
}
