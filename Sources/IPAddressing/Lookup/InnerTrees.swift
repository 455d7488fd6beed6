/// The intervals inside the /64s that are cut further: loopbacks and links, which all lie in a few of them.
///
/// Up to eight ends of a /64 lie bare and are compared one by one; more get a tree of their own.
@usableFromInline
struct InnerTrees: Sendable {
  @usableFromInline
  struct Root: Sendable {
    /// Where the bare ends begin, or the levels of the tree.
    @usableFromInline let start: UInt32
    /// Where the answers begin.
    @usableFromInline let answers: UInt32
    /// The number of bare ends up to 8, or 8 and the number of levels.
    @usableFromInline let shape: UInt32
  }

  @usableFromInline private(set) var roots: [Root] = []
  @usableFromInline private(set) var bareEnds: [UInt64] = []
  @usableFromInline private(set) var keys: [UInt64] = []
  @usableFromInline private(set) var levels: [Int] = []
  @usableFromInline private(set) var answers: [UInt32] = []

  init() {}

  /// Adds a cut /64: the lower halves of the last addresses of all its intervals but the last one.
  ///
  /// Returns its number.
  mutating func append(ends: ArraySlice<UInt64>, answers cutAnswers: ArraySlice<UInt32>) -> UInt32 {
    let isBare = ends.count <= 8
    let start = UInt32(isBare ? bareEnds.count : levels.count)
    let firstAnswer = UInt32(answers.count)
    answers.append(contentsOf: cutAnswers)
    if isBare {
      bareEnds.append(contentsOf: ends)
    } else {
      IntervalTree.append(ends, to: &keys, levels: &levels)
    }
    let shape = isBare ? ends.count : 8 + levels.count - Int(start)
    roots.append(Root(start: start, answers: firstAnswer, shape: UInt32(shape)))
    return UInt32(roots.count - 1)
  }

  /// Gives spare room back.
  mutating func fit() {
    roots = roots.fitted
    bareEnds = bareEnds.fitted
    keys = keys.fitted
    levels = levels.fitted
    answers = answers.fitted
  }

  var byteCount: Int {
    roots.capacity * MemoryLayout<Root>.stride + (bareEnds.capacity + keys.capacity + levels.capacity) * 8
      + answers.capacity * 4
  }
}

// MARK: Searching

extension InnerTrees {
  /// What matches the lower half of an address in a cut /64.
  @inlinable
  func answer(for word: UInt64, in number: UInt32) -> UInt32 {
    let root = roots[Int(truncatingIfNeeded: number)]
    let start = Int(truncatingIfNeeded: root.start)
    let shape = Int(truncatingIfNeeded: root.shape)
    let rank: Int
    if shape <= 8 {
      rank = Self.rank(of: word, in: bareEnds.span.extracting(start..<start &+ shape))
    } else {
      let levels = levels.span.extracting(start..<start &+ shape &- 8)
      rank = IntervalTree.rank(of: word, in: keys.span, levels: levels)
    }
    return answers[Int(truncatingIfNeeded: root.answers) &+ rank]
  }

  @inlinable @inline(__always)
  static func rank(of word: UInt64, in ends: Span<UInt64>) -> Int {
    var rank = 0
    for index in ends.indices { rank &+= ends[index] < word ? 1 : 0 }
    return rank
  }
}
