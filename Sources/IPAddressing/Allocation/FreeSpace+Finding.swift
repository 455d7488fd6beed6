extension FreeSpace {
  /// The free prefix of a length a rule chooses, or nil when none fits.
  ///
  /// Complexity: O(*depth*), but O(*n*) for `leftmost` and `centermost`, where `allocate` is fast.
  @inlinable
  public func fit(length: Int, by strategy: AllocationStrategy) -> AddressPrefix<Address>? {
    switch strategy {
    case .bestFit: bestFit(length: length)
    case .lastFit: lastFit(length: length)
    case .reserveNeighbour: firstFit(length: length, leavingRoom: 1)
    case .firstFit, .leftmost, .rightmost, .centermost:
      firstFit(length: length, order: strategy.order ?? .sequential)
    }
  }

  /// The first prefix of a length in the smallest free prefix that holds one, or nil when none fits.
  ///
  /// Of equally small ones, the lowest: large blocks stay whole. Complexity: O(*depth*).
  @inlinable
  public func bestFit(length: Int) -> AddressPrefix<Address>? {
    guard isPossible(length) else { return nil }
    if tree.nodes.isEmpty { return first(length, in: parent) }
    let fitting = tree.sizes & AddressPrefix<Address>.mask(length: length)
    return tree.outermost(fitting & (0 &- fitting), isHighest: false).map { first(length, in: $0) }
  }

  /// The free prefix of a length that comes first in an order of the parent's subprefixes, the lowest unless
  /// stated; nil when none fits.
  ///
  /// The answer is that of trying each index of the order in turn, found without trying. Complexity:
  /// O(*depth*) for the orders that count; O(*n*) for `leftmost` and `centermost`, where `allocate` is fast.
  @inlinable
  public func firstFit(length: Int, order: AllocationOrder = .sequential) -> AddressPrefix<Address>? {
    guard isPossible(length) else { return nil }
    if tree.nodes.isEmpty { return first(length, in: parent) }
    if order == .sequential || order == .rightmost {
      let wanted = AddressPrefix<Address>.mask(length: length)
      return tree.outermost(wanted, isHighest: false).map { first(length, in: $0) }
    }
    var queue = CandidateQueue(parent: parent, order: order, length: length)
    // Inside a free prefix the lowest index comes first in every order: one candidate a block.
    forEachBlock(holding: length) { queue.add(blockAt: $0.first, length: $0.length) }
    return queue.first
  }

  /// The last prefix of a length that is free, or nil when none fits. Complexity: O(*depth*).
  @inlinable
  public func lastFit(length: Int) -> AddressPrefix<Address>? {
    guard isPossible(length) else { return nil }
    let mask = AddressPrefix<Address>.mask(length: length)
    let block = tree.nodes.isEmpty ? parent : tree.outermost(mask, isHighest: true)
    return block.map { AddressPrefix(uncheckedFirst: Address(bits: $0.last.bits & mask), length: length) }
  }

  /// The lowest free prefix of a length that can grow by a number of bits in place, else by fewer, else by
  /// none; nil when none fits.
  ///
  /// It is the first of a free prefix that many bits shorter, which is left to it as long as others are free.
  /// Complexity: O(*depth* · *bits*).
  @inlinable
  public func firstFit(length: Int, leavingRoom bits: Int) -> AddressPrefix<Address>? {
    guard isPossible(length) else { return nil }
    for room in stride(from: min(max(bits, 0), length - parent.length), through: 0, by: -1) {
      if let grown = firstFit(length: length - room) { return first(length, in: grown) }
    }
    return nil
  }

  @inlinable
  func isPossible(_ length: Int) -> Bool {
    length >= parent.length && length <= Address.family.bits
  }

  @inlinable
  func first(_ length: Int, in block: AddressPrefix<Address>) -> AddressPrefix<Address> {
    AddressPrefix(uncheckedFirst: block.first, length: length)
  }
}

// MARK: Allocating

extension FreeSpace {
  /// Takes the free prefix of a length a rule chooses; nil, and nothing changes, when none fits.
  ///
  /// The same prefix as `fit(length:by:)` finds. Complexity: O(*depth*); for `leftmost` and `centermost` on
  /// average, O(*n*) the first time, and then 4 or 16 bytes more for each free block that fits.
  @inlinable
  public mutating func allocate(
    length: Int, by strategy: AllocationStrategy = .firstFit
  ) -> AddressPrefix<Address>? {
    if let order = strategy.order { return allocate(length: length, order: order) }
    guard let prefix = fit(length: length, by: strategy) else { return nil }
    take(prefix)
    return prefix
  }

  /// Takes the free prefix of a length that comes first in an order; nil, and nothing changes, when none fits.
  ///
  /// The same prefix as `firstFit(length:order:)` finds; complexity as `allocate(length:by:)`.
  @inlinable
  public mutating func allocate(length: Int, order: AllocationOrder) -> AddressPrefix<Address>? {
    guard isPossible(length) else { return nil }
    if order == .sequential || order == .rightmost {
      guard let prefix = firstFit(length: length) else { return nil }
      take(prefix)
      return prefix
    }
    let index = queue(length: length, order: order)
    while let prefix = queues[index].first {
      if take(prefix) { return prefix }
      queues[index].removeFirst()
    }
    return nil
  }

  /// The place of the queue of an order and length, made when it is not there or has grown too long.
  @inlinable
  mutating func queue(length: Int, order: AllocationOrder) -> Int {
    if let index = queues.firstIndex(where: { $0.length == length && $0.order == order }) {
      if !queues[index].isOverfull { return index }
      queues.remove(at: index)
    }
    // Each queue costs time at every change: a plan asks for few lengths.
    if queues.count == 4 { queues.removeFirst() }
    var queue = CandidateQueue(parent: parent, order: order, length: length)
    forEachBlock(holding: length) { queue.add(blockAt: $0.first, length: $0.length) }
    queue.limit = 2 * queue.ordinals.count + 4096
    queues.append(queue)
    return queues.count - 1
  }
}
