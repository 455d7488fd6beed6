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
  /// Complexity: as `FreeSpace.init(in:taken:)`.
  @inlinable
  public init(in parent: IPPrefix, taken: some Sequence<IPPrefix>) {
    let count = taken.underestimatedCount
    switch parent {
    case .v4(let parent):
      self = .v4(FreeSpace(in: parent, taken: taken.lazy.compactMap { $0.ipv4 }, capacity: count))
    case .v6(let parent):
      self = .v6(FreeSpace(in: parent, taken: taken.lazy.compactMap { $0.ipv6 }, capacity: count))
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
    case .v4(let free): free.prefixes.map { .v4($0) }
    case .v6(let free): free.prefixes.map { .v6($0) }
    }
  }

  /// Whether nothing is free.
  public var isEmpty: Bool {
    switch self {
    case .v4(let free): free.isEmpty
    case .v6(let free): free.isEmpty
    }
  }

  /// Whether all of a prefix is free. Complexity: O(*depth*).
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
}

// MARK: Finding

extension IPFreeSpace {
  /// The free prefix of a length a rule chooses, or nil when none fits.
  ///
  /// Complexity: as `FreeSpace.fit(length:by:)`.
  public func fit(length: Int, by strategy: AllocationStrategy) -> IPPrefix? {
    switch self {
    case .v4(let free): free.fit(length: length, by: strategy)?.erased
    case .v6(let free): free.fit(length: length, by: strategy)?.erased
    }
  }

  /// The free prefix of a length that comes first in an order, or nil when none fits.
  ///
  /// Complexity: as `FreeSpace.firstFit(length:order:)`.
  public func firstFit(length: Int, order: AllocationOrder = .sequential) -> IPPrefix? {
    switch self {
    case .v4(let free): free.firstFit(length: length, order: order)?.erased
    case .v6(let free): free.firstFit(length: length, order: order)?.erased
    }
  }

  /// The lowest free prefix of a length that can grow by a number of bits in place, else by fewer, or nil.
  public func firstFit(length: Int, leavingRoom bits: Int) -> IPPrefix? {
    switch self {
    case .v4(let free): free.firstFit(length: length, leavingRoom: bits)?.erased
    case .v6(let free): free.firstFit(length: length, leavingRoom: bits)?.erased
    }
  }

  /// The last prefix of a length that is free, or nil when none fits.
  public func lastFit(length: Int) -> IPPrefix? {
    switch self {
    case .v4(let free): free.lastFit(length: length)?.erased
    case .v6(let free): free.lastFit(length: length)?.erased
    }
  }

  /// The first prefix of a length in the smallest free prefix that holds one, or nil.
  public func bestFit(length: Int) -> IPPrefix? {
    switch self {
    case .v4(let free): free.bestFit(length: length)?.erased
    case .v6(let free): free.bestFit(length: length)?.erased
    }
  }
}

// MARK: Changing

extension IPFreeSpace {
  /// Takes the free prefix of a length a rule chooses; nil, and nothing changes, when none fits.
  ///
  /// Complexity: as `FreeSpace.allocate(length:by:)`.
  public mutating func allocate(length: Int, by strategy: AllocationStrategy = .firstFit) -> IPPrefix? {
    change(
      { $0.allocate(length: length, by: strategy)?.erased },
      { $0.allocate(length: length, by: strategy)?.erased })
  }

  /// Marks a prefix as taken; false, and nothing changes, unless all of it is free.
  @discardableResult
  public mutating func take(_ prefix: IPPrefix) -> Bool {
    change(
      { free in prefix.ipv4.map { free.take($0) } ?? false },
      { free in prefix.ipv6.map { free.take($0) } ?? false })
  }

  /// Marks a prefix as free again; false when it lies outside the parent.
  @discardableResult
  public mutating func release(_ prefix: IPPrefix) -> Bool {
    change(
      { free in prefix.ipv4.map { free.release($0) } ?? false },
      { free in prefix.ipv6.map { free.release($0) } ?? false })
  }

  /// Changes the free space inside without copying it: while it is out, nothing else may hold its memory.
  private mutating func change<Result>(
    _ changeIPv4: (inout FreeSpace<IPv4Address>) -> Result,
    _ changeIPv6: (inout FreeSpace<IPv6Address>) -> Result
  ) -> Result {
    switch consume self {
    case .v4(var free):
      self = .none
      defer { self = .v4(free) }
      return changeIPv4(&free)
    case .v6(var free):
      self = .none
      defer { self = .v6(free) }
      return changeIPv6(&free)
    }
  }

  /// What stands in while the real one is out.
  private static var none: IPFreeSpace { .v4(FreeSpace(whole: .all)) }
}
