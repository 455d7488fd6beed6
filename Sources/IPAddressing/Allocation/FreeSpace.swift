/// What is free inside a parent prefix: the fewest, largest prefixes that hold no taken address.
///
/// A value: `take`, `release` and `allocate` change this copy only. Allocation is deterministic; it depends
/// on what is taken, never on when it was. Memory is at most 32 bytes (IPv4) or 96 bytes (IPv6) for a taken
/// prefix, less where they adjoin; *depth* below is about log *n*, at most the bits of an address.
public struct FreeSpace<Address: InternetAddress>: Sendable {
  /// The prefix whose space this is.
  public let parent: AddressPrefix<Address>

  @usableFromInline var tree: TakenTree<Address>
  /// For the orders in which the next prefix cannot be seen from the tree; made when first asked for.
  @usableFromInline var queues: [CandidateQueue<Address>] = []

  /// Computes the free space of a prefix.
  ///
  /// Taken prefixes may come in any order, overlap, repeat, or lie outside the parent.
  ///
  /// Complexity: O(*n*) in the number of taken prefixes when they come in order, else that of a radix sort.
  @inlinable
  public init(in parent: AddressPrefix<Address>, taken: some Sequence<AddressPrefix<Address>>) {
    self.init(in: parent, taken: taken, capacity: taken.underestimatedCount)
  }

  @inlinable
  init(
    in parent: AddressPrefix<Address>, taken: some Sequence<AddressPrefix<Address>>, capacity: Int
  ) {
    self.parent = parent
    tree = TakenTree(in: parent, taken: taken, capacity: capacity)
  }

  /// Makes the free space of a prefix of which nothing is taken.
  @inlinable
  init(whole parent: AddressPrefix<Address>) {
    self.parent = parent
    tree = TakenTree(length: parent.length)
  }

  /// The free prefixes in order: disjoint, and no two of them halves of one larger prefix.
  ///
  /// Complexity: O(*n*) in the number of taken prefixes.
  @inlinable
  public var prefixes: [AddressPrefix<Address>] {
    var blocks: [AddressPrefix<Address>] = []
    forEachBlock { blocks.append($0) }
    return blocks
  }

  /// Visits the free prefixes that hold one of a length, all unless stated, in order.
  @inlinable
  func forEachBlock(
    holding length: Int = Address.family.bits, _ body: (AddressPrefix<Address>) -> Void
  ) {
    guard length >= parent.length && length <= Address.family.bits else { return }
    if tree.nodes.isEmpty { return body(parent) }
    tree.forEachBlock(AddressPrefix<Address>.mask(length: length), body)
  }

  /// Whether nothing is free.
  @inlinable
  public var isEmpty: Bool { !tree.nodes.isEmpty && tree.sizes == 0 }

  /// Whether all of a prefix is free. Complexity: O(*depth*).
  @inlinable
  public func isFree(_ prefix: AddressPrefix<Address>) -> Bool {
    parent.contains(prefix) && tree.lengthOfBlock(holding: prefix) != nil
  }

  /// How many prefixes of a length are free, at most `UInt128.max`. Complexity: O(*n*).
  @inlinable
  public func count(length: Int) -> UInt128 {
    var sum: UInt128 = 0
    forEachBlock(holding: length) { block in
      let (next, overflow) = sum.addingReportingOverflow(block.subprefixCount(length: length) ?? .max)
      sum = overflow ? .max : next
    }
    return sum
  }
}

extension FreeSpace: Hashable {
  /// Whether parent and free prefixes are the same. Complexity: O(*n*).
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.parent == right.parent && left.prefixes == right.prefixes
  }

  /// Feeds parent and free prefixes to a hasher. Complexity: O(*n*).
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parent)
    hasher.combine(prefixes)
  }
}

// MARK: Changing

extension FreeSpace {
  /// Marks a prefix as taken; false, and nothing changes, unless all of it is free.
  ///
  /// Complexity: O(*depth*).
  @inlinable
  @discardableResult
  public mutating func take(_ prefix: AddressPrefix<Address>) -> Bool {
    guard parent.contains(prefix) else { return false }
    if queues.isEmpty { return tree.take(prefix) }
    guard let length = tree.lengthOfBlock(holding: prefix), tree.take(prefix) else { return false }
    for left in stride(from: length + 1, through: prefix.length, by: 1) {
      let bit: Address.Bits = 1 << (Address.Bits.bitWidth - left)
      let first = (prefix.first.bits & AddressPrefix<Address>.mask(length: left)) ^ bit
      queueBlock(at: Address(bits: first), length: left)
    }
    return true
  }

  /// Marks a prefix as free again, joining it with free neighbours; false when it lies outside the parent.
  ///
  /// Parts of it may be free already. Complexity: O(*depth*), and what was taken inside the prefix.
  @inlinable
  @discardableResult
  public mutating func release(_ prefix: AddressPrefix<Address>) -> Bool {
    guard parent.contains(prefix) else { return false }
    tree.release(prefix)
    if !queues.isEmpty, let length = tree.lengthOfBlock(holding: prefix) {
      let mask = AddressPrefix<Address>.mask(length: length)
      queueBlock(at: Address(bits: prefix.first.bits & mask), length: length)
    }
    return true
  }

  @inlinable
  mutating func queueBlock(at first: Address, length: Int) {
    for index in queues.indices { queues[index].add(blockAt: first, length: length) }
  }
}
