/// What is taken inside a parent prefix, as a binary tree that also knows which sizes are free where.
///
/// A leaf is a prefix taken as a whole, an inner node a prefix with something taken in both halves; two
/// leaves that are halves of one prefix become one leaf. What lies between a node and its child is free but
/// for the child, so that nothing free is stored: each bit of the child's key between the two lengths
/// stands for one free block, the other half at that bit, whose size is the bit itself. This is a buddy
/// allocator with its paths compressed: memory follows what is taken, not how deep it lies, and free blocks
/// join without being touched. At most two nodes for each taken prefix, 16 bytes each for IPv4, 48 for IPv6.
@usableFromInline
struct TakenTree<Address: InternetAddress>: Sendable {
  @usableFromInline typealias Bits = Address.Bits
  @usableFromInline typealias Prefix = AddressPrefix<Address>

  @usableFromInline
  struct Node: Sendable {
    /// The first address.
    @usableFromInline var key: Bits
    /// The sizes of the free blocks inside, in addresses, each one bit.
    @usableFromInline var sizes: Bits
    /// The place of the lower half's node, the upper's follows it; 0 for a leaf.
    @usableFromInline var children: UInt32
    @usableFromInline var storedLength: UInt8

    @inlinable
    init(key: Bits, sizes: Bits = 0, children: UInt32 = 0, length: Int) {
      self.key = key
      self.sizes = sizes
      self.children = children
      storedLength = UInt8(truncatingIfNeeded: length)
    }

    @inlinable
    init(leaf prefix: Prefix) {
      self.init(key: prefix.first.bits, length: prefix.length)
    }

    @inlinable
    var length: Int { Int(storedLength) }

    @inlinable
    var isLeaf: Bool { children == 0 }

    /// Whether a node's ancestors need not know that it changed.
    @inlinable
    func looksLike(_ other: Node) -> Bool {
      sizes == other.sizes && storedLength == other.storedLength && isLeaf == other.isLeaf
    }

    /// The sizes of the free blocks beside this node inside its ancestor of a length: contiguous bits.
    @inlinable
    func edge(from length: Int) -> Bits { Prefix.mask(length: self.length) & ~Prefix.mask(length: length) }

    /// The sizes of all free blocks inside this node's ancestor of a length.
    @inlinable
    func sizes(from length: Int) -> Bits { sizes | edge(from: length) }
  }

  /// The root, then pairs of children; empty when nothing is taken.
  @usableFromInline var nodes: [Node] = []
  /// The first of the pairs that are not in use, each naming the next in `children`; 0 behind the last.
  @usableFromInline var sparePair: UInt32 = 0
  /// The length of the parent prefix.
  @usableFromInline let length: Int

  @inlinable
  init(length: Int) {
    self.length = length
  }

  /// Whether a prefix lies in the upper half of its ancestor of a length.
  @inlinable
  static func side(of key: Bits, at length: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: key &>> Bits(truncatingIfNeeded: Bits.bitWidth - 1 - length)) & 1
  }

  /// How many leading bits a node and a prefix share, at most the length of the shorter.
  @inlinable
  static func commonLength(_ node: Node, _ prefix: Prefix) -> Int {
    min((node.key ^ prefix.first.bits).leadingZeroBitCount, node.length, prefix.length)
  }
}

// MARK: Making nodes

extension TakenTree {
  /// The node of a length above two others that do not fill it.
  @inlinable
  mutating func fork(_ lower: Node, _ upper: Node, at length: Int) -> Node {
    let sizes = lower.sizes(from: length + 1) | upper.sizes(from: length + 1)
    let key = lower.key & Prefix.mask(length: length)
    return Node(key: key, sizes: sizes, children: addPair(lower, upper), length: length)
  }

  /// The node of a length above two others; two leaves that fill it become one.
  @inlinable
  mutating func join(_ lower: Node, _ upper: Node, at length: Int) -> Node {
    if lower.isLeaf && upper.isLeaf && lower.length == length + 1 && upper.length == length + 1 {
      return Node(key: lower.key, length: length)
    }
    return fork(lower, upper, at: length)
  }

  @inlinable
  mutating func addPair(_ lower: Node, _ upper: Node) -> UInt32 {
    let pair = sparePair
    if pair == 0 {
      nodes.append(lower)
      nodes.append(upper)
      return UInt32(nodes.count - 2)
    }
    sparePair = nodes[Int(pair)].children
    nodes[Int(pair)] = lower
    nodes[Int(pair) + 1] = upper
    return pair
  }

  @inlinable
  mutating func sparing(_ pair: UInt32) {
    nodes[Int(pair)].children = sparePair
    sparePair = pair
  }

  /// Spares all nodes below a node.
  @inlinable
  mutating func clear(below index: Int) {
    let children = nodes[index].children
    guard children != 0 else { return }
    clear(below: Int(children))
    clear(below: Int(children) + 1)
    sparing(children)
  }

  /// Brings a node up to date with its children.
  @inlinable
  mutating func refresh(_ index: Int) {
    let (children, length) = (nodes[index].children, nodes[index].length + 1)
    guard children != 0 else { return }
    let (lower, upper) = (nodes[Int(children)], nodes[Int(children) + 1])
    if lower.isLeaf && upper.isLeaf && lower.length == length && upper.length == length {
      nodes[index].children = 0
      nodes[index].sizes = 0
      sparing(children)
    } else {
      nodes[index].sizes = lower.sizes(from: length) | upper.sizes(from: length)
    }
  }
}
