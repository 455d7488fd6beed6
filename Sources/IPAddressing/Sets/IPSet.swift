/// A set of addresses of both families: an immutable value, kept as the fewest ranges in order.
///
/// Equal sets are equal values however they were made. Built from prefixes or ranges at once, or by
/// `IPSetBuilder`. An IPv4-mapped IPv6 address is an IPv6 address here as everywhere.
public struct IPSet: Sendable, Hashable {
  /// The IPv4 addresses of the set.
  public let ipv4: IPv4Set
  /// The IPv6 addresses of the set.
  public let ipv6: IPv6Set

  /// Makes a set from its IPv4 and its IPv6 addresses, none unless stated.
  @inlinable
  public init(ipv4: IPv4Set = IPv4Set(), ipv6: IPv6Set = IPv6Set()) {
    self.ipv4 = ipv4
    self.ipv6 = ipv6
  }

  /// Makes the set of all addresses in prefixes, which may come in any order, overlap and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public init(_ prefixes: some Sequence<IPPrefix>) {
    var builder = IPSetBuilder()
    for prefix in prefixes { builder.add(prefix) }
    self = builder.build()
  }

  /// Makes the set of all addresses in ranges, which may come in any order, overlap and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public init(ranges: some Sequence<IPRange>) {
    var builder = IPSetBuilder()
    for range in ranges { builder.add(range) }
    self = builder.build()
  }

  /// The set of all addresses of both families.
  @inlinable
  public static var all: IPSet { IPSet(ipv4: .all, ipv6: .all) }

  /// Whether no address is in the set.
  @inlinable
  public var isEmpty: Bool { ipv4.isEmpty && ipv6.isEmpty }

  /// The fewest ranges that hold exactly the addresses of the set, IPv4 first. Complexity: O(*n*).
  @inlinable
  public var ranges: [IPRange] { ipv4.ranges.map(IPRange.v4) + ipv6.ranges.map(IPRange.v6) }

  /// The number of addresses of both families; nil when it is 2^128 or more. Complexity: O(*n*).
  @inlinable
  public var addressCount: UInt128? {
    guard let few = ipv4.addressCount, let many = ipv6.addressCount else { return nil }
    let (sum, overflow) = many.addingReportingOverflow(few)
    return overflow ? nil : sum
  }
}

// MARK: Asking

extension IPSet {
  /// Whether an address is in the set. Complexity: O(log *n*) in the number of ranges.
  @inlinable
  public func contains(_ address: IPAddress) -> Bool {
    switch address {
    case .v4(let address): ipv4.contains(address)
    case .v6(let address): ipv6.contains(address)
    }
  }

  /// Whether all addresses of a prefix are in the set. Complexity: O(log *n*).
  @inlinable
  public func contains(_ prefix: IPPrefix) -> Bool {
    switch prefix {
    case .v4(let prefix): ipv4.contains(prefix)
    case .v6(let prefix): ipv6.contains(prefix)
    }
  }

  /// Whether all addresses of a range are in the set. Complexity: O(log *n*).
  @inlinable
  public func contains(_ range: IPRange) -> Bool {
    switch range {
    case .v4(let range): ipv4.contains(range)
    case .v6(let range): ipv6.contains(range)
    }
  }

  /// Whether an address of a prefix is in the set. Complexity: O(log *n*).
  @inlinable
  public func overlaps(_ prefix: IPPrefix) -> Bool {
    switch prefix {
    case .v4(let prefix): ipv4.overlaps(prefix)
    case .v6(let prefix): ipv6.overlaps(prefix)
    }
  }

  /// Whether an address of a range is in the set. Complexity: O(log *n*).
  @inlinable
  public func overlaps(_ range: IPRange) -> Bool {
    switch range {
    case .v4(let range): ipv4.overlaps(range)
    case .v6(let range): ipv6.overlaps(range)
    }
  }

  /// Whether two sets share an address. Complexity: O(*m* log *n*), *m* ranges in the smaller one.
  @inlinable
  public func overlaps(_ other: IPSet) -> Bool { ipv4.overlaps(other.ipv4) || ipv6.overlaps(other.ipv6) }

  /// Whether each address of this set is in another one. Complexity: O(*m* log *n*), *m* ranges in this one.
  @inlinable
  public func isSubset(of other: IPSet) -> Bool {
    ipv4.isSubset(of: other.ipv4) && ipv6.isSubset(of: other.ipv6)
  }

  /// Whether each address of another set is in this one. Complexity: as `isSubset(of:)`.
  @inlinable
  public func isSuperset(of other: IPSet) -> Bool { other.isSubset(of: self) }
}

// MARK: Algebra

extension IPSet {
  /// The addresses in either set. Complexity: O(*n* + *m*) in the numbers of ranges.
  @inlinable
  public func union(_ other: IPSet) -> IPSet {
    IPSet(ipv4: ipv4.union(other.ipv4), ipv6: ipv6.union(other.ipv6))
  }

  /// The addresses in both sets. Complexity: O(*n* + *m*) in the numbers of ranges.
  @inlinable
  public func intersection(_ other: IPSet) -> IPSet {
    IPSet(ipv4: ipv4.intersection(other.ipv4), ipv6: ipv6.intersection(other.ipv6))
  }

  /// The addresses of this set that are not in another one. Complexity: O(*n* + *m*).
  @inlinable
  public func subtracting(_ other: IPSet) -> IPSet {
    IPSet(ipv4: ipv4.subtracting(other.ipv4), ipv6: ipv6.subtracting(other.ipv6))
  }

  /// The addresses in one of the sets, but not in both. Complexity: O(*n* + *m*).
  @inlinable
  public func symmetricDifference(_ other: IPSet) -> IPSet {
    IPSet(ipv4: ipv4.symmetricDifference(other.ipv4), ipv6: ipv6.symmetricDifference(other.ipv6))
  }

  /// All addresses of *both* families that are not in the set. Complexity: O(*n*).
  ///
  /// The complement of a set of IPv4 addresses holds all of IPv6. To stay inside one family, take the
  /// complement there: `IPSet(ipv4: set.ipv4.complement)`.
  @inlinable
  public var complement: IPSet { IPSet(ipv4: ipv4.complement, ipv6: ipv6.complement) }
}
