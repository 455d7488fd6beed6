import TestSupport
import Testing

@testable import IPAddressing

private func same(_ left: (prefix: IPPrefix, value: Int)?, _ right: (prefix: IPPrefix, value: Int)?) -> Bool {
  left?.prefix == right?.prefix && left?.value == right?.value
}

private func same(
  _ left: some Sequence<(prefix: IPPrefix, value: Int)>, _ right: [(prefix: IPPrefix, value: Int)]
) -> Bool {
  Array(left).map(\.prefix) == right.map(\.prefix) && Array(left).map(\.value) == right.map(\.value)
}

/// The entries in a table, and once more with the other shape of the IPv4 lookup if they have IPv4.
private func tables(_ entries: [(prefix: IPPrefix, value: Int)]) -> [PrefixTable<Int>] {
  let shapes = entries.contains { $0.prefix.family == .ipv4 } ? [Int.max, 0] : [.max]
  return shapes.map { PrefixTable(entries, bitmapThreshold: $0) }
}

@Suite("Prefix table against an array scan")
struct PrefixTableOracleTests {
  private func expectMatches(
    _ tables: [PrefixTable<Int>], _ reference: ReferencePrefixTable, for addresses: [IPAddress]
  ) {
    for address in addresses {
      let expected = reference.longestMatch(for: address)
      for table in tables {
        #expect(same(table.longestMatchingPrefix(for: address), expected), "\(address.description)")
        #expect(table.longestMatch(for: address) == expected?.value)
      }
    }
  }

  @Test("Longest match of addresses", arguments: SeededRandom.seeds)
  func addresses(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    for count in [0, 1, 2, 5, 9, 30, 120] {
      let entries = generator.entries(count)
      let sample = (0..<100).map { _ in generator.address() } + entries.suffix(40).flatMap(\.prefix.border)
      expectMatches(tables(entries), ReferencePrefixTable(entries), for: sample)
    }
  }

  @Test("Prefixes: exact, longest, supernets, subnets, overlaps", arguments: SeededRandom.seeds)
  func relations(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    for count in [0, 1, 3, 20, 150] {
      let entries = generator.entries(count)
      let reference = ReferencePrefixTable(entries)
      let table = PrefixTable(entries)
      #expect(same(table, reference.inOrder))
      for prefix in (0..<60).map({ _ in generator.prefix() }) + entries.prefix(40).map(\.prefix) {
        #expect(table[prefix] == reference.value(of: prefix))
        #expect(same(table.longestMatchingPrefix(for: prefix), reference.longestMatch(for: prefix)))
        #expect(table.longestMatch(for: prefix) == reference.longestMatch(for: prefix)?.value)
        #expect(same(table.supernets(of: prefix), reference.supernets(of: prefix)))
        #expect(same(table.subnets(of: prefix), reference.subnets(of: prefix)))
        #expect(same(table.entries(overlapping: prefix), reference.overlapping(prefix)))
        #expect(table.overlaps(prefix) == !reference.overlapping(prefix).isEmpty)
      }
    }
  }

  @Test("Edits give the table that building anew gives", arguments: SeededRandom.seeds)
  func edits(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    var table = PrefixTable<Int>()
    var reference = ReferencePrefixTable()
    for round in 0..<60 {
      let known = reference.entries.map(\.prefix).shuffled(using: &generator.random)
      let removed = known.prefix(round / 4) + (0..<3).map { _ in generator.prefix() }
      let replaced = known.suffix(2).map { (prefix: $0, value: -round) }
      let inserted = generator.entries(Int.random(in: 0...12, using: &generator.random)) + replaced
      table = table.applying(inserting: inserted, removing: removed)
      for prefix in removed { reference.set(prefix, to: nil) }
      for entry in inserted { reference.set(entry.prefix, to: entry.value) }
      #expect(same(table, reference.inOrder))
      #expect(table == PrefixTable(reference.entries))
      expectMatches([table], reference, for: (0..<40).map { _ in generator.address() })
    }
  }

  @Test("A batch gives what single lookups give", arguments: SeededRandom.seeds)
  func batches(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    for count in [0, 1, 40, 600] {
      for table in tables(generator.entries(count)) {
        for size in [0, 1, 7, 8, 9, 250] {
          let addresses4 = (0..<size).map { _ in generator.address4() }
          let addresses6 = (0..<size).map { _ in generator.address6() }
          var matches: [Int?] = [-1]
          table.longestMatches(for: addresses4.span, appendingTo: &matches)
          table.longestMatches(for: addresses6.span, appendingTo: &matches)
          #expect(
            matches == [-1] + addresses4.map(table.longestMatch(for:))
              + addresses6.map(table.longestMatch(for:)))
        }
      }
    }
  }

  @Test("A large table agrees with its own sorted order", arguments: SeededRandom.seeds)
  func large(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    let entries = generator.entries(12_000)
    for table in tables(entries) {
      for _ in 0..<1000 {
        let address = generator.address()
        let expected = table.prefixes.longest(containing: IPPrefix(address)).map { table[$0] }
        #expect(same(table.longestMatchingPrefix(for: address), expected))
      }
    }
  }
}

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

  @Test("Links and loopbacks inside one /64, few and many", arguments: [1, 4, 5, 8, 9, 72, 73, 1000])
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
