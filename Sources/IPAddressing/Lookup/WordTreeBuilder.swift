/// Lays elementary intervals out as trees over words, the deeper ones first.
struct WordTreeBuilder<Bits: FixedWidthInteger & UnsignedInteger> {
  private let intervals: ElementaryIntervals<Bits>
  private var cells: [Int32] = []

  /// The intervals of the tree being made at each depth, kept so that their memory serves the next one.
  private var drafts = [Draft](repeating: Draft(), count: Bits.bitWidth / 32)

  /// The intervals of one tree: last words of all but the last, and what matches in each.
  private struct Draft {
    var ends: [UInt32] = []
    var answers: [UInt32] = []

    mutating func removeAll() {
      ends.removeAll(keepingCapacity: true)
      answers.removeAll(keepingCapacity: true)
    }

    mutating func append(_ answer: UInt32, from start: UInt32) {
      if start != 0 { ends.append(start - 1) }
      answers.append(answer)
    }
  }

  private init(_ intervals: ElementaryIntervals<Bits>) {
    self.intervals = intervals
    cells.reserveCapacity(intervals.count * 5 / 2)
  }

  /// The trees of all intervals: O(n).
  static func trees(of intervals: ElementaryIntervals<Bits>) -> WordTrees {
    var builder = WordTreeBuilder(intervals)
    let top = builder.tree(of: 0..<intervals.count, depth: 0, before: MatchCode.none)
    return WordTrees(cells: builder.cells, top: top)
  }

  private func word(_ index: Int, depth: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: intervals.starts[index] >> Bits(Bits.bitWidth - 32 * (depth + 1)))
  }

  /// Whether an interval starts where a word of a depth begins.
  private func isWhole(_ index: Int, depth: Int) -> Bool {
    intervals.starts[index].trailingZeroBitCount >= Bits.bitWidth - 32 * (depth + 1)
  }
}

// MARK: Trees

extension WordTreeBuilder {
  /// Makes the tree over the word at a depth, of intervals whose words before are the same, and tells its
  /// cell.
  ///
  /// `answer` is what matches before the first of them.
  private mutating func tree(of range: Range<Int>, depth: Int, before answer: UInt32) -> UInt32 {
    drafts[depth].removeAll()
    var before = answer
    var index = range.lowerBound
    if word(index, depth: depth) != 0 { drafts[depth].append(before, from: 0) }
    while index < range.upperBound {
      let word = word(index, depth: depth)
      let end = end(of: word, from: index, in: range, depth: depth)
      let isCut = end > index + 1 || !isWhole(index, depth: depth)
      let answer =
        isCut
        ? MatchCode.deeper | tree(of: index..<end, depth: depth + 1, before: before)
        : intervals.answers[index]
      drafts[depth].append(answer, from: word)
      before = intervals.answers[end - 1]
      let isFollowed = end < range.upperBound && self.word(end, depth: depth) == word &+ 1
      if isCut && !isFollowed && word != .max { drafts[depth].append(before, from: word + 1) }
      index = end
    }
    return appendTree(depth: depth)
  }

  private func end(of word: UInt32, from index: Int, in range: Range<Int>, depth: Int) -> Int {
    var end = index + 1
    while end < range.upperBound, self.word(end, depth: depth) == word { end += 1 }
    return end
  }

  /// Appends the draft at a depth, and tells its cell.
  private mutating func appendTree(depth: Int) -> UInt32 {
    let tree = cells.count
    precondition(tree < MatchCode.limit, "more intervals than a table can number")
    let draft = drafts[depth]
    if draft.ends.count <= 16 {
      cells.append(Int32(draft.ends.count))
      cells.append(contentsOf: draft.ends.lazy.map(WordTrees.key))
      cells.append(contentsOf: draft.answers.lazy.map { Int32(bitPattern: $0) })
    } else {
      appendLevels(draft)
    }
    return UInt32(tree)
  }

  private mutating func appendLevels(_ draft: Draft) {
    var nodeCounts = [(draft.answers.count + 15) / 16]
    while let count = nodeCounts.last, count > 1 { nodeCounts.append((count + 16) / 17) }
    cells.append(Int32(16 + nodeCounts.count))
    var start = cells.count + nodeCounts.count
    for count in nodeCounts.reversed() {
      cells.append(Int32(start))
      start += count * 16
    }
    for height in (1..<nodeCounts.count).reversed() {
      appendInner(draft.ends, nodes: nodeCounts[height], height: height)
    }
    for leaf in 0..<nodeCounts[0] { appendLeaf(draft, from: leaf * 16) }
  }

  /// The keys between the children of each node: the last end before each child but the first.
  private mutating func appendInner(_ ends: [UInt32], nodes: Int, height: Int) {
    let width = (1..<height).reduce(16) { width, _ in width * 17 }
    for child in 0..<nodes * 17 where child % 17 != 0 {
      let index = child * width - 1
      cells.append(index < ends.count ? WordTrees.key(ends[index]) : .max)
    }
  }

  /// Sixteen ends, and the answers up to each: nothing beyond the last end leads to this leaf.
  private mutating func appendLeaf(_ draft: Draft, from start: Int) {
    for index in start..<start + 16 {
      cells.append(index < draft.ends.count ? WordTrees.key(draft.ends[index]) : .max)
    }
    for index in start..<start + 16 {
      cells.append(index < draft.answers.count ? Int32(bitPattern: draft.answers[index]) : 0)
    }
  }
}

extension Array {
  /// The same elements in an allocation without spare room.
  var fitted: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
