/// One bit for each of the equal parts of an address space: whether anything but the whole-space answer is
/// in it.
///
/// Most addresses that match nothing are settled by this one look into a few kilobytes.
@usableFromInline
struct SpaceFilter: Sendable {
  @usableFromInline private(set) var words: [UInt64]

  /// How far a left-aligned address is shifted to number its part.
  @usableFromInline let shift: UInt64

  /// What matches in the parts whose bit is clear: the entry of length 0, or nothing.
  @usableFromInline let answer: UInt32

  /// Marks what differs from the whole-space answer in 2^`bits` parts.
  ///
  /// `word` gives the first 64 bits of an address.
  init<Bits>(
    _ intervals: ElementaryIntervals<Bits>, outside: UInt32, bits: Int, word: (Bits) -> UInt64
  ) {
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    shift = UInt64(64 - bits)
    answer = outside
    for index in 0..<intervals.count where intervals.answers[index] != outside {
      let first = word(intervals.starts[index]) >> shift
      for part in first...word(intervals.last(of: index)) >> shift {
        words[Int(part >> 6)] |= 1 << (part & 63)
      }
    }
  }

  /// Whether only the answer for the whole space can match a left-aligned address.
  @inlinable @inline(__always)
  func settles(_ word: UInt64) -> Bool {
    let part = word &>> shift
    return (words[Int(truncatingIfNeeded: part &>> 6)] &>> (part & 63)) & 1 == 0
  }

  var byteCount: Int { words.capacity * 8 }
}
