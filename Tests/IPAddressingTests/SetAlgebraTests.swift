import IPAddressing
import TestSupport
import Testing

@Suite("Algebra of sets")
struct SetAlgebraTests {
  @Test("Two sets combine as the slow reference does", arguments: SeededRandom.seeds)
  func pairs(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for empty in ReferenceSet<IPv4Address>.empty { combine(empty, &random) }
    for empty in ReferenceSet<IPv6Address>.empty { combine(empty, &random) }
  }

  private func combine<Address>(_ empty: ReferenceSet<Address>, _ random: inout SeededRandom) {
    for count in [0, 1, 8, 30] {
      let (left, right) = (filled(empty, count, &random), filled(empty, 8, &random))
      let (one, other) = (AddressSet(ranges: left.ranges), AddressSet(ranges: right.ranges))
      #expect(one.union(other).ranges == left.combined(with: right) { $0 || $1 })
      #expect(one.intersection(other).ranges == left.combined(with: right) { $0 && $1 })
      #expect(one.subtracting(other).ranges == left.combined(with: right) { $0 && !$1 })
      #expect(one.symmetricDifference(other).ranges == left.combined(with: right) { $0 != $1 })
      #expect(one.overlaps(other) == !one.intersection(other).isEmpty)
      #expect(one.isSubset(of: other) == one.subtracting(other).isEmpty)
      #expect(one.isSubset(of: one.union(other)) && one.union(other).isSuperset(of: other))
      #expect(one.complement.complement == one && one.union(one.complement) == .all)
      #expect(!one.overlaps(one.complement))
    }
  }

  private func filled<Address>(
    _ empty: ReferenceSet<Address>, _ count: Int, _ random: inout SeededRandom
  ) -> ReferenceSet<Address> {
    var reference = empty
    for _ in 0..<count { reference.set(ReferenceSet<Address>.slots(&random), true) }
    return reference
  }

  @Test("The whole space and the empty set")
  func whole() throws {
    let all = IPSet.all
    #expect(all.complement.isEmpty && IPSet().complement == all)
    #expect(all.prefixes.map(\.description) == ["0.0.0.0/0", "::/0"])
    #expect(all.addressCount == nil && all.ipv6.addressCount == nil && all.ipv4.addressCount == 1 << 32)
    let halves = try ["8000::/1", "::/1", "128.0.0.0/1", "0.0.0.0/1"].map { try IPPrefix(parsing: $0) }
    #expect(IPSet(halves) == all && IPPrefix.aggregate(halves) == Array(all.prefixes))
    #expect(IPSet(halves.dropLast()).addressCount == nil)
    #expect(IPSet().addressCount == 0 && !IPSet().contains(halves[0]) && IPSet().isSubset(of: all))
    let ipv4 = try IPSet([IPPrefix(parsing: "10.0.0.0/8")])
    #expect(ipv4.complement.contains(try IPPrefix(parsing: "::/0")))
    #expect(
      IPSet(ipv4: ipv4.ipv4.complement).ranges.map(\.description) == [
        "0.0.0.0-9.255.255.255", "11.0.0.0-255.255.255.255",
      ])
    #expect(!ipv4.contains(try IPAddress(parsing: "::ffff:10.0.0.1")))
  }

  @Test("Every length at both ends of the space, and what is left of it")
  func everyLength() {
    everyLength(IPv4Address.self)
    everyLength(IPv6Address.self)
  }

  private func everyLength<Address: InternetAddress>(_ family: Address.Type) {
    for length in 0...Address.family.bits {
      for end in [Address.Bits.min, .max] {
        guard let prefix = AddressPrefix(containing: Address(bits: end), length: length) else { continue }
        let set = AddressSet([prefix])
        #expect(Array(set.prefixes) == [prefix] && set.ranges == [prefix.range])
        #expect(Array(set.complement.prefixes) == AddressPrefix.all.excluding(prefix))
        #expect(set.contains(prefix) && set.contains(Address(bits: end)))
        #expect(set.contains(Address(bits: ~end)) == (length == 0))
        #expect(
          AddressPrefix.aggregate(Array(prefix.split(into: min(length + 5, Address.family.bits)))) == [prefix]
        )
      }
    }
  }

  @Test(
    "A set is written as its ranges, as prefixes where they are",
    arguments: [
      ["10.0.0.0/8", "192.0.2.1-192.0.2.9", "2001:db8::/127", "2001:db8::ff/128"], [], ["0.0.0.0/0", "::/0"],
    ])
  func text(texts: [String]) throws {
    let set = try IPSet(
      ranges: texts.map { text in
        try IPRange(text) ?? IPSet([IPPrefix(parsing: text)]).ranges[0]
      })
    #expect(set.description == texts.joined(separator: ", "))
  }
}
