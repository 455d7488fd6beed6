/// Longest match over IPv6: a filter, a tree over the upper halves, and the trees inside /64s.
@usableFromInline
struct IPv6Lookup: Sendable {
  @usableFromInline let filter: SpaceFilter
  @usableFromInline let tree: IntervalTree
  @usableFromInline let inner: InnerTrees

  /// Reads sorted prefixes: O(n). Answers are positions plus `offset`.
  init(_ prefixes: SortedPrefixes<IPv6Address>, offset: Int) {
    let intervals = ElementaryIntervals<UInt128>(of: prefixes, offset: offset)
    let hasDefault = prefixes.count > 0 && prefixes[0].length == 0
    filter = SpaceFilter(
      intervals, outside: hasDefault ? UInt32(truncatingIfNeeded: offset) : MatchCode.none,
      bits: intervals.count >= 1 << 13 ? 16 : 12, word: Self.upper)
    var cutter = SubnetCutter(capacity: intervals.count)
    cutter.cut(intervals)
    tree = IntervalTree(ends: cutter.ends, answers: cutter.answers)
    inner = cutter.inner
  }

  var byteCount: Int { filter.byteCount + tree.byteCount + inner.byteCount }

  @inlinable @inline(__always)
  static func upper(_ address: UInt128) -> UInt64 { UInt64(truncatingIfNeeded: address &>> 64) }
}

/// Splits the intervals of IPv6 into those of whole /64s and those inside /64s.
struct SubnetCutter {
  private(set) var ends: [UInt64] = []
  private(set) var answers: [UInt32] = []
  private(set) var inner = InnerTrees()

  init(capacity: Int) {
    ends.reserveCapacity(capacity)
    answers.reserveCapacity(capacity)
  }

  /// Reads all intervals, /64 by /64.
  mutating func cut(_ intervals: ElementaryIntervals<UInt128>) {
    let lowers = intervals.starts.map { UInt64(truncatingIfNeeded: $0) }
    var index = 0
    while index < intervals.count {
      let subnet = IPv6Lookup.upper(intervals.starts[index])
      var end = index + 1
      while end < intervals.count, IPv6Lookup.upper(intervals.starts[end]) == subnet { end += 1 }
      if end == index + 1, lowers[index] == 0 {
        append(intervals.answers[index], from: subnet)
      } else {
        // What reaches into the /64 from before is its first interval, when none starts with it.
        let first = lowers[index] == 0 ? index : index - 1
        let number = inner.append(
          ends: ArraySlice(lowers[(first + 1)..<end].map { $0 &- 1 }), answers: intervals.answers[first..<end]
        )
        append(MatchCode.deeper | number, from: subnet)
        if subnet != .max, end == intervals.count || IPv6Lookup.upper(intervals.starts[end]) != subnet + 1 {
          append(intervals.answers[end - 1], from: subnet + 1)
        }
      }
      index = end
    }
    inner.fit()
  }

  private mutating func append(_ answer: UInt32, from start: UInt64) {
    if start != 0 { ends.append(start - 1) }
    answers.append(answer)
  }
}

// MARK: Searching

extension IPv6Lookup {
  /// What matches an address.
  @inlinable @inline(__always)
  func answer(for address: UInt128) -> UInt32 {
    let upper = Self.upper(address)
    if filter.settles(upper) { return filter.answer }
    let answer = tree.answer(for: upper)
    return answer < MatchCode.deeper
      ? answer : inner.answer(for: UInt64(truncatingIfNeeded: address), in: answer ^ MatchCode.deeper)
  }
}
