extension AddressPrefix {
  /// The fewest prefixes that hold the addresses of this prefix outside another one, in order.
  ///
  /// This prefix alone when the other lies outside it, none when the other holds it, else one for each bit
  /// between the lengths.
  @inlinable
  public func excluding(_ other: Self) -> [Self] {
    guard overlaps(other) else { return [self] }
    guard length < other.length else { return [] }
    var below: [Self] = []
    var above: [Self] = []
    for length in (self.length + 1)...other.length {
      let bit: Address.Bits = 1 << (Address.Bits.bitWidth - length)
      let sibling = Address(bits: (other.first.bits & Self.mask(length: length)) ^ bit)
      let half = Self(uncheckedFirst: sibling, length: length)
      if half.first < other.first { below.append(half) } else { above.append(half) }
    }
    return below + above.reversed()
  }

  /// The fewest prefixes that hold the addresses of this prefix outside all others, in order.
  ///
  /// The others may come in any order, overlap, repeat, or lie outside this prefix.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public func excluding(_ others: some Sequence<Self>) -> [Self] {
    let holes = AddressSet(others.lazy.filter { $0.overlaps(self) })
    return Array(AddressSet(canonical: [range]).subtracting(holes).prefixes)
  }
}

extension IPPrefix {
  /// The fewest prefixes that hold the addresses of this prefix outside another one, in order.
  ///
  /// This prefix alone when the other lies outside it, which one of the other family does.
  @inlinable
  public func excluding(_ other: IPPrefix) -> [IPPrefix] {
    switch (self, other) {
    case (.v4(let prefix), .v4(let other)): prefix.excluding(other).map(IPPrefix.v4)
    case (.v6(let prefix), .v6(let other)): prefix.excluding(other).map(IPPrefix.v6)
    default: [self]
    }
  }

  /// The fewest prefixes that hold the addresses of this prefix outside all others, in order.
  ///
  /// The others may come in any order, overlap, repeat, lie outside this prefix or in the other family.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public func excluding(_ others: some Sequence<IPPrefix>) -> [IPPrefix] {
    switch self {
    case .v4(let prefix): prefix.excluding(others.lazy.compactMap { $0.ipv4 }).map(IPPrefix.v4)
    case .v6(let prefix): prefix.excluding(others.lazy.compactMap { $0.ipv6 }).map(IPPrefix.v6)
    }
  }
}
