/// An IPv4 prefix: an aligned block of 2^(32 − length) addresses.
public typealias IPv4Prefix = AddressPrefix<IPv4Address>

/// An IPv6 prefix: an aligned block of 2^(128 − length) addresses.
public typealias IPv6Prefix = AddressPrefix<IPv6Address>

/// A canonical prefix of one family: its first address and its length, no bit set behind the length.
///
/// Prefixes are ordered by first address, then the shorter first: a prefix comes directly before
/// everything inside it.
public struct AddressPrefix<Address: InternetAddress>: AddressNotation {
  /// The first address, which is also the number of the prefix.
  public let first: Address

  @usableFromInline let storedLength: UInt8

  @inlinable
  init(uncheckedFirst first: Address, length: Int) {
    self.first = first
    storedLength = UInt8(truncatingIfNeeded: length)
  }

  /// Makes a prefix from its first address and length.
  ///
  /// Nil when the length is outside 0…32 or 0…128 or a bit behind the length is set.
  @inlinable
  public init?(_ first: Address, length: Int) {
    guard let prefix = Self(containing: first, length: length), prefix.first == first else { return nil }
    self = prefix
  }

  /// Makes the prefix of a length that holds an address, host bits cleared.
  ///
  /// Nil when the length is outside 0…32 or 0…128.
  @inlinable
  public init?(containing address: Address, length: Int) {
    guard length >= 0 && length <= Address.Bits.bitWidth else { return nil }
    self.init(uncheckedFirst: Address(bits: address.bits & Self.mask(length: length)), length: length)
  }

  /// The prefix that holds one address only: /32 or /128.
  @inlinable
  public init(_ address: Address) {
    self.init(uncheckedFirst: address, length: Address.Bits.bitWidth)
  }

  /// The whole space of the family: 0.0.0.0/0 or ::/0.
  @inlinable
  public static var all: Self { Self(uncheckedFirst: Address(bits: 0), length: 0) }

  @inlinable
  static func mask(length: Int) -> Address.Bits {
    length == 0 ? 0 : ~0 &<< Address.Bits(truncatingIfNeeded: Address.Bits.bitWidth - length)
  }

  /// The number of leading bits all addresses of the prefix share: 0…32 or 0…128.
  @inlinable
  public var length: Int { Int(storedLength) }

  /// The family of the prefix.
  @inlinable
  public var family: AddressFamily { Address.family }

  /// The address whose first `length` bits are set, such as 255.255.255.0 for a /24.
  @inlinable
  public var mask: Address { Address(bits: Self.mask(length: length)) }

  /// The last address: all bits behind the length set.
  @inlinable
  public var last: Address { Address(bits: first.bits | ~Self.mask(length: length)) }

  /// Whether an address lies inside the prefix.
  @inlinable
  public func contains(_ address: Address) -> Bool {
    (address.bits ^ first.bits) & Self.mask(length: length) == 0
  }

  /// Whether all of another prefix lies inside this one; a prefix contains itself.
  @inlinable
  public func contains(_ other: Self) -> Bool {
    storedLength <= other.storedLength && contains(other.first)
  }

  /// Whether two prefixes share an address, that is, one contains the other.
  @inlinable
  public func overlaps(_ other: Self) -> Bool {
    (first.bits ^ other.first.bits) & Self.mask(length: min(length, other.length)) == 0
  }

  /// The same prefix, its family told at run time.
  @inlinable
  public var erased: IPPrefix {
    switch first.erased {
    case .v4(let address): .v4(IPv4Prefix(uncheckedFirst: address, length: length))
    case .v6(let address): .v6(IPv6Prefix(uncheckedFirst: address, length: length))
    }
  }

  /// Whether first address and length are the same.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.storedLength == right.storedLength
  }

  /// Feeds first address and length to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(storedLength)
  }

  /// Orders by first address, then the shorter prefix first.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.first == right.first ? left.storedLength < right.storedLength : left.first < right.first
  }
}
