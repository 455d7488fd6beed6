import IPAddressing
import TestSupport
import Testing

/// A set done slowly: one flag for each of the 1024 addresses behind a base.
struct ReferenceSet<Address: InternetAddress> {
  let base: Address
  var flags = [Bool](repeating: false, count: 1024)

  /// At the start, in the middle and at the end of the space.
  static var empty: [Self] {
    [0, Address.Bits.max / 2 + 1, Address.Bits.max - 1023].map { Self(base: Address(bits: $0)) }
  }

  func address(_ slot: Int) -> Address { Address(bits: base.bits + Address.Bits(slot)) }

  func range(_ slots: ClosedRange<Int>) -> AddressRange<Address>? {
    AddressRange(first: address(slots.lowerBound), last: address(slots.upperBound))
  }

  mutating func set(_ slots: ClosedRange<Int>, _ isMember: Bool) {
    for slot in slots { flags[slot] = isMember }
  }

  /// Each run of set flags.
  var ranges: [AddressRange<Address>] {
    var result: [AddressRange<Address>] = []
    var start: Int?
    for slot in 0...1024 {
      let isMember = slot < 1024 && flags[slot]
      if isMember, start == nil { start = slot }
      if !isMember, let first = start {
        result += range(first...(slot - 1)).map { [$0] } ?? []
        start = nil
      }
    }
    return result
  }

  func combined(with other: Self, _ rule: (Bool, Bool) -> Bool) -> [AddressRange<Address>] {
    Self(base: base, flags: zip(flags, other.flags).map(rule)).ranges
  }

  static func slots(_ random: inout SeededRandom) -> ClosedRange<Int> {
    let first = Int.random(in: 0...1023, using: &random)
    return first...min(1023, first + Int.random(in: 0...80, using: &random))
  }

  /// The aligned block of a random length that holds a random slot.
  static func block(_ random: inout SeededRandom) -> (slots: ClosedRange<Int>, hostBits: Int) {
    let hostBits = Int.random(in: 0...8, using: &random)
    let first = Int.random(in: 0...1023, using: &random) & ~(1 << hostBits - 1)
    return (first...(first + 1 << hostBits - 1), hostBits)
  }
}

@Suite("Sets of addresses")
struct AddressSetTests {
  @Test("Built of both families, they equal the slow reference", arguments: SeededRandom.seeds)
  func building(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for empty in ReferenceSet<IPv4Address>.empty { build(from: empty, &random) }
    for empty in ReferenceSet<IPv6Address>.empty { build(from: empty, &random) }
  }

  private func build<Address>(from empty: ReferenceSet<Address>, _ random: inout SeededRandom) {
    for _ in 0..<12 {
      var reference = empty
      var builder = AddressSetBuilder<Address>()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        change(&builder, &reference, &random)
      }
      let set = builder.build()
      #expect(set.ranges == reference.ranges)
      #expect(set == AddressSet(ranges: reference.ranges.shuffled(using: &random)))
      #expect(set == AddressSet(Array(set.prefixes).shuffled(using: &random)))
      #expect(set.addressCount == UInt128(reference.flags.count(where: \.self)))
      ask(set, reference, &random)
    }
  }

  private func change<Address>(
    _ builder: inout AddressSetBuilder<Address>, _ reference: inout ReferenceSet<Address>,
    _ random: inout SeededRandom
  ) {
    let slots = ReferenceSet<Address>.slots(&random)
    let (block, hostBits) = ReferenceSet<Address>.block(&random)
    let length = Address.family.bits - hostBits
    switch Int.random(in: 0...5, using: &random) {
    case 0, 1:
      if let range = reference.range(slots) { builder.add(range) }
      reference.set(slots, true)
    case 2:
      if let prefix = AddressPrefix(reference.address(block.lowerBound), length: length) {
        builder.add(prefix)
      }
      reference.set(block, true)
    case 3:
      if let range = reference.range(slots) { builder.remove(range) }
      reference.set(slots, false)
    case 4:
      if let prefix = AddressPrefix(reference.address(block.lowerBound), length: length) {
        builder.remove(prefix)
      }
      reference.set(block, false)
    default:
      builder.add(reference.address(slots.lowerBound))
      builder.remove(reference.address(slots.upperBound))
      reference.set(slots.lowerBound...slots.lowerBound, true)
      reference.set(slots.upperBound...slots.upperBound, false)
    }
  }

  private func ask<Address>(
    _ set: AddressSet<Address>, _ reference: ReferenceSet<Address>, _ random: inout SeededRandom
  ) {
    for slot in 0..<1024 where set.contains(reference.address(slot)) != reference.flags[slot] {
      Issue.record("slot \(slot) of \(reference.base.description)")
    }
    for _ in 0..<50 {
      let slots = ReferenceSet<Address>.slots(&random)
      guard let range = reference.range(slots) else { continue }
      #expect(set.contains(range) == !reference.flags[slots].contains(false))
      #expect(set.overlaps(range) == reference.flags[slots].contains(true))
      let (block, hostBits) = ReferenceSet<Address>.block(&random)
      let address = reference.address(block.lowerBound)
      guard let prefix = AddressPrefix(address, length: Address.family.bits - hostBits) else { continue }
      #expect(set.contains(prefix) == !reference.flags[block].contains(false))
      #expect(set.overlaps(prefix) == reference.flags[block].contains(true))
    }
  }
}
