import TestSupport
import Testing

@testable import IPAddressing

@Suite("Prefix table at its edges")
struct PrefixTableEdgeTests {
  /// Every length at both ends of a space, as prefixes of one family.
  private static func prefixes(at end: IPAddress) -> [IPPrefix] {
    (0...end.family.bits).compactMap { IPPrefix(containing: end, length: $0) }
  }

  static let ends: [IPAddress] = [
    .v4(IPv4Address(bits: 0)), .v4(IPv4Address(bits: .max)),
    .v6(IPv6Address(bits: 0)), .v6(IPv6Address(bits: .max)),
  ]

  @Test("Each length alone, at both ends of the space", arguments: ends)
  func oneRoute(end: IPAddress) {
    for prefix in Self.prefixes(at: end) {
      for table in tables([(prefix, 7)]) {
        #expect(table.count == 1)
        #expect(table[prefix] == 7)
        for address in prefix.border {
          #expect(table.longestMatch(for: address) == (prefix.contains(address) ? 7 : nil))
        }
      }
    }
  }

  @Test("All lengths nested, at both ends of the space", arguments: ends)
  func nested(end: IPAddress) {
    let prefixes = Self.prefixes(at: end)
    let reference = ReferencePrefixTable(prefixes.map { ($0, $0.length) })
    for table in tables(reference.entries.reversed()) {
      #expect(table.longestMatch(for: end) == end.family.bits)
      #expect(same(table.supernets(of: IPPrefix(end)), reference.inOrder))
      for prefix in prefixes {
        #expect(table.longestMatch(for: prefix) == prefix.length)
        #expect(table.subnets(of: prefix).count == end.family.bits - prefix.length + 1)
        for address in prefix.border {
          #expect(table.longestMatch(for: address) == reference.longestMatch(for: address)?.value)
        }
      }
    }
  }

  @Test("An empty table answers nothing")
  func empty() {
    for table in tables([]) + [PrefixTable()] {
      #expect(table.isEmpty && table.count == 0)
      for address in Self.ends {
        #expect(table.longestMatch(for: address) == nil)
        #expect(!table.overlaps(IPPrefix(address)))
      }
      #expect(table.removing([IPPrefix(Self.ends[0])]).isEmpty)
    }
  }

  @Test("Of equal prefixes the last counts")
  func duplicates() throws {
    let prefix = try IPPrefix(parsing: "2001:db8::/32")
    let other = try IPPrefix(parsing: "192.0.2.0/24")
    let table = PrefixTable([(prefix, 1), (other, 2), (prefix, 3), (other, 4), (prefix, 5)])
    #expect(table.map(\.value) == [4, 5])
    let edited = table.applying(inserting: [(prefix, 6), (prefix, 7)], removing: [prefix, other])
    #expect(edited.map(\.value) == [7])
  }

  @Test("The whole space of one family is not that of the other")
  func families() {
    let table4 = PrefixTable([(.v4(.all), 4)])
    #expect(Self.ends.map { table4.longestMatch(for: $0) } == [4, 4, nil, nil])
    let table6 = PrefixTable([(.v6(.all), 6)])
    #expect(Self.ends.map { table6.longestMatch(for: $0) } == [nil, nil, 6, 6])
  }

  @Test("Links and loopbacks inside one /64, few and many", arguments: [1, 7, 8, 9, 500])
  func insideOneSubnet(count: Int) throws {
    let subnet = try IPv6Prefix(parsing: "2001:db8:0:1::/64")
    var entries: [(prefix: IPPrefix, value: Int)] = [(.v6(subnet), -1)]
    for index in 0..<count {
      let link = subnet.subprefix(at: UInt128(index * 3), length: 127)
      entries.append((try #require(link).erased, index))
    }
    let table = PrefixTable(entries)
    for slot in 0..<UInt128(count * 6) {
      let address = IPv6Address(bits: subnet.first.bits + slot)
      #expect(table.longestMatch(for: address) == ((slot / 2) % 3 == 0 ? Int(slot / 6) : -1))
    }
    #expect(table.longestMatch(for: subnet.last) == -1)
    #expect(subnet.last.next.flatMap(table.longestMatch(for:)) == nil)
  }

  /// Every second address from the first or the second on: two intervals for each route, one fewer from the
  /// first on.
  @Test("Interval counts around what a node and its children hold", arguments: [0, 1])
  func nodeSizes(first: Int) {
    for count in [7, 8, 9, 15, 16, 17, 127, 128, 129, 135, 136, 137, 2303, 2304, 2305, 2311, 2312, 2313] {
      let places = (0..<count).map { first + 2 * $0 }
      let table4 = PrefixTable(
        places.map { (prefix: .v4(IPv4Prefix(IPv4Address(bits: UInt32($0)))), value: $0) },
        blockThreshold: .max)
      let table6 = PrefixTable(
        places.map { (prefix: .v6(IPv6Prefix(IPv6Address(upper: UInt64($0), lower: 0))), value: $0) })
      let wrong = (0...2 * count + 2).filter { place in
        let expected = place % 2 == first && place < 2 * count + first ? place : nil
        return table4.longestMatch(for: IPv4Address(bits: UInt32(place))) != expected
          || table6.longestMatch(for: IPv6Address(upper: UInt64(place), lower: 0)) != expected
          || table6.longestMatch(for: IPv6Address(upper: UInt64(place), lower: 1)) != nil
      }
      #expect(wrong == [], "\(count) routes")
      #expect(table4.longestMatch(for: IPv4Address(bits: .max)) == nil)
      #expect(table6.longestMatch(for: IPv6Address(bits: .max)) == nil)
    }
  }

  @Test("A thousand routes fit into 64 KB with 4-byte values", arguments: SeededRandom.seeds)
  func smallFootprint(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = (0..<1000).map { index in
      let isV6 = index % 2 == 0
      let first: IPAddress =
        isV6
        ? .v6(IPv6Address(upper: 0x2001_0db8_0000_0000 | random.next() >> 32, lower: 0))
        : .v4(IPv4Address(bits: UInt32(truncatingIfNeeded: random.next())))
      return (IPPrefix(containing: first, length: isV6 ? 60 : 26) ?? .v4(.all), UInt32(index))
    }
    let table = PrefixTable<UInt32>(entries.map { (prefix: $0.0, value: $0.1) })
    #expect(table.count == 1000)
    #expect(table.memoryFootprint <= 65_536)
  }
}
