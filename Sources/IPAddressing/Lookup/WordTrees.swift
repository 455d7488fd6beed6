/// Static search trees over the words of addresses: one over the first 32 bits, and one over the next 32 for
/// each value of the words before that is cut further.
///
/// A tree holds the last words of its intervals but the last one, sorted: how many of them lie below a word
/// is the number of its interval. Up to sixteen lie bare, their answers behind them. More form a tree of
/// nodes with sixteen keys, one cache line, and seventeen children, every leaf at the same depth and
/// followed by its sixteen answers. A node is searched by a sum of sixteen comparisons, so that no branch
/// depends on the keys. Keys and words are compared as signed numbers with the top bit flipped, because
/// every x86-64 compares four of those at once.
@usableFromInline
struct WordTrees: Sendable {
  /// All trees in one array, so that what is read together lies together.
  ///
  /// Bare: the number of keys, keys, answers. Else 16 and the number of levels, where each level starts from
  /// the root down, inner nodes, leaves.
  @usableFromInline let cells: [Int32]

  /// Where the tree over the first word lies.
  @usableFromInline let top: UInt32

  /// Keeps cells; behind them, sixteen must be readable.
  init(cells: [Int32], top: UInt32) {
    self.cells = (cells + repeatElement(0, count: 16)).fitted
    self.top = top
  }

  /// The bytes of the cells.
  var byteCount: Int { cells.capacity * 4 }
}

// MARK: Searching

extension WordTrees {
  /// The key of a word: ordered as a signed number as the word is as an unsigned one.
  @inlinable @inline(__always)
  static func key(_ word: UInt32) -> Int32 { Int32(bitPattern: word ^ 0x8000_0000) }

  @inlinable @inline(__always)
  subscript(cell: UInt32) -> UInt32 { UInt32(bitPattern: cells[Int(truncatingIfNeeded: cell)]) }

  /// What matches a word in the tree at a cell.
  @inlinable @inline(__always)
  func answer(for word: UInt32, at tree: UInt32) -> UInt32 {
    let key = Self.key(word)
    let shape = self[tree]
    if shape <= 16 {
      return self[tree &+ 1 &+ shape &+ KeyNode.rank(cells.span, at: tree &+ 1, below: key, count: shape)]
    }
    var node: UInt32 = 0
    let leaves = tree &+ shape &- 16
    for level in tree &+ 1..<leaves {
      node = node &* 17 &+ KeyNode.rank(cells.span, at: self[level] &+ node &* 16, below: key)
    }
    let leaf = self[leaves] &+ node &* 32
    return self[leaf &+ 16 &+ KeyNode.rank(cells.span, at: leaf, below: key)]
  }

  /// What matches each of eight words in a tree; the searches go down together, so that their loads overlap.
  @inlinable
  func answers(for words: InlineArray<8, UInt32>, at tree: UInt32) -> InlineArray<8, UInt32> {
    let shape = self[tree]
    guard shape > 16 else { return InlineArray { answer(for: words[$0], at: tree) } }
    let cells = cells.span
    var nodes = InlineArray<8, UInt32>(repeating: 0)
    let leaves = tree &+ shape &- 16
    for level in tree &+ 1..<leaves {
      let base = self[level]
      for lane in 0..<8 {
        let start = base &+ nodes[lane] &* 16
        nodes[lane] = nodes[lane] &* 17 &+ KeyNode.rank(cells, at: start, below: Self.key(words[lane]))
      }
    }
    let base = self[leaves]
    return InlineArray { lane in
      let leaf = base &+ nodes[lane] &* 32
      return self[leaf &+ 16 &+ KeyNode.rank(cells, at: leaf, below: Self.key(words[lane]))]
    }
  }
}

/// Sixteen keys in a row.
@usableFromInline
enum KeyNode {
  /// How many of sixteen keys are below another.
  @inlinable @inline(__always)
  static func rank(_ keys: Span<Int32>, at start: UInt32, below key: Int32) -> UInt32 {
    // The start has 32 bits, so the compiler knows that it and 16 cannot overflow: one check serves all
    // sixteen.
    let start = Int(truncatingIfNeeded: start)
    let node = keys.extracting(start..<start &+ 16)
    let first = ones(node, 0, below: key) &+ ones(node, 4, below: key)
    let second = ones(node, 8, below: key) &+ ones(node, 12, below: key)
    return UInt32(truncatingIfNeeded: (first &+ second).wrappedSum())
  }

  /// How many of the first `count` of sixteen keys are below another.
  @inlinable @inline(__always)
  static func rank(_ keys: Span<Int32>, at start: UInt32, below key: Int32, count: UInt32) -> UInt32 {
    let start = Int(truncatingIfNeeded: start)
    let node = keys.extracting(start..<start &+ 16)
    let count = SIMD4(repeating: Int32(truncatingIfNeeded: count))
    let first = ones(node, 0, below: key) & lanes(0, before: count)
    let second = ones(node, 4, below: key) & lanes(4, before: count)
    let third = ones(node, 8, below: key) & lanes(8, before: count)
    let fourth = ones(node, 12, below: key) & lanes(12, before: count)
    return UInt32(truncatingIfNeeded: ((first &+ second) &+ (third &+ fourth)).wrappedSum())
  }

  @inlinable @inline(__always)
  static func ones(_ node: Span<Int32>, _ lane: Int, below key: Int32) -> SIMD4<Int32> {
    SIMD4(
      node[lane] < key ? 1 : 0, node[lane &+ 1] < key ? 1 : 0, node[lane &+ 2] < key ? 1 : 0,
      node[lane &+ 3] < key ? 1 : 0)
  }

  /// All bits in the lanes whose number is below a count.
  @inlinable @inline(__always)
  static func lanes(_ lane: Int32, before count: SIMD4<Int32>) -> SIMD4<Int32> {
    (SIMD4(lane, lane &+ 1, lane &+ 2, lane &+ 3) &- count) &>> SIMD4(repeating: 31)
  }
}
