/// A canonical IPv4 or IPv6 prefix whose family is known at run time.
///
/// IPv4 comes before IPv6; within a family the order is that of `AddressPrefix`.
public enum IPPrefix: EitherFamily {
  /// An IPv4 prefix.
  case v4(IPv4Prefix)
  /// An IPv6 prefix.
  case v6(IPv6Prefix)

  /// Makes a prefix from its first address and length.
  ///
  /// Nil when the length is beyond the family or a bit behind the length is set.
  @inlinable
  public init?(_ first: IPAddress, length: Int) {
    guard let prefix = IPPrefix(containing: first, length: length), prefix.first == first else { return nil }
    self = prefix
  }

  /// Makes the prefix of a length that holds an address, host bits cleared.
  ///
  /// Nil when the length is out of range.
  @inlinable
  public init?(containing address: IPAddress, length: Int) {
    switch address {
    case .v4(let address):
      guard let prefix = IPv4Prefix(containing: address, length: length) else { return nil }
      self = .v4(prefix)
    case .v6(let address):
      guard let prefix = IPv6Prefix(containing: address, length: length) else { return nil }
      self = .v6(prefix)
    }
  }

  /// The prefix that holds one address only: /32 or /128.
  @inlinable
  public init(_ address: IPAddress) {
    switch address {
    case .v4(let address): self = .v4(IPv4Prefix(address))
    case .v6(let address): self = .v6(IPv6Prefix(address))
    }
  }

  /// The IPv4 prefix, or nil for IPv6.
  @inlinable
  public var ipv4: IPv4Prefix? {
    if case .v4(let prefix) = self { prefix } else { nil }
  }

  /// The IPv6 prefix, or nil for IPv4.
  @inlinable
  public var ipv6: IPv6Prefix? {
    if case .v6(let prefix) = self { prefix } else { nil }
  }

  /// The first address.
  @inlinable
  public var first: IPAddress {
    switch self {
    case .v4(let prefix): .v4(prefix.first)
    case .v6(let prefix): .v6(prefix.first)
    }
  }

  /// The last address: all bits behind the length set.
  @inlinable
  public var last: IPAddress {
    switch self {
    case .v4(let prefix): .v4(prefix.last)
    case .v6(let prefix): .v6(prefix.last)
    }
  }

  /// All addresses of the prefix as a range.
  @inlinable
  public var range: IPRange {
    switch self {
    case .v4(let prefix): .v4(prefix.range)
    case .v6(let prefix): .v6(prefix.range)
    }
  }

  /// The number of leading bits all addresses of the prefix share: 0…32 or 0…128.
  @inlinable
  public var length: Int {
    switch self {
    case .v4(let prefix): prefix.length
    case .v6(let prefix): prefix.length
    }
  }

  /// Whether an address of the same family lies inside the prefix.
  @inlinable
  public func contains(_ address: IPAddress) -> Bool {
    switch (self, address) {
    case (.v4(let prefix), .v4(let address)): prefix.contains(address)
    case (.v6(let prefix), .v6(let address)): prefix.contains(address)
    default: false
    }
  }

  /// Whether all of another prefix of the same family lies inside this one; a prefix contains itself.
  @inlinable
  public func contains(_ other: IPPrefix) -> Bool {
    switch (self, other) {
    case (.v4(let prefix), .v4(let other)): prefix.contains(other)
    case (.v6(let prefix), .v6(let other)): prefix.contains(other)
    default: false
    }
  }

  /// Whether two prefixes of the same family share an address.
  @inlinable
  public func overlaps(_ other: IPPrefix) -> Bool {
    switch (self, other) {
    case (.v4(let prefix), .v4(let other)): prefix.overlaps(other)
    case (.v6(let prefix), .v6(let other)): prefix.overlaps(other)
    default: false
    }
  }
}
