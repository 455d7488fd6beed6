extension AddressSet {
  /// The fewest prefixes that hold exactly the addresses of the set, in order, computed one by one.
  @inlinable
  public var prefixes: SetPrefixes<Address> { SetPrefixes(of: self) }
}

/// The fewest prefixes that hold exactly the addresses of a set of one family, in order, computed one by one.
public struct SetPrefixes<Address: InternetAddress>: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let ranges: [AddressRange<Address>]
  @usableFromInline var upcoming = 0
  @usableFromInline var current: RangePrefixes<Address>?

  @inlinable
  init(of set: AddressSet<Address>) {
    ranges = set.ranges
  }

  /// The next prefix, or nil behind the last.
  @inlinable
  public mutating func next() -> AddressPrefix<Address>? {
    // Ranges that touch are one range: the prefixes of each are the fewest for all.
    while true {
      if let prefix = current?.next() { return prefix }
      guard upcoming < ranges.count else { return nil }
      current = ranges[upcoming].prefixes
      upcoming += 1
    }
  }
}

extension IPSet {
  /// The fewest prefixes that hold exactly the addresses of the set, IPv4 first, computed one by one.
  @inlinable
  public var prefixes: IPSetPrefixes { IPSetPrefixes(of: self) }
}

/// The fewest prefixes that hold exactly the addresses of a set, IPv4 first, computed one by one.
public struct IPSetPrefixes: Sequence, IteratorProtocol, Sendable {
  @usableFromInline var ipv4: SetPrefixes<IPv4Address>
  @usableFromInline var ipv6: SetPrefixes<IPv6Address>

  @inlinable
  init(of set: IPSet) {
    ipv4 = set.ipv4.prefixes
    ipv6 = set.ipv6.prefixes
  }

  /// The next prefix, or nil behind the last.
  @inlinable
  public mutating func next() -> IPPrefix? {
    if let prefix = ipv4.next() { return .v4(prefix) }
    return ipv6.next().map(IPPrefix.v6)
  }
}
