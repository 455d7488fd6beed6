/// An address on an interface with the length of its subnet, such as "192.0.2.33/24" (RFC 4291 §2.3).
///
/// Unlike a prefix it may have bits set behind the length. Ordered by address, then the shorter length first.
public struct IPInterfaceAddress: AddressNotation {
  /// The address of the interface.
  public let address: IPAddress

  @usableFromInline let storedLength: UInt8

  @inlinable
  init(uncheckedAddress address: IPAddress, length: Int) {
    self.address = address
    storedLength = UInt8(truncatingIfNeeded: length)
  }

  /// Makes an interface address; nil when the length is outside 0…32 or 0…128.
  @inlinable
  public init?(_ address: IPAddress, length: Int) {
    guard length >= 0 && length <= address.family.bits else { return nil }
    self.init(uncheckedAddress: address, length: length)
  }

  /// The length of the subnet's prefix.
  @inlinable
  public var length: Int { Int(storedLength) }

  /// The prefix of the subnet the interface is in.
  @inlinable
  public var prefix: IPPrefix {
    switch address {
    case .v4(let address):
      let first = IPv4Address(bits: address.bits & IPv4Prefix.mask(length: length))
      return .v4(IPv4Prefix(uncheckedFirst: first, length: length))
    case .v6(let address):
      let first = IPv6Address(bits: address.bits & IPv6Prefix.mask(length: length))
      return .v6(IPv6Prefix(uncheckedFirst: first, length: length))
    }
  }

  /// Whether address and length are the same.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.address == right.address && left.storedLength == right.storedLength
  }

  /// Feeds address and length to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(address)
    hasher.combine(storedLength)
  }

  /// Orders by address, then the shorter length first.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.address == right.address ? left.storedLength < right.storedLength : left.address < right.address
  }
}

extension IPInterfaceAddress {
  /// Reads an address, a slash and a length.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    let (address, length) = try AddressText.addressAndLength(text, as: IPAddress.self) { $0.family.bits }
    self.init(uncheckedAddress: address, length: length)
  }

  /// The bytes in the longest text, that of an IPv6 address and its length: 43.
  @inlinable
  public static var maximumUTF8Count: Int { IPPrefix.maximumUTF8Count }

  /// Appends the canonical text, such as "2001:db8::1/64".
  ///
  /// - Precondition: 43 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    address.append(to: &text)
    AddressText.append(length: length, to: &text)
  }
}
