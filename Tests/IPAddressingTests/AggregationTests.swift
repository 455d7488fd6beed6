import IPAddressing
import TestSupport
import Testing

@Suite("Aggregation and exclusion")
struct AggregationTests {
  @Test("Aggregated prefixes are the fewest for the same addresses", arguments: SeededRandom.seeds)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for empty in ReferenceSet<IPv4Address>.empty { aggregate(empty, 40, &random) }
    for empty in ReferenceSet<IPv6Address>.empty { aggregate(empty, 400, &random) }
  }

  private func aggregate<Address>(
    _ empty: ReferenceSet<Address>, _ count: Int, _ random: inout SeededRandom
  ) {
    var reference = empty
    var prefixes: [AddressPrefix<Address>] = []
    for _ in 0..<count {
      let (slots, hostBits) = ReferenceSet<Address>.block(&random)
      let first = reference.address(slots.lowerBound)
      prefixes += AddressPrefix(first, length: Address.family.bits - hostBits).map { [$0] } ?? []
      reference.set(slots, true)
    }
    let expected = reference.ranges.flatMap { Array($0.prefixes) }
    #expect(AddressPrefix.aggregate(prefixes) == expected)
    #expect(AddressPrefix.aggregate(prefixes.sorted()) == expected)
    #expect(IPPrefix.aggregate(prefixes.map(\.erased)) == expected.map(\.erased))
  }

  @Test("Many prefixes spread over the space are sorted as by comparing", arguments: SeededRandom.seeds)
  func sorting(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for spread in [0, 16, 40, 100, 128] {
      let prefixes = (0..<1_500).compactMap { _ in
        let bits = UInt128.random(in: 0 ... .max, using: &random) & ~(UInt128.max >> spread)
        return IPv6Prefix(
          containing: IPv6Address(bits: bits), length: Int.random(in: 20...128, using: &random))
      }
      let set = AddressSet(ranges: prefixes.sorted().map(\.range))
      #expect(AddressSet(prefixes) == set)
      #expect(IPv6Prefix.aggregate(prefixes) == Array(set.prefixes))
      #expect(FreeSpace(in: .all, taken: prefixes).prefixes == Array(set.complement.prefixes))
    }
  }

  @Test(
    "What is left of a prefix without another",
    arguments: [
      ("10.0.0.0/30", "10.0.0.2/32", ["10.0.0.0/31", "10.0.0.3/32"]),
      ("10.0.0.0/31", "10.0.0.0/32", ["10.0.0.1/32"]), ("10.0.0.0/24", "10.0.1.0/24", ["10.0.0.0/24"]),
      ("10.0.0.0/24", "10.0.0.0/24", []), ("10.0.0.0/24", "0.0.0.0/0", []),
      ("10.0.0.0/24", "::/0", ["10.0.0.0/24"]), ("2001:db8::/127", "2001:db8::1/128", ["2001:db8::/128"]),
      ("2001:db8::/32", "2001:db8:8000::/34", ["2001:db8::/33", "2001:db8:c000::/34"]),
    ])
  func exclusion(whole: String, hole: String, expected: [String]) throws {
    let (whole, hole) = try (IPPrefix(parsing: whole), IPPrefix(parsing: hole))
    let rest = try expected.map { try IPPrefix(parsing: $0) }
    #expect(whole.excluding(hole) == rest)
    #expect(whole.excluding([hole, hole]) == rest)
    #expect(IPFreeSpace(in: whole, taken: [hole]).prefixes == rest)
  }

  @Test("Subnets, sibling and supernet at the ends of the lengths")
  func ends() {
    ends(IPv4Address.self)
    ends(IPv6Address.self)
  }

  private func ends<Address: InternetAddress>(_ family: Address.Type) {
    let (all, bits) = (AddressPrefix<Address>.all, Address.family.bits)
    let last = AddressPrefix(Address(bits: .max))
    #expect(all.supernet == nil && all.sibling == nil && Array(all.split(into: 0)) == [all])
    #expect(Array(all.split(into: 1)).map(\.first.bits) == [0, ~(Address.Bits.max >> 1)])
    #expect(Array(all.split(into: bits).prefix(3)).map(\.first.bits) == [0, 1, 2])
    #expect(last.supernet?.length == bits - 1 && last.sibling?.first.bits == .max - 1)
    #expect(Array(last.split(into: bits)) == [last] && Array(last.split(into: bits + 1)).isEmpty)
    #expect(last.supernet(length: 0) == all && last.supernet?.excluding(last) == last.sibling.map { [$0] })
    #expect(all.subprefix(at: all.subprefixCount(length: bits).map { $0 - 1 } ?? .max, length: bits) == last)
  }
}
