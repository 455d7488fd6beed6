/// A set of IPv4 addresses.
public typealias IPv4Set = AddressSet<IPv4Address>

/// A set of IPv6 addresses.
public typealias IPv6Set = AddressSet<IPv6Address>

/// A set of addresses of one family: an immutable value, kept as the fewest ranges in order.
///
/// No two ranges overlap or touch, so that equal sets are equal values however they were made. Memory is
/// 8 bytes a range for IPv4 and 32 for IPv6, whatever the ranges hold. Built from prefixes or ranges at once,
/// or by `AddressSetBuilder`; `IPSet` holds both families.
public struct AddressSet<Address: InternetAddress>: Sendable, Hashable {
  /// The fewest ranges that hold exactly the addresses of the set, in order; none touches the next.
  public let ranges: [AddressRange<Address>]

  @inlinable
  init(canonical ranges: [AddressRange<Address>]) {
    self.ranges = ranges
  }

  /// Makes the empty set.
  @inlinable
  public init() {
    ranges = []
  }

  /// Makes the set of all addresses in prefixes, which may come in any order, overlap and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public init(_ prefixes: some Sequence<AddressPrefix<Address>>) {
    self.init(ranges: prefixes.lazy.map(\.range))
  }

  /// Makes the set of all addresses in ranges, which may come in any order, overlap and repeat.
  ///
  /// Complexity: O(*n*) when they come in order, else that of a radix sort.
  @inlinable
  public init(ranges: some Sequence<AddressRange<Address>>) {
    var sorted = Array(ranges)
    AddressSorting.sort(&sorted)
    self.init(ordered: sorted)
  }

  /// The set of all addresses of the family.
  @inlinable
  public static var all: Self { Self(canonical: [AddressPrefix<Address>.all.range]) }

  /// Whether no address is in the set.
  @inlinable
  public var isEmpty: Bool { ranges.isEmpty }

  /// The number of addresses; nil when it does not fit, which only 2^128, the whole of IPv6, does not.
  ///
  /// Complexity: O(*n*) in the number of ranges.
  @inlinable
  public var addressCount: UInt128? {
    var sum: UInt128 = 0
    for range in ranges {
      let (next, overflow) = sum.addingReportingOverflow(UInt128(range.last.bits &- range.first.bits))
      let (counted, isTooLarge) = next.addingReportingOverflow(1)
      if overflow || isTooLarge { return nil }
      sum = counted
    }
    return sum
  }
}

// MARK: Joining ranges

extension AddressSet {
  /// Makes a set from ranges in the order of their first addresses, joining those that overlap or touch.
  @inlinable
  init(ordered: [AddressRange<Address>]) {
    guard var current = ordered.first else {
      self.init()
      return
    }
    var joined: [AddressRange<Address>] = []
    joined.reserveCapacity(ordered.count)
    for range in ordered {
      // Never wraps into a false answer: nothing starts above a range that ends at the end of the space.
      if range.first <= current.last || range.first.bits == current.last.bits &+ 1 {
        if range.last > current.last {
          current = AddressRange(uncheckedFirst: current.first, last: range.last)
        }
      } else {
        joined.append(current)
        current = range
      }
    }
    joined.append(current)
    self.init(canonical: joined)
  }
}

// MARK: Asking

extension AddressSet {
  /// Whether an address is in the set. Complexity: O(log *n*) in the number of ranges.
  @inlinable
  public func contains(_ address: Address) -> Bool {
    let index = endOfRanges(startingUpTo: address.bits) - 1
    return index >= 0 && address <= ranges[index].last
  }

  /// Whether all addresses of a range are in the set. Complexity: O(log *n*).
  @inlinable
  public func contains(_ range: AddressRange<Address>) -> Bool {
    let index = endOfRanges(startingUpTo: range.first.bits) - 1
    return index >= 0 && range.last <= ranges[index].last
  }

  /// Whether all addresses of a prefix are in the set. Complexity: O(log *n*).
  @inlinable
  public func contains(_ prefix: AddressPrefix<Address>) -> Bool { contains(prefix.range) }

  /// Whether an address of a range is in the set. Complexity: O(log *n*).
  @inlinable
  public func overlaps(_ range: AddressRange<Address>) -> Bool {
    let index = endOfRanges(startingUpTo: range.last.bits) - 1
    return index >= 0 && range.first <= ranges[index].last
  }

  /// Whether an address of a prefix is in the set. Complexity: O(log *n*).
  @inlinable
  public func overlaps(_ prefix: AddressPrefix<Address>) -> Bool { overlaps(prefix.range) }

  /// Whether two sets share an address. Complexity: O(*m* log *n*), *m* ranges in the smaller one.
  @inlinable
  public func overlaps(_ other: Self) -> Bool {
    let isSmaller = ranges.count < other.ranges.count
    let (few, many) = isSmaller ? (self, other) : (other, self)
    return few.ranges.contains { many.overlaps($0) }
  }

  /// Whether each address of this set is in another one. Complexity: O(*m* log *n*), *m* ranges in this one.
  @inlinable
  public func isSubset(of other: Self) -> Bool {
    ranges.allSatisfy { other.contains($0) }
  }

  /// Whether each address of another set is in this one. Complexity: as `isSubset(of:)`.
  @inlinable
  public func isSuperset(of other: Self) -> Bool { other.isSubset(of: self) }

  /// The number of ranges that start at or before an address.
  @inlinable
  func endOfRanges(startingUpTo bits: Address.Bits) -> Int {
    var start = 0
    var count = ranges.count
    // Sums of comparisons: a branch for each would be taken at random.
    while count > 4 {
      let quarter = count / 4
      var passed = ranges[start &+ quarter].first.bits <= bits ? 1 : 0
      passed &+= ranges[start &+ 2 &* quarter].first.bits <= bits ? 1 : 0
      passed &+= ranges[start &+ 3 &* quarter].first.bits <= bits ? 1 : 0
      start &+= passed &* quarter
      count &-= 3 &* quarter
    }
    while count > 0, ranges[start].first.bits <= bits {
      start &+= 1
      count &-= 1
    }
    return start
  }
}
