/// An IPv4 or IPv6 address whose family is known at run time.
///
/// IPv4 addresses come before all IPv6 addresses; an IPv4-mapped IPv6 address stays IPv6.
public enum IPAddress: EitherFamily {
  /// An IPv4 address.
  case v4(IPv4Address)
  /// An IPv6 address.
  case v6(IPv6Address)

  /// The IPv4 address, or nil for IPv6.
  @inlinable
  public var ipv4: IPv4Address? {
    if case .v4(let address) = self { address } else { nil }
  }

  /// The IPv6 address, or nil for IPv4.
  @inlinable
  public var ipv6: IPv6Address? {
    if case .v6(let address) = self { address } else { nil }
  }

  /// The address in network order: 4 bytes for IPv4, 16 for IPv6.
  @inlinable
  public var bytes: [UInt8] {
    switch self {
    case .v4(let address): address.bytes
    case .v6(let address): address.bytes
    }
  }

  /// Reads an address in network order, the family told by the count; nil unless 4 or 16 bytes.
  @inlinable
  public init?(bytes: [UInt8]) {
    if let address = IPv4Address(bytes: bytes) {
      self = .v4(address)
    } else if let address = IPv6Address(bytes: bytes) {
      self = .v6(address)
    } else {
      return nil
    }
  }
}
