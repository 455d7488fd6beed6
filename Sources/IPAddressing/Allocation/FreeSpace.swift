/// What is free inside a parent prefix: the fewest, largest prefixes that hold no taken address.
///
/// A value: `take` and `release` change this copy only. Allocation is deterministic; it depends on what is
/// taken, never on when it was.
public struct FreeSpace<Address: InternetAddress>: Sendable, Hashable {
  /// The prefix whose space this is.
  public let parent: AddressPrefix<Address>

  /// The free prefixes in order: disjoint, and no two of them halves of one larger prefix.
  @inlinable
  public var prefixes: [AddressPrefix<Address>] { blocks }

  @usableFromInline var blocks: [AddressPrefix<Address>]

  /// Computes the free space of a prefix.
  ///
  /// Taken prefixes may come in any order, overlap, repeat, or lie outside the parent.
  ///
  /// Complexity: O(*n* log *n*) in the number of taken prefixes.
  @inlinable
  public init(in parent: AddressPrefix<Address>, taken: some Sequence<AddressPrefix<Address>>) {
    self.parent = parent
    blocks = []
    var start: Address? = parent.first
    for prefix in taken.filter({ $0.overlaps(parent) }).sorted() {
      guard let free = start, free <= prefix.last else { continue }
      if free < prefix.first, let last = prefix.first.previous {
        blocks.append(contentsOf: AddressRange(uncheckedFirst: free, last: last).prefixes)
      }
      start = prefix.last < parent.last ? prefix.last.next : nil
    }
    if let start {
      blocks.append(contentsOf: AddressRange(uncheckedFirst: start, last: parent.last).prefixes)
    }
  }

  /// Whether nothing is free.
  @inlinable
  public var isEmpty: Bool { blocks.isEmpty }

  /// Whether all of a prefix is free. Complexity: O(log *n*).
  @inlinable
  public func isFree(_ prefix: AddressPrefix<Address>) -> Bool {
    indexOfBlock(holding: prefix) != nil
  }

  /// How many prefixes of a length are free, at most `UInt128.max`. Complexity: O(*n*).
  @inlinable
  public func count(length: Int) -> UInt128 {
    var sum: UInt128 = 0
    for prefix in blocks where prefix.length <= length && length <= Address.family.bits {
      let (next, overflow) = sum.addingReportingOverflow(prefix.subprefixCount(length: length) ?? .max)
      sum = overflow ? .max : next
    }
    return sum
  }
}

// MARK: Finding

extension FreeSpace {
  /// The first prefix of a length in the smallest free prefix that holds one, or nil when none fits.
  ///
  /// Of equally small ones, the lowest: large blocks stay whole. Complexity: O(*n*).
  @inlinable
  public func bestFit(length: Int) -> AddressPrefix<Address>? {
    var best: AddressPrefix<Address>?
    for prefix in blocks where prefix.length <= length && prefix.length > (best?.length ?? -1) {
      best = prefix
    }
    return best?.subprefix(at: 0, length: length)
  }

  /// The free prefix of a length that comes first in an order of the parent's subprefixes, the lowest unless
  /// stated; nil when none fits.
  ///
  /// The answer is that of trying each index of the order in turn, found without trying: inside a free
  /// prefix the lowest index comes first in every order. Complexity: O(*n*).
  @inlinable
  public func firstFit(length: Int, order: AllocationOrder = .sequential) -> AddressPrefix<Address>? {
    guard length >= parent.length && length <= Address.family.bits else { return nil }
    if order == .sequential || order == .rightmost {
      return blocks.first { $0.length <= length }?.subprefix(at: 0, length: length)
    }
    let width = length - parent.length
    var best: (ordinal: UInt128, prefix: AddressPrefix<Address>)?
    for block in blocks where block.length <= length {
      guard let candidate = block.subprefix(at: 0, length: length), let index = parent.index(of: candidate)
      else { continue }
      let ordinal = order.ordinal(of: index, width: width)
      if best.map({ ordinal < $0.ordinal }) ?? true { best = (ordinal, candidate) }
    }
    return best?.prefix
  }
}

// MARK: Changing

extension FreeSpace {
  /// Marks a prefix as taken; false, and nothing changes, unless all of it is free.
  ///
  /// Complexity: O(log *n*) to find, O(*n*) to move the prefixes behind.
  @inlinable
  @discardableResult
  public mutating func take(_ prefix: AddressPrefix<Address>) -> Bool {
    guard let index = indexOfBlock(holding: prefix) else { return false }
    let block = blocks[index]
    var rest: [AddressPrefix<Address>] = []
    var current = prefix
    while current.length > block.length, let sibling = current.sibling, let supernet = current.supernet {
      rest.append(sibling)
      current = supernet
    }
    blocks.replaceSubrange(index...index, with: rest.sorted())
    return true
  }

  /// Marks a prefix as free again, joining it with free neighbours; false when it lies outside the parent.
  ///
  /// Parts of it may be free already. Complexity: O(*n*).
  @inlinable
  @discardableResult
  public mutating func release(_ prefix: AddressPrefix<Address>) -> Bool {
    guard parent.contains(prefix) else { return false }
    if isFree(prefix) { return true }
    blocks.removeAll { prefix.contains($0) }
    var joined = prefix
    // The sibling of the parent itself is never found: all blocks lie inside the parent.
    while let sibling = joined.sibling, let supernet = joined.supernet,
      let index = indexOfBlock(holding: sibling)
    {
      blocks.remove(at: index)
      joined = supernet
    }
    blocks.insert(joined, at: upperBound(of: joined))
    return true
  }

  /// The number of free prefixes ordered at or before a prefix.
  @inlinable
  func upperBound(of prefix: AddressPrefix<Address>) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] <= prefix { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inlinable
  func indexOfBlock(holding prefix: AddressPrefix<Address>) -> Int? {
    let index = upperBound(of: prefix) - 1
    return index >= 0 && blocks[index].contains(prefix) ? index : nil
  }
}
