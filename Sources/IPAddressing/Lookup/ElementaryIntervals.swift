/// The address space of a family cut where the longest match changes: starts and what matches from there on.
///
/// The first interval starts at 0; neighbours never have the same answer.
struct ElementaryIntervals<Bits: FixedWidthInteger & UnsignedInteger> {
  private(set) var starts: [Bits] = [0]
  private(set) var answers: [UInt32] = [MatchCode.none]

  var count: Int { starts.count }

  /// The last address of an interval.
  func last(of index: Int) -> Bits { index + 1 < count ? starts[index + 1] &- 1 : .max }

  /// One interval that nothing matches.
  init() {}

  /// One pass over sorted prefixes with a stack of those still open: O(n).
  ///
  /// Answers are positions in the list plus `offset`.
  init<Address: InternetAddress>(of prefixes: SortedPrefixes<Address>, offset: Int)
  where Address.Bits == Bits {
    starts.reserveCapacity(prefixes.count + prefixes.count / 2)
    answers.reserveCapacity(prefixes.count + prefixes.count / 2)
    var open: [(last: Bits, answer: UInt32)] = []
    for position in 0..<prefixes.count {
      let prefix = prefixes[position]
      close(&open, before: prefix.first.bits)
      let answer = UInt32(truncatingIfNeeded: position + offset)
      append(start: prefix.first.bits, answer: answer)
      open.append((prefix.last.bits, answer))
    }
    while !open.isEmpty { closeLast(&open) }
  }

  private mutating func close(_ open: inout [(last: Bits, answer: UInt32)], before start: Bits) {
    while let innermost = open.last, innermost.last < start { closeLast(&open) }
  }

  private mutating func closeLast(_ open: inout [(last: Bits, answer: UInt32)]) {
    let closed = open.removeLast()
    guard closed.last != .max else { return }
    append(start: closed.last &+ 1, answer: open.last?.answer ?? MatchCode.none)
  }

  private mutating func append(start: Bits, answer: UInt32) {
    if starts[starts.count - 1] == start {
      starts.removeLast()
      answers.removeLast()
    }
    if answers.last != answer {
      starts.append(start)
      answers.append(answer)
    }
  }
}
