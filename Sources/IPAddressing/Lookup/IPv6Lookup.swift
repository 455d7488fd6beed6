/// Longest match over IPv6: a filter, and trees over the four words of an address.
@usableFromInline
struct IPv6Lookup: Sendable {
  @usableFromInline let filter: SpaceFilter
  @usableFromInline let trees: WordTrees

  /// Reads sorted prefixes: O(n). Answers are positions plus `offset`.
  init(_ prefixes: SortedPrefixes<IPv6Address>, offset: Int) {
    let intervals = ElementaryIntervals<UInt128>(of: prefixes, offset: offset)
    let hasDefault = prefixes.count > 0 && prefixes[0].length == 0
    filter = SpaceFilter(
      intervals, outside: hasDefault ? UInt32(truncatingIfNeeded: offset) : MatchCode.none,
      bits: intervals.count >= 1 << 12 ? 16 : 12, word: Self.upper)
    trees = WordTreeBuilder.trees(of: intervals)
  }

  var byteCount: Int { filter.byteCount + trees.byteCount }

  @inlinable @inline(__always)
  static func upper(_ address: UInt128) -> UInt64 { UInt64(truncatingIfNeeded: address &>> 64) }
}

// MARK: Searching

extension IPv6Lookup {
  /// What matches an address.
  @inlinable @inline(__always)
  func answer(for address: UInt128) -> UInt32 {
    let upper = Self.upper(address)
    if filter.settles(upper) { return filter.answer }
    let answer = trees.answer(for: UInt32(truncatingIfNeeded: upper &>> 32), at: trees.top)
    return answer < MatchCode.deeper ? answer : self.answer(for: address, deeper: answer)
  }

  /// What matches an address whose first word is cut further.
  @inlinable @inline(__always)
  func answer(for address: UInt128, deeper answer: UInt32) -> UInt32 {
    let second = trees.answer(for: UInt32(truncatingIfNeeded: address &>> 64), at: answer ^ MatchCode.deeper)
    return second < MatchCode.deeper ? second : inner(for: address, deeper: second)
  }

  /// What matches an address whose /64 is cut further.
  @inlinable
  func inner(for address: UInt128, deeper answer: UInt32) -> UInt32 {
    let third = trees.answer(for: UInt32(truncatingIfNeeded: address &>> 32), at: answer ^ MatchCode.deeper)
    if third < MatchCode.deeper { return third }
    return trees.answer(for: UInt32(truncatingIfNeeded: address), at: third ^ MatchCode.deeper)
  }
}
