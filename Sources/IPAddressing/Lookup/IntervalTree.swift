/// A static tree that tells how many of some sorted words lie below a word: nodes of eight keys with nine
/// children, every leaf at the same depth.
///
/// A node is one cache line, and a search is a fixed number of sums of comparisons: no branch depends on the
/// keys. A key is the last word of an interval, the one before the next start: the largest word pads nodes,
/// because nothing is above it.
@usableFromInline
struct IntervalTree: Sendable {
  /// Nodes of eight keys, the root first, the leaves last.
  @usableFromInline private(set) var keys: [UInt64] = []

  /// The first node of each level.
  @usableFromInline private(set) var levels: [Int] = []

  /// What matches in each interval.
  @usableFromInline private(set) var answers: [UInt32] = []

  /// None, which answers nothing.
  init() {}

  /// Lays the tree out: `ends` are the last words of all intervals but the last one. O(n).
  init(ends: [UInt64], answers: [UInt32]) {
    self.answers = answers.fitted
    Self.append(ends[...], to: &keys, levels: &levels)
    keys = keys.fitted
  }

  var byteCount: Int { keys.capacity * 8 + levels.capacity * 8 + answers.capacity * 4 }
}

// MARK: Layout

extension IntervalTree {
  /// Appends the nodes of a tree, from its root to its leaves, and where each of its levels starts.
  static func append(_ ends: ArraySlice<UInt64>, to keys: inout [UInt64], levels: inout [Int]) {
    var nodeCounts = [max(1, (ends.count + 7) / 8)]
    while nodeCounts[nodeCounts.count - 1] > 1 {
      nodeCounts.append((nodeCounts[nodeCounts.count - 1] + 8) / 9)
    }
    for height in nodeCounts.indices.reversed() {
      levels.append(keys.count / 8)
      if height == 0 {
        keys.append(contentsOf: ends)
        keys.append(contentsOf: repeatElement(.max, count: nodeCounts[0] * 8 - ends.count))
      } else {
        appendInner(ends, nodes: nodeCounts[height], height: height, to: &keys)
      }
    }
  }

  /// The keys between the children of each node: the first end in each child but its first.
  private static func appendInner(
    _ ends: ArraySlice<UInt64>, nodes: Int, height: Int, to keys: inout [UInt64]
  ) {
    let width = (1..<height).reduce(8) { width, _ in width * 9 }
    for child in 0..<nodes * 9 where child % 9 != 0 {
      let index = ends.startIndex + child * width
      keys.append(index < ends.endIndex ? ends[index] : .max)
    }
  }
}

// MARK: Searching

extension IntervalTree {
  /// How many of eight keys are below a word.
  @inlinable @inline(__always)
  static func rank(_ node: Span<UInt64>, below word: UInt64) -> Int {
    var rank = node[0] < word ? 1 : 0
    rank &+= node[1] < word ? 1 : 0
    rank &+= node[2] < word ? 1 : 0
    rank &+= node[3] < word ? 1 : 0
    rank &+= node[4] < word ? 1 : 0
    rank &+= node[5] < word ? 1 : 0
    rank &+= node[6] < word ? 1 : 0
    rank &+= node[7] < word ? 1 : 0
    return rank
  }

  /// The number of keys below a word in the tree whose levels are given.
  @inlinable @inline(__always)
  static func rank(of word: UInt64, in keys: Span<UInt64>, levels: Span<Int>) -> Int {
    var node = 0
    var rank = 0
    for level in levels.indices {
      node = node &* 9 &+ rank
      let start = (levels[level] &+ node) &* 8
      rank = Self.rank(keys.extracting(start..<start &+ 8), below: word)
    }
    return node &* 8 &+ rank
  }

  /// What matches a word.
  @inlinable @inline(__always)
  func answer(for word: UInt64) -> UInt32 {
    answers[Self.rank(of: word, in: keys.span, levels: levels.span)]
  }

  /// What matches each of eight words; their searches go down together, so that their loads overlap.
  @inlinable
  func answers(for words: InlineArray<8, UInt64>) -> InlineArray<8, UInt32> {
    let keys = keys.span
    var nodes = InlineArray<8, Int>(repeating: 0)
    var ranks = InlineArray<8, Int>(repeating: 0)
    for base in levels {
      for lane in 0..<8 {
        nodes[lane] = nodes[lane] &* 9 &+ ranks[lane]
        let start = (base &+ nodes[lane]) &* 8
        ranks[lane] = Self.rank(keys.extracting(start..<start &+ 8), below: words[lane])
      }
    }
    return InlineArray { answers[nodes[$0] &* 8 &+ ranks[$0]] }
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
