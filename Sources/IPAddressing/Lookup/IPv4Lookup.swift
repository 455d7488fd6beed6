/// Longest match over IPv4: a filter, and a tree while the table is small or a bitmap when it is large.
@usableFromInline
struct IPv4Lookup: Sendable {
  /// From as many intervals on the bitmap costs no more than about 30 bytes each.
  static let bitmapThreshold = 1 << 17

  @usableFromInline let filter: SpaceFilter
  @usableFromInline let isLarge: Bool
  @usableFromInline let trees: WordTrees
  @usableFromInline let bitmap: BlockBitmap

  /// Reads sorted prefixes: O(n).
  init(_ prefixes: SortedPrefixes<IPv4Address>, bitmapThreshold: Int = Self.bitmapThreshold) {
    let intervals = ElementaryIntervals<UInt32>(of: prefixes, offset: 0)
    let hasDefault = prefixes.count > 0 && prefixes[0].length == 0
    isLarge = intervals.count >= bitmapThreshold
    filter = SpaceFilter(
      intervals, outside: hasDefault ? 0 : MatchCode.none, bits: isLarge ? 16 : 12, word: Self.word)
    bitmap = isLarge ? BlockBitmap(intervals) : BlockBitmap()
    trees = WordTreeBuilder.trees(of: isLarge ? ElementaryIntervals() : intervals)
  }

  var byteCount: Int { filter.byteCount + trees.byteCount + bitmap.byteCount }

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
    return isLarge ? bitmap.answer(for: address) : trees.answer(for: address, at: trees.top)
  }
}
