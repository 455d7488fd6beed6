extension AddressSet {
  /// The addresses in either set. Complexity: O(*n* + *m*) in the numbers of ranges.
  @inlinable
  public func union(_ other: Self) -> Self {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var merged: [AddressRange<Address>] = []
    merged.reserveCapacity(ranges.count + other.ranges.count)
    var upcoming = 0
    for range in ranges {
      while upcoming < other.ranges.count, other.ranges[upcoming].first < range.first {
        merged.append(other.ranges[upcoming])
        upcoming += 1
      }
      merged.append(range)
    }
    merged.append(contentsOf: other.ranges[upcoming...])
    return Self(ordered: merged)
  }

  /// The addresses in both sets. Complexity: O(*n* + *m*) in the numbers of ranges.
  @inlinable
  public func intersection(_ other: Self) -> Self {
    var common: [AddressRange<Address>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let (mine, theirs) = (ranges[left], other.ranges[right])
      let first = max(mine.first, theirs.first)
      let last = min(mine.last, theirs.last)
      if first <= last { common.append(AddressRange(uncheckedFirst: first, last: last)) }
      if mine.last < theirs.last { left += 1 } else { right += 1 }
    }
    return Self(canonical: common)
  }

  /// The addresses of this set that are not in another one. Complexity: O(*n* + *m*).
  @inlinable
  public func subtracting(_ other: Self) -> Self {
    isEmpty || other.isEmpty ? self : intersection(other.complement)
  }

  /// The addresses in one of the sets, but not in both. Complexity: O(*n* + *m*).
  @inlinable
  public func symmetricDifference(_ other: Self) -> Self {
    subtracting(other).union(other.subtracting(self))
  }

  /// All addresses of the family that are not in the set. Complexity: O(*n*).
  @inlinable
  public var complement: Self {
    var gaps: [AddressRange<Address>] = []
    gaps.reserveCapacity(ranges.count + 1)
    var start: Address? = Address(bits: 0)
    for range in ranges {
      if let start, let last = range.first.previous, start <= last {
        gaps.append(AddressRange(uncheckedFirst: start, last: last))
      }
      start = range.last.next
    }
    if let start { gaps.append(AddressRange(uncheckedFirst: start, last: Address(bits: .max))) }
    return Self(canonical: gaps)
  }
}
