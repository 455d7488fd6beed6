/// Longest match over IPv4: a filter, and a tree while the table is small or blocks when it is large.
@usableFromInline
struct IPv4Lookup: Sendable {
  /// From as many intervals on the blocks cost no more than about 20 bytes each.
  static let blockThreshold = 1 << 16

  @usableFromInline let filter: SpaceFilter
  @usableFromInline let isLarge: Bool
  @usableFromInline let trees: WordTrees
  @usableFromInline let blocks: OctetBlocks

  /// Reads sorted prefixes: O(n).
  init(_ prefixes: SortedPrefixes<IPv4Address>, blockThreshold: Int = Self.blockThreshold) {
    let intervals = ElementaryIntervals<UInt32>(of: prefixes, offset: 0)
    let hasDefault = prefixes.count > 0 && prefixes[0].length == 0
    isLarge = intervals.count >= blockThreshold
    filter = SpaceFilter(
      intervals, outside: hasDefault ? 0 : MatchCode.none, bits: isLarge ? 16 : 12, word: Self.word)
    blocks = isLarge ? OctetBlocks(intervals) : OctetBlocks()
    trees = WordTreeBuilder.trees(of: isLarge ? ElementaryIntervals() : intervals)
  }

  var byteCount: Int { filter.byteCount + trees.byteCount + blocks.byteCount }

  @inlinable @inline(__always)
  static func word(_ address: UInt32) -> UInt64 { UInt64(address) &<< 32 }
}

// MARK: Searching

extension IPv4Lookup {
  /// What matches an address.
  @inlinable @inline(__always)
  func answer(for address: UInt32) -> UInt32 {
    let word = Self.word(address)
    if filter.settles(word) { return filter.answer }
    return isLarge ? blocks.answer(for: address) : trees.answer(for: address, at: trees.top)
  }
}
