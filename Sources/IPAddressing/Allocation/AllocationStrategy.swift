/// By which rule the next prefix is chosen from what is free.
///
/// Each rule depends on what is taken alone, never on when it was, so that a plan made again is the same plan.
public enum AllocationStrategy: String, Sendable, Hashable, CaseIterable {
  /// The lowest free prefix.
  case firstFit = "first-fit"
  /// The lowest of those in the smallest free block that holds one: large blocks stay whole.
  case bestFit = "best-fit"
  /// The highest free prefix.
  case lastFit = "last-fit"
  /// Bits from the left (RFC 3531 §3.1): as far from the others as can be, each with the most room to grow.
  case leftmost
  /// Bits from the right (RFC 3531 §3.2): counting, so that room stays on the left.
  case rightmost
  /// Bits from the centre outwards (RFC 3531 §3.3): the border to both neighbouring fields can still move.
  case centermost
  /// The lowest free prefix whose other half is free too; that half stays free as long as there are others.
  ///
  /// With nothing but such prefixes taken, each can later become the prefix one bit shorter without moving.
  /// When no pair is left, the halves kept back are given out, lowest first. Operators ask for it as
  /// "reserve next" (NIPAP issue 616).
  case reserveNeighbour = "reserve-neighbour"

  /// The order of RFC 3531 the rule follows, or nil when it follows none.
  @inlinable
  public var order: AllocationOrder? {
    switch self {
    case .firstFit: .sequential
    case .leftmost: .leftmost
    case .rightmost: .rightmost
    case .centermost: .centermost
    case .bestFit, .lastFit, .reserveNeighbour: nil
    }
  }
}

extension FreeSpace {
  /// The free prefix of a length a rule chooses, or nil when none fits.
  ///
  /// Complexity: O(*length*), but O(*n*) for `leftmost` and `centermost`, where `allocate` is fast.
  @inlinable
  public func fit(length: Int, by strategy: AllocationStrategy) -> AddressPrefix<Address>? {
    switch strategy {
    case .bestFit: bestFit(length: length)
    case .lastFit: lastFit(length: length)
    case .reserveNeighbour: firstFit(length: length, leavingRoom: 1)
    case .firstFit, .leftmost, .rightmost, .centermost:
      firstFit(length: length, order: strategy.order ?? .sequential)
    }
  }

  /// Takes the free prefix of a length a rule chooses; nil, and nothing changes, when none fits.
  @inlinable
  public mutating func allocate(
    length: Int, by strategy: AllocationStrategy = .firstFit
  ) -> AddressPrefix<Address>? {
    guard let prefix = fit(length: length, by: strategy) else { return nil }
    take(prefix)
    return prefix
  }

  /// The last prefix of a length that is free, or nil when none fits.
  @inlinable
  public func lastFit(length: Int) -> AddressPrefix<Address>? {
    guard let block = blocks.last(where: { $0.length <= length }),
      let count = block.subprefixCount(length: length)
    else { return nil }
    return block.subprefix(at: count - 1, length: length)
  }

  /// The lowest free prefix of a length that can grow by a number of bits without moving, else by fewer.
  @inlinable
  public func firstFit(length: Int, leavingRoom bits: Int) -> AddressPrefix<Address>? {
    for wanted in (length - max(0, bits))...length {
      guard let grown = firstFit(length: wanted) else { continue }
      return grown.subprefix(at: 0, length: length)
    }
    return nil
  }
}

extension IPFreeSpace {
  /// The free prefix of a length a rule chooses, or nil when none fits.
  public func fit(length: Int, by strategy: AllocationStrategy) -> IPPrefix? {
    switch self {
    case .v4(let free): free.fit(length: length, by: strategy)?.erased
    case .v6(let free): free.fit(length: length, by: strategy)?.erased
    }
  }

  /// Takes the free prefix of a length a rule chooses; nil, and nothing changes, when none fits.
  public mutating func allocate(length: Int, by strategy: AllocationStrategy = .firstFit) -> IPPrefix? {
    guard let prefix = fit(length: length, by: strategy) else { return nil }
    take(prefix)
    return prefix
  }
}
