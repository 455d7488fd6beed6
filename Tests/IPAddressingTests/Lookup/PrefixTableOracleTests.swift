import TestSupport
import Testing

@testable import IPAddressing

@Suite("Prefix table against an array scan")
struct PrefixTableOracleTests {
  private func expectMatches(
    _ tables: [PrefixTable<Int>], _ reference: ReferencePrefixTable, for addresses: [IPAddress]
  ) {
    for address in addresses {
      let expected = reference.longestMatch(for: address)
      for table in tables {
        let found = table.longestMatchingPrefix(for: address)
        let isSame = same(found, expected) && table.longestMatch(for: address) == expected?.value
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
