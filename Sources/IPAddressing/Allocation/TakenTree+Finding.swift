extension TakenTree {
  /// The sizes of all free blocks inside the parent, each one bit; 0 while the parent is free as a whole.
  @inlinable
  var sizes: Bits { nodes.isEmpty ? 0 : nodes[0].sizes(from: length) }

  /// The lowest or the highest free block of one of the wanted sizes; nil when none is there.
  ///
  /// The parent itself, free as a whole, is not found here. Complexity: O(*depth*).
  @inlinable
  func outermost(_ wanted: Bits, isHighest: Bool) -> Prefix? {
    guard sizes & wanted != 0 else { return nil }
    // Highest is lowest with every bit the other way round.
    let flip: Bits = isHighest ? .max : 0
    var (index, top) = (0, length)
    while true {
      let node = nodes[index]
      let edge = node.edge(from: top) & wanted
      let outside = (node.key ^ flip) & edge
      if outside != 0 {
        return Self.block(beside: node.key, size: 1 << (Bits.bitWidth - 1 - outside.leadingZeroBitCount))
      }
      // On this side of the node nothing is free: inside it, or else on its far side.
      guard node.sizes & wanted != 0 else {
        return Self.block(beside: node.key, size: 1 << edge.trailingZeroBitCount)
      }
      top = node.length + 1
      let near = Int(node.children) + (isHighest ? 1 : 0)
      let far = Int(node.children) + (isHighest ? 0 : 1)
      index = nodes[near].sizes(from: top) & wanted != 0 ? near : far
    }
  }

  /// The free block of a size beside the path to a node: the other half where the bit of that size differs.
  @inlinable
  static func block(beside key: Bits, size: Bits) -> Prefix {
    let first = (key & ~(size &- 1)) ^ size
    return Prefix(
      uncheckedFirst: Address(bits: first), length: Bits.bitWidth - size.trailingZeroBitCount)
  }

  /// The length of the free block that holds a prefix inside the parent, or nil when it is not free.
  @inlinable
  func lengthOfBlock(holding prefix: Prefix) -> Int? {
    guard !nodes.isEmpty else { return length }
    var index = 0
    while true {
      let node = nodes[index]
      let common = Self.commonLength(node, prefix)
      if common == prefix.length { return nil }
      if common < node.length { return common + 1 }
      if node.isLeaf { return nil }
      index = Int(node.children + Self.side(of: prefix.first.bits, at: node.length))
    }
  }

  /// Visits all free blocks of the wanted sizes in order, but not the parent free as a whole.
  @inlinable
  func forEachBlock(_ wanted: Bits, _ body: (Prefix) -> Void) {
    guard sizes & wanted != 0 else { return }
    visit(0, from: length, wanted, body)
  }

  @inlinable
  func visit(_ index: Int, from top: Int, _ wanted: Bits, _ body: (Prefix) -> Void) {
    let node = nodes[index]
    let edge = node.edge(from: top) & wanted
    var below = node.key & edge
    while below != 0 {
      let size: Bits = 1 << (Bits.bitWidth - 1 - below.leadingZeroBitCount)
      body(Self.block(beside: node.key, size: size))
      below ^= size
    }
    if node.sizes & wanted != 0 {
      for child in Int(node.children)...Int(node.children) + 1
      where nodes[child].sizes(from: node.length + 1) & wanted != 0 {
        visit(child, from: node.length + 1, wanted, body)
      }
    }
    var above = ~node.key & edge
    while above != 0 {
      let size: Bits = above & (0 &- above)
      body(Self.block(beside: node.key, size: size))
      above ^= size
    }
  }
}
