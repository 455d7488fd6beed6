/// What is free inside a parent prefix whose family is known at run time; see `FreeSpace`.
///
/// Prefixes of the other family are never free here, and taken ones of the other family do not count.
public enum IPFreeSpace: Sendable, Hashable {
  /// Free space of IPv4.
  case v4(FreeSpace<IPv4Address>)
  /// Free space of IPv6.
  case v6(FreeSpace<IPv6Address>)

  /// Computes the free space of a prefix; taken prefixes may come in any order and overlap.
  ///
  /// Complexity: O(*n* log *n*) in the number of taken prefixes.
  public init(in parent: IPPrefix, taken: some Sequence<IPPrefix>) {
    switch parent {
    case .v4(let parent): self = .v4(FreeSpace(in: parent, taken: taken.compactMap(\.ipv4)))
    case .v6(let parent): self = .v6(FreeSpace(in: parent, taken: taken.compactMap(\.ipv6)))
    }
  }

  /// The prefix whose space this is.
  public var parent: IPPrefix {
    switch self {
    case .v4(let free): .v4(free.parent)
    case .v6(let free): .v6(free.parent)
    }
  }

  /// The fewest, largest free prefixes, in order. Complexity: O(*n*).
  public var prefixes: [IPPrefix] {
    switch self {
    case .v4(let free): free.prefixes.map(IPPrefix.v4)
    case .v6(let free): free.prefixes.map(IPPrefix.v6)
    }
  }

  /// Whether nothing is free.
  public var isEmpty: Bool {
    switch self {
    case .v4(let free): free.isEmpty
    case .v6(let free): free.isEmpty
    }
  }

  /// Whether all of a prefix is free. Complexity: O(log *n*).
  public func isFree(_ prefix: IPPrefix) -> Bool {
    switch (self, prefix) {
    case (.v4(let free), .v4(let prefix)): free.isFree(prefix)
    case (.v6(let free), .v6(let prefix)): free.isFree(prefix)
    default: false
    }
  }

  /// How many prefixes of a length are free, at most `UInt128.max`. Complexity: O(*n*).
  public func count(length: Int) -> UInt128 {
    switch self {
    case .v4(let free): free.count(length: length)
    case .v6(let free): free.count(length: length)
    }
  }

  /// The free prefix of a length that comes first in an order, or nil when none fits. Complexity: O(*n*).
  public func firstFit(length: Int, order: AllocationOrder = .sequential) -> IPPrefix? {
    switch self {
    case .v4(let free): free.firstFit(length: length, order: order)?.erased
    case .v6(let free): free.firstFit(length: length, order: order)?.erased
    }
  }

  /// The first prefix of a length in the smallest free prefix that holds one, or nil. Complexity: O(*n*).
  public func bestFit(length: Int) -> IPPrefix? {
    switch self {
    case .v4(let free): free.bestFit(length: length)?.erased
    case .v6(let free): free.bestFit(length: length)?.erased
    }
  }

  /// Marks a prefix as taken; false, and nothing changes, unless all of it is free.
  @discardableResult
  public mutating func take(_ prefix: IPPrefix) -> Bool {
    switch (self, prefix) {
    case (.v4(var free), .v4(let prefix)):
      defer { self = .v4(free) }
      return free.take(prefix)
    case (.v6(var free), .v6(let prefix)):
      defer { self = .v6(free) }
      return free.take(prefix)
    default:
      return false
    }
  }

  /// Marks a prefix as free again; false when it lies outside the parent.
  @discardableResult
  public mutating func release(_ prefix: IPPrefix) -> Bool {
    switch (self, prefix) {
    case (.v4(var free), .v4(let prefix)):
      defer { self = .v4(free) }
      return free.release(prefix)
    case (.v6(var free), .v6(let prefix)):
      defer { self = .v6(free) }
      return free.release(prefix)
    default:
      return false
    }
  }
}
