extension TakenTree {
  /// Builds the tree of what is taken in a parent; prefixes that do not overlap it do not count.
  ///
  /// What comes in order goes straight into the tree; what does not is sorted in at the end.
  @inlinable
  init(in parent: Prefix, taken: some Sequence<Prefix>, capacity: Int) {
    var edge = RightEdge(length: parent.length, capacity: capacity)
    var late = edge.append(taken, inside: parent)
    if !late.isEmpty {
      edge.tree.forEachLeaf { late.append($0) }
      AddressSorting.sort(&late)
      edge = RightEdge(length: parent.length, capacity: late.count)
      _ = edge.append(late, inside: parent)
    }
    self = edge.tree
  }

  /// Visits all taken blocks in order.
  @inlinable
  func forEachLeaf(_ body: (Prefix) -> Void) {
    if !nodes.isEmpty { visitLeaves(0, body) }
  }

  @inlinable
  func visitLeaves(_ index: Int, _ body: (Prefix) -> Void) {
    let node = nodes[index]
    if node.isLeaf {
      body(Prefix(uncheckedFirst: Address(bits: node.key), length: node.length))
    } else {
      visitLeaves(Int(node.children), body)
      visitLeaves(Int(node.children) + 1, body)
    }
  }

  /// A tree that grows at its right end: the nodes on the way there, each forking off the one before.
  @usableFromInline
  struct RightEdge {
    @usableFromInline var tree: TakenTree
    @usableFromInline var count = 0
    @usableFromInline var open: InlineArray<129, Node>
    /// The length at which each open node forks off the one before.
    @usableFromInline var forks: InlineArray<129, Int>

    @inlinable
    init(length: Int, capacity: Int) {
      tree = TakenTree(length: length)
      tree.nodes.reserveCapacity(capacity)
      open = InlineArray(repeating: Node(leaf: .all))
      forks = InlineArray(repeating: -1)
    }

    /// Adds what is taken inside a parent and makes the tree whole; gives back what comes too late.
    @inlinable
    mutating func append(_ taken: some Sequence<Prefix>, inside parent: Prefix) -> [Prefix] {
      var late: [Prefix] = []
      // Prefixes that touch are one run: the tree sees only blocks that no other completes.
      var (first, last, isRunning) = (0 as Bits, 0 as Bits, false)
      let mask = Prefix.mask(length: parent.length)
      for prefix in taken {
        let isInside = (prefix.first.bits ^ parent.first.bits) & mask == 0 && prefix.length >= parent.length
        guard isInside || prefix.contains(parent) else { continue }
        let (start, end) =
          isInside ? (prefix.first.bits, prefix.last.bits) : (mask & parent.first.bits, parent.last.bits)
        if isRunning && start < first {
          late.append(isInside ? prefix : parent)
        } else if isRunning && (start <= last || start &- last == 1) {
          last = max(last, end)
        } else {
          if isRunning { add(first, last) }
          (first, last, isRunning) = (start, end, true)
        }
      }
      if isRunning { add(first, last) }
      fold(downTo: -1)
      return late
    }

    @inlinable
    mutating func add(_ first: Bits, _ last: Bits) {
      // The root's place comes first, whatever the root will be.
      if tree.nodes.isEmpty { tree.nodes.append(open[0]) }
      let run = AddressRange(uncheckedFirst: Address(bits: first), last: Address(bits: last))
      for prefix in run.prefixes {
        if count > 0 {
          let fork = (open[count - 1].key ^ prefix.first.bits).leadingZeroBitCount
          fold(downTo: fork)
          forks[count] = fork
        }
        open[count] = Node(leaf: prefix)
        count += 1
      }
    }

    /// Joins the open nodes that fork off below a length; at -1 the tree is whole.
    @inlinable
    mutating func fold(downTo length: Int) {
      while count > 1, forks[count - 1] > length {
        count -= 1
        open[count - 1] = tree.fork(open[count - 1], open[count], at: forks[count])
      }
      if length < 0 && count > 0 { tree.nodes[0] = open[0] }
    }
  }
}
