/// The free prefixes of one length in one order of the parent's subprefixes, the next on top.
///
/// A heap of ordinals: one for the first prefix of each free block. An ordinal whose prefix has been taken
/// meanwhile stays until it comes to the top, so that taking costs nothing here.
@usableFromInline
struct CandidateQueue<Address: InternetAddress>: Sendable {
  @usableFromInline let parent: AddressPrefix<Address>
  @usableFromInline let order: AllocationOrder
  @usableFromInline let length: Int
  @usableFromInline var ordinals: [Address.Bits] = []
  @usableFromInline var limit = 0

  @inlinable
  init(parent: AddressPrefix<Address>, order: AllocationOrder, length: Int) {
    self.parent = parent
    self.order = order
    self.length = length
  }

  /// Whether as many ordinals are here as make it worth while to begin anew.
  @inlinable
  var isOverfull: Bool { ordinals.count > limit }

  /// The prefix that comes first, free or not, or nil when there is none.
  @inlinable
  var first: AddressPrefix<Address>? {
    guard let ordinal = ordinals.first else { return nil }
    return parent.subprefix(
      at: order.index(at: UInt128(ordinal), width: length - parent.length), length: length)
  }

  /// Adds the first prefix of a free block unless the block is too small.
  @inlinable
  mutating func add(blockAt first: Address, length blockLength: Int) {
    guard blockLength <= length else { return }
    let offset = UInt128((first.bits ^ parent.first.bits) >> (Address.Bits.bitWidth - length))
    let ordinal = Address.Bits(truncatingIfNeeded: order.ordinal(of: offset, width: length - parent.length))
    ordinals.append(ordinal)
    var index = ordinals.count - 1
    while index > 0, ordinal < ordinals[(index - 1) / Self.fanout] {
      ordinals[index] = ordinals[(index - 1) / Self.fanout]
      index = (index - 1) / Self.fanout
    }
    ordinals[index] = ordinal
  }

  /// Removes the prefix that comes first.
  @inlinable
  mutating func removeFirst() {
    guard let moved = ordinals.popLast(), !ordinals.isEmpty else { return }
    var index = 0
    while Self.fanout * index + 1 < ordinals.count {
      let children = Self.fanout * index + 1
      var least = children
      for child in children..<min(children + Self.fanout, ordinals.count)
      where ordinals[child] < ordinals[least] {
        least = child
      }
      guard ordinals[least] < moved else { break }
      ordinals[index] = ordinals[least]
      index = least
    }
    ordinals[index] = moved
  }

  /// How many children a place of the heap has: siblings lie side by side, and few steps miss the cache.
  @inlinable
  static var fanout: Int { 8 }
}
