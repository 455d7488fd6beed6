/// The IPv4 space as a bitmap of interval starts at /24 grain, with a block of 256 bits for each /24 cut
/// further: two dependent loads and no search.
///
/// Four megabytes however few the routes, so small tables use `WordTrees`.
@usableFromInline
struct BlockBitmap: Sendable {
  /// For each 64 blocks of /24: a bit where an interval starts, then the number of starts before.
  @usableFromInline private(set) var words: [UInt64]

  /// What matches in each interval of whole /24s; `deeper` with a number for a cut /24.
  @usableFromInline private(set) var answers: [UInt32] = []

  /// For each cut /24: four words of bits where an interval starts, then where its answers begin and, from
  /// bit 32 on, eight bits each, the starts before each word.
  @usableFromInline private(set) var cuts: [UInt64] = []

  /// What matches in the intervals of the cut /24s.
  @usableFromInline private(set) var cutAnswers: [UInt32] = []

  /// None, which answers nothing.
  init() { words = [] }

  /// Lays the bitmap out in one pass over the intervals: O(n), and 2^18 words.
  init(_ intervals: ElementaryIntervals<UInt32>) {
    words = [UInt64](repeating: 0, count: 1 << 19)
    answers.reserveCapacity(intervals.count)
    var index = 0
    var current = MatchCode.none
    while index < intervals.count {
      let block = intervals.starts[index] >> 8
      let end = Self.end(of: block, from: index, in: intervals)
      if end == index + 1, intervals.starts[index] & 0xff == 0 {
        append(intervals.answers[index], at: block)
      } else {
        append(MatchCode.deeper | UInt32(cuts.count / 5), at: block)
        appendCut(intervals, index..<end, before: current)
        if end < intervals.count ? intervals.starts[end] >> 8 != block + 1 : block != 0xff_ffff {
          append(intervals.answers[end - 1], at: block + 1)
        }
      }
      current = intervals.answers[end - 1]
      index = end
    }
    countStarts()
    answers = answers.fitted
    cuts = cuts.fitted
    cutAnswers = cutAnswers.fitted
  }

  var byteCount: Int {
    words.capacity * 8 + answers.capacity * 4 + cuts.capacity * 8 + cutAnswers.capacity * 4
  }
}

// MARK: Layout

extension BlockBitmap {
  private static func end(of block: UInt32, from index: Int, in intervals: ElementaryIntervals<UInt32>) -> Int
  {
    var end = index + 1
    while end < intervals.count, intervals.starts[end] >> 8 == block { end += 1 }
    return end
  }

  private mutating func append(_ answer: UInt32, at block: UInt32) {
    words[Int(block >> 6) * 2] |= 1 << UInt64(block & 63)
    answers.append(answer)
  }

  private mutating func appendCut(
    _ intervals: ElementaryIntervals<UInt32>, _ range: Range<Int>, before answer: UInt32
  ) {
    let start = cuts.count
    let firstAnswer = UInt64(cutAnswers.count)
    cuts.append(contentsOf: repeatElement(0, count: 5))
    if intervals.starts[range.lowerBound] & 0xff != 0 {
      cuts[start] |= 1
      cutAnswers.append(answer)
    }
    for index in range {
      let place = Int(intervals.starts[index] & 0xff)
      cuts[start + place >> 6] |= 1 << UInt64(place & 63)
      cutAnswers.append(intervals.answers[index])
    }
    var before: UInt64 = 0
    cuts[start + 4] = firstAnswer
    for word in 1..<4 {
      before += UInt64(cuts[start + word - 1].nonzeroBitCount)
      cuts[start + 4] |= before << UInt64(32 + 8 * word)
    }
  }

  private mutating func countStarts() {
    var count: UInt64 = 0
    for index in 0..<1 << 18 {
      words[index * 2 + 1] = count
      count += UInt64(words[index * 2].nonzeroBitCount)
    }
  }
}

// MARK: Searching

extension BlockBitmap {
  /// What matches an address.
  @inlinable @inline(__always)
  func answer(for address: UInt32) -> UInt32 {
    let place = Int(truncatingIfNeeded: address &>> 14) &* 2
    let pair = words.span.extracting(place..<place &+ 2)
    let starts = pair[0] &<< (63 &- UInt64((address &>> 8) & 63))
    let answer = answers[Int(truncatingIfNeeded: pair[1]) &+ starts.nonzeroBitCount &- 1]
    return answer < MatchCode.deeper ? answer : cutAnswer(for: address, in: answer ^ MatchCode.deeper)
  }

  /// What matches an address in a cut /24.
  @inlinable @inline(__always)
  func cutAnswer(for address: UInt32, in cut: UInt32) -> UInt32 {
    let start = Int(truncatingIfNeeded: cut) &* 5
    let block = cuts.span.extracting(start..<start &+ 5)
    let word = (address &>> 6) & 3
    let starts = block[Int(truncatingIfNeeded: word)] &<< (63 &- UInt64(address & 63))
    let before = (block[4] &>> UInt64(32 &+ 8 &* word)) & 0xff
    let first = Int(truncatingIfNeeded: block[4] & 0xffff_ffff)
    return cutAnswers[first &+ Int(truncatingIfNeeded: before) &+ starts.nonzeroBitCount &- 1]
  }
}
