import IPAddressing
import TestSupport

/// Free space done slowly: one flag for each of the 256 units of a parent, every prefix tried.
struct ReferenceFreeSpace<Address: InternetAddress> {
  let parent: AddressPrefix<Address>
  var taken = [Bool](repeating: false, count: 256)

  /// A few parents at both ends and in the middle of the space, their units addresses or large prefixes.
  static func parents(_ count: Int, _ random: inout SeededRandom) -> [AddressPrefix<Address>] {
    let bits = Address.family.bits
    let places = [Address.Bits.min, .max, .max / 3 * 2]
    let parents = [0, 8, bits - 9, bits - 8].flatMap { length in
      places.compactMap { AddressPrefix(containing: Address(bits: $0), length: length) }
    }
    return Array(parents.shuffled(using: &random).prefix(count))
  }

  /// The length of a unit.
  var unit: Int { parent.length + 8 }
  var lengths: ClosedRange<Int> { parent.length...unit }

  func prefix(unit slot: Int, length: Int) -> AddressPrefix<Address> {
    let unit = parent.subprefix(at: UInt128(slot), length: unit) ?? parent
    return unit.supernet(length: length) ?? unit
  }

  private func slots(of prefix: AddressPrefix<Address>) -> Range<Int> {
    let count = 1 << (unit - prefix.length)
    let start = Int(parent.index(of: prefix) ?? 0) * count
    return start..<start + count
  }

  func isFree(_ prefix: AddressPrefix<Address>) -> Bool { !taken[slots(of: prefix)].contains(true) }

  mutating func set(_ prefix: AddressPrefix<Address>, taken isTaken: Bool) {
    for slot in slots(of: prefix) { taken[slot] = isTaken }
  }

  /// Free prefixes whose supernet is not free.
  var prefixes: [AddressPrefix<Address>] {
    lengths.flatMap { free(length: $0) }.filter { prefix in
      prefix == parent || prefix.supernet.map(isFree) != true
    }.sorted()
  }

  func free(length: Int) -> [AddressPrefix<Address>] { parent.split(into: length).filter(isFree) }

  /// The first free prefix of a length when each index of an order is tried in turn.
  func first(length: Int, order: AllocationOrder) -> AddressPrefix<Address>? {
    order.indices(width: length - parent.length).lazy
      .compactMap { parent.subprefix(at: $0, length: length) }
      .first(where: isFree)
  }

  func bestFit(length: Int) -> AddressPrefix<Address>? {
    let candidates = prefixes.filter { $0.length <= length }
    let smallest = candidates.map(\.length).max()
    return candidates.first { $0.length == smallest }.flatMap { $0.subprefix(at: 0, length: length) }
  }

  /// The lowest free prefix that starts a free one so many bits shorter, else one bit fewer and so on.
  func first(length: Int, leavingRoom bits: Int) -> AddressPrefix<Address>? {
    for room in (0...bits).reversed() where length - room >= parent.length {
      let grown = free(length: length - room)
      if let lowest = grown.first { return lowest.subprefix(at: 0, length: length) }
    }
    return nil
  }

  func fit(length: Int, by strategy: AllocationStrategy) -> AddressPrefix<Address>? {
    switch strategy {
    case .firstFit: free(length: length).first
    case .lastFit: free(length: length).last
    case .bestFit: bestFit(length: length)
    case .leftmost: first(length: length, order: .leftmost)
    case .rightmost: first(length: length, order: .rightmost)
    case .centermost: first(length: length, order: .centermost)
    case .reserveNeighbour: first(length: length, leavingRoom: 1)
    }
  }

  func randomPrefix(_ random: inout SeededRandom, from shortest: Int = 1) -> AddressPrefix<Address> {
    let slot = Int.random(in: 0...255, using: &random)
    let length = max(
      Int.random(in: shortest...8, using: &random), Int.random(in: shortest...8, using: &random))
    return prefix(unit: slot, length: parent.length + length)
  }
}
