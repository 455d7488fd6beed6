extension TakenTree {
  /// Takes a prefix inside the parent; false, and nothing changes, unless all of it is free.
  @inlinable
  mutating func take(_ prefix: Prefix) -> Bool {
    if nodes.isEmpty {
      nodes = [Node(leaf: prefix)]
      return true
    }
    return take(prefix, at: 0)
  }

  @inlinable
  mutating func take(_ prefix: Prefix, at index: Int) -> Bool {
    let node = nodes[index]
    let common = Self.commonLength(node, prefix)
    guard common < prefix.length else { return false }
    if common < node.length {
      let leaf = Node(leaf: prefix)
      let isUpper = Self.side(of: prefix.first.bits, at: common) == 1
      nodes[index] = isUpper ? join(node, leaf, at: common) : join(leaf, node, at: common)
      return true
    }
    guard !node.isLeaf else { return false }
    let child = Int(node.children + Self.side(of: prefix.first.bits, at: node.length))
    let before = nodes[child]
    guard take(prefix, at: child) else { return false }
    if !nodes[child].looksLike(before) { refresh(index) }
    return true
  }

  /// Frees a prefix inside the parent, whatever of it is taken.
  @inlinable
  mutating func release(_ prefix: Prefix) {
    guard !nodes.isEmpty, release(prefix, at: 0) else { return }
    nodes = []
    sparePair = 0
  }

  /// Frees a prefix inside a node; true when nothing of the node is taken any more.
  @inlinable
  mutating func release(_ prefix: Prefix, at index: Int) -> Bool {
    let node = nodes[index]
    let common = Self.commonLength(node, prefix)
    if common == prefix.length {
      clear(below: index)
      return true
    }
    guard common == node.length else { return false }
    if node.isLeaf {
      cut(prefix, outOf: index)
      return false
    }
    let side = Self.side(of: prefix.first.bits, at: node.length)
    let child = Int(node.children + side)
    let before = nodes[child]
    if release(prefix, at: child) {
      nodes[index] = nodes[Int(node.children + 1 - side)]
      sparing(node.children)
    } else if !nodes[child].looksLike(before) {
      refresh(index)
    }
    return false
  }

  /// Leaves of a leaf what lies outside a prefix in it.
  @inlinable
  mutating func cut(_ prefix: Prefix, outOf index: Int) {
    let (top, key) = (nodes[index].length, prefix.first.bits)
    var node = Self.leaf(beside: key, length: prefix.length)
    for length in stride(from: prefix.length - 2, through: top, by: -1) {
      let other = Self.leaf(beside: key, length: length + 1)
      let isUpper = Self.side(of: key, at: length) == 1
      node = isUpper ? join(other, node, at: length) : join(node, other, at: length)
    }
    nodes[index] = node
  }

  /// The other half of the prefix one bit shorter than the one of a length that holds an address.
  @inlinable
  static func leaf(beside key: Bits, length: Int) -> Node {
    let bit: Bits = 1 << (Bits.bitWidth - length)
    return Node(key: (key & Prefix.mask(length: length)) ^ bit, length: length)
  }
}
