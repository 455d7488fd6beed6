/// In which order the values of a field are given out, so that the border to its neighbour can still move.
///
/// Every order is a permutation of the bits of a counter (RFC 3531 §3): the n-th value has the counter's
/// bits at other places. All orders start with 0 and never change what was given out before.
public enum AllocationOrder: String, Sendable, Hashable, CaseIterable {
  /// 0, 1, 2, 3 …
  case sequential
  /// Bits from the left: 0, 8, 4, 12, 2 … of 16; each value is as far from the others as can be.
  case leftmost
  /// Bits from the right, as in counting: 0, 1, 2, 3 …; room stays on the left.
  case rightmost
  /// Bits from the centre outwards, the centre being right of the middle: 0, 2, 4, 6, 1 … of 16.
  case centermost

  /// The place, counted from the least significant bit, to which a bit of the counter goes.
  ///
  /// - Precondition: `position` is in 0..<width.
  @inlinable
  public func column(of position: Int, width: Int) -> Int {
    switch self {
    case .sequential, .rightmost:
      return position
    case .leftmost:
      return width - 1 - position
    case .centermost:
      let distance = (position + 1) / 2
      return (width - 1) / 2 + (position.isMultiple(of: 2) ? -distance : distance)
    }
  }

  /// The value given out as the `ordinal`-th, counted from 0, of a field of `width` bits.
  ///
  /// - Precondition: `width` is in 0…128 and `ordinal` fits into it.
  @inlinable
  public func index(at ordinal: UInt128, width: Int) -> UInt128 {
    precondition((0...128).contains(width) && ordinal >> width == 0, "ordinal wider than its field")
    switch self {
    case .sequential, .rightmost:
      return ordinal
    case .leftmost:
      return BitPermutation.reversed(ordinal, width: width)
    case .centermost:
      let (left, right) = BitPermutation.split(ordinal)
      let middle = (width + 1) / 2
      return BitPermutation.reversed(UInt128(left), width: middle) | UInt128(right) << middle
    }
  }

  /// As which ordinal, counted from 0, a value of a field of `width` bits is given out.
  ///
  /// - Precondition: `width` is in 0…128 and `index` fits into it.
  @inlinable
  public func ordinal(of index: UInt128, width: Int) -> UInt128 {
    precondition((0...128).contains(width) && index >> width == 0, "index wider than its field")
    switch self {
    case .sequential, .rightmost:
      return index
    case .leftmost:
      return BitPermutation.reversed(index, width: width)
    case .centermost:
      let middle = (width + 1) / 2
      let left = BitPermutation.reversed(index & ~(UInt128.max << middle), width: middle)
      return BitPermutation.joined(
        UInt64(truncatingIfNeeded: left), UInt64(truncatingIfNeeded: index >> middle))
    }
  }

  /// All values of a field of `width` bits in this order, computed one by one.
  ///
  /// - Precondition: `width` is in 0…128.
  @inlinable
  public func indices(width: Int) -> AllocationIndices {
    AllocationIndices(order: self, width: width)
  }
}

/// The values of a field in the order they are given out, computed one by one.
public struct AllocationIndices: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let order: AllocationOrder
  @usableFromInline let width: Int
  @usableFromInline var ordinal: UInt128? = 0

  @inlinable
  init(order: AllocationOrder, width: Int) {
    precondition((0...128).contains(width), "field wider than an address")
    self.order = order
    self.width = width
  }

  /// The next value, or nil when all were given.
  @inlinable
  public mutating func next() -> UInt128? {
    guard let current = ordinal else { return nil }
    self.ordinal = current == ~(UInt128.max << width) ? nil : current + 1
    return order.index(at: current, width: width)
  }
}
