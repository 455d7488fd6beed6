/// Gathers what belongs to a set of addresses of both families and what does not; the last word wins.
///
///     var builder = IPSetBuilder()
///     builder.add(try IPPrefix(parsing: "2001:db8::/32"))
///     builder.remove(try IPRange(parsing: "2001:db8::-2001:db8::ff"))
///     let set = builder.build()
///
/// Cost: see `AddressSetBuilder`.
public struct IPSetBuilder: Sendable {
  @usableFromInline var ipv4: AddressSetBuilder<IPv4Address>
  @usableFromInline var ipv6: AddressSetBuilder<IPv6Address>

  /// Starts with what a set holds, nothing unless stated.
  @inlinable
  public init(_ set: IPSet = IPSet()) {
    ipv4 = AddressSetBuilder(set.ipv4)
    ipv6 = AddressSetBuilder(set.ipv6)
  }

  /// Makes the set; the builder may be used further.
  @inlinable
  public func build() -> IPSet { IPSet(ipv4: ipv4.build(), ipv6: ipv6.build()) }
}

// MARK: Adding

extension IPSetBuilder {
  /// Adds an address.
  @inlinable
  public mutating func add(_ address: IPAddress) {
    switch address {
    case .v4(let address): ipv4.add(address)
    case .v6(let address): ipv6.add(address)
    }
  }

  /// Adds all addresses of a prefix.
  @inlinable
  public mutating func add(_ prefix: IPPrefix) {
    switch prefix {
    case .v4(let prefix): ipv4.add(prefix)
    case .v6(let prefix): ipv6.add(prefix)
    }
  }

  /// Adds all addresses of a range.
  @inlinable
  public mutating func add(_ range: IPRange) {
    switch range {
    case .v4(let range): ipv4.add(range)
    case .v6(let range): ipv6.add(range)
    }
  }

  /// Adds all addresses of a set.
  @inlinable
  public mutating func add(_ set: IPSet) {
    ipv4.add(set.ipv4)
    ipv6.add(set.ipv6)
  }
}

// MARK: Removing

extension IPSetBuilder {
  /// Removes an address, whether it is there or not.
  @inlinable
  public mutating func remove(_ address: IPAddress) {
    switch address {
    case .v4(let address): ipv4.remove(address)
    case .v6(let address): ipv6.remove(address)
    }
  }

  /// Removes all addresses of a prefix, whether they are there or not.
  @inlinable
  public mutating func remove(_ prefix: IPPrefix) {
    switch prefix {
    case .v4(let prefix): ipv4.remove(prefix)
    case .v6(let prefix): ipv6.remove(prefix)
    }
  }

  /// Removes all addresses of a range, whether they are there or not.
  @inlinable
  public mutating func remove(_ range: IPRange) {
    switch range {
    case .v4(let range): ipv4.remove(range)
    case .v6(let range): ipv6.remove(range)
    }
  }

  /// Removes all addresses of a set, whether they are there or not.
  @inlinable
  public mutating func remove(_ set: IPSet) {
    ipv4.remove(set.ipv4)
    ipv6.remove(set.ipv6)
  }
}
