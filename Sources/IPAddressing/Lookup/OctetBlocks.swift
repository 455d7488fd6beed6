/// The IPv4 space as an answer for each /16, with a block of 256 bits for each /16 cut further and for each
/// /24 in it: two or three dependent loads and no search.
///
/// A quarter of a megabyte however few the routes, so small tables use `WordTrees`.
@usableFromInline
struct OctetBlocks: Sendable {
  /// What matches in each /16, then the blocks, so that what is read together lies together.
  ///
  /// A block is eight words of bits where an interval starts, then two words whose octets, from the lowest,
  /// tell how many start before each of the eight, then what matches in each interval.
  @usableFromInline private(set) var cells: [UInt32]

  /// None, which answers nothing.
  init() { cells = [] }

  /// Lays all blocks out in one pass over the intervals: O(n), and 2^16 cells.
  init(_ intervals: ElementaryIntervals<UInt32>) {
    cells = [UInt32](repeating: MatchCode.none, count: 1 << 16)
    cells.reserveCapacity(1 << 16 + intervals.count * 3)
    var next: UInt32 = 0
    var before = MatchCode.none
    var index = 0
    while index < intervals.count {
      let slot = intervals.starts[index] >> 16
      let end = Self.end(of: slot, shift: 16, in: intervals, index..<intervals.count)
      fill(next..<slot, with: before)
      cells[Int(slot)] = answer(for: intervals, index..<end, shift: 16, before: before)
      before = intervals.answers[end - 1]
      next = slot + 1
      index = end
    }
    fill(next..<1 << 16, with: before)
    cells = cells.fitted
  }

  /// The bytes of the cells.
  var byteCount: Int { cells.capacity * 4 }
}

// MARK: Layout

extension OctetBlocks {
  private mutating func fill(_ slots: Range<UInt32>, with answer: UInt32) {
    for slot in slots { cells[Int(slot)] = answer }
  }

  private static func end(
    of slot: UInt32, shift: UInt32, in intervals: ElementaryIntervals<UInt32>, _ range: Range<Int>
  ) -> Int {
    var end = range.lowerBound + 1
    while end < range.upperBound, intervals.starts[end] >> shift == slot { end += 1 }
    return end
  }

  /// What matches in a slot of 2^`shift` addresses: the answer of its one interval, or its block.
  private mutating func answer(
    for intervals: ElementaryIntervals<UInt32>, _ range: Range<Int>, shift: UInt32, before: UInt32
  ) -> UInt32 {
    let isWhole = range.count == 1 && intervals.starts[range.lowerBound] & (1 << shift - 1) == 0
    if isWhole { return intervals.answers[range.lowerBound] }
    return MatchCode.deeper | appendBlock(intervals, range, shift: shift - 8, before: before)
  }

  /// Appends the block of 256 slots of 2^`shift` addresses, and tells its cell.
  private mutating func appendBlock(
    _ intervals: ElementaryIntervals<UInt32>, _ range: Range<Int>, shift: UInt32, before: UInt32
  ) -> UInt32 {
    var block = Draft()
    var before = before
    var index = range.lowerBound
    block.append(before, at: 0)
    while index < range.upperBound {
      let slot = intervals.starts[index] >> shift
      let end = Self.end(of: slot, shift: shift, in: intervals, index..<range.upperBound)
      block.append(answer(for: intervals, index..<end, shift: shift, before: before), at: slot & 0xff)
      before = intervals.answers[end - 1]
      if slot & 0xff != 0xff { block.append(before, at: slot & 0xff + 1) }
      index = end
    }
    let start = cells.count
    precondition(start < MatchCode.limit, "more intervals than a table can number")
    cells.append(contentsOf: block.cells)
    return UInt32(start)
  }

  /// The intervals of one block.
  private struct Draft {
    private var slots: [UInt32] = []
    private var answers: [UInt32] = []

    init() {
      slots.reserveCapacity(64)
      answers.reserveCapacity(64)
    }

    /// Begins an interval at a slot, in place of one that begins there; none if it would continue the last
    /// one.
    mutating func append(_ answer: UInt32, at slot: UInt32) {
      if slots.last == slot {
        slots.removeLast()
        answers.removeLast()
      }
      guard answers.last != answer else { return }
      slots.append(slot)
      answers.append(answer)
    }

    var cells: [UInt32] {
      var header = [UInt32](repeating: 0, count: 10)
      for slot in slots { header[Int(slot >> 5)] |= 1 << (slot & 31) }
      var before: UInt32 = 0
      for word in 0..<8 {
        header[8 + word / 4] |= before << UInt32(word % 4 * 8)
        before += UInt32(header[word].nonzeroBitCount)
      }
      return header + answers
    }
  }
}

// MARK: Searching

extension OctetBlocks {
  /// What matches an address.
  @inlinable @inline(__always)
  func answer(for address: UInt32) -> UInt32 {
    let first = cells[Int(truncatingIfNeeded: address &>> 16)]
    if first < MatchCode.deeper { return first }
    let second = answer(for: (address &>> 8) & 0xff, at: first ^ MatchCode.deeper)
    return second < MatchCode.deeper ? second : answer(for: address & 0xff, at: second ^ MatchCode.deeper)
  }

  /// What matches a slot of the block at a cell.
  @inlinable @inline(__always)
  func answer(for slot: UInt32, at start: UInt32) -> UInt32 {
    let start = Int(truncatingIfNeeded: start)
    let block = cells.span.extracting(start..<start &+ 10)
    let word = Int(truncatingIfNeeded: slot &>> 5)
    let starts = block[word] &<< (31 &- (slot & 31))
    let before = (block[8 &+ (word &>> 2)] &>> ((slot &>> 2) & 24)) & 0xff
    return cells[start &+ 9 &+ Int(truncatingIfNeeded: before) &+ starts.nonzeroBitCount]
  }
}
