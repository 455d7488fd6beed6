import TestSupport
import Testing

@testable import IPAddressing

@Suite("Prefix table against an array scan")
struct PrefixTableOracleTests {
  private func concrete(_ table: PrefixTable<Int>, _ address: IPAddress) -> (prefix: IPPrefix, value: Int)? {
    switch address {
    case .v4(let address): table.longestMatchingPrefix(for: address)
    case .v6(let address): table.longestMatchingPrefix(for: address)
    }
  }

  private func expectMatches(
    _ tables: [PrefixTable<Int>], _ reference: ReferencePrefixTable, for addresses: [IPAddress]
  ) {
    for address in addresses {
      let expected = reference.longestMatch(for: address)
      for table in tables {
        let found = table.longestMatchingPrefix(for: address)
        let isSame =
          same(found, expected) && same(concrete(table, address), expected)
          && table.longestMatch(for: address) == expected?.value
        #expect(isSame, "\(address.description)")
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

  @Test(
    "Batches under one /32, with links and loopbacks, and from several tasks", arguments: SeededRandom.seeds)
  func plan(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let block = try IPv6Prefix(parsing: "2001:db8::/32")
    func address() -> IPv6Address {
      let subnet = UInt64.random(in: 0..<400, using: &random) << 4
      return IPv6Address(
        upper: 0x2001_0db8_0000_0000 | subnet, lower: UInt64.random(in: 0..<64, using: &random))
    }
    var entries: [(prefix: IPPrefix, value: Int)] = [(block.erased, -1)]
    for value in 0..<900 {
      let length = [48, 60, 64, 127, 128][value % 5]
      entries.append((IPPrefix(containing: address().erased, length: length) ?? .v6(block), value))
    }
    let table = PrefixTable(entries)
    let addresses = (0..<800).map { _ in address() }
    let expected = addresses.map {
      table.prefixes.longest(containing: .v6(IPv6Prefix($0))).map { table[$0].value }
    }
    let found = await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          var matches: [Int?] = []
          table.longestMatches(for: addresses.span, appendingTo: &matches)
          return matches == addresses.map(table.longestMatch(for:)) ? matches : []
        }
      }
      return await group.reduce(into: [[Int?]]()) { $0.append($1) }
    }
    #expect(found.allSatisfy { $0 == expected })
  }

  @Test("A large table agrees with its own sorted order", arguments: SeededRandom.seeds)
  func large(seed: UInt64) {
    var generator = PrefixGenerator(seed: seed)
    let entries = generator.entries(16_000)
    for table in tables(entries) {
      #expect(table.lookup6.filter.shift == 48, "too small for the fine filter")
      for _ in 0..<1000 {
        let address = generator.address()
        let expected = table.prefixes.longest(containing: IPPrefix(address)).map { table[$0] }
        #expect(same(table.longestMatchingPrefix(for: address), expected))
      }
    }
  }
}
