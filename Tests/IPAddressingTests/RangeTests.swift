import IPAddressing
import TestSupport
import Testing

@Suite("Ranges")
struct RangeTests {
  @Test(
    arguments: [
      ("192.0.2.0-192.0.2.255", ["192.0.2.0/24"]),
      ("192.0.2.10-192.0.2.20", ["192.0.2.10/31", "192.0.2.12/30", "192.0.2.16/30", "192.0.2.20/32"]),
      ("0.0.0.0-255.255.255.255", ["0.0.0.0/0"]),
      ("255.255.255.255-255.255.255.255", ["255.255.255.255/32"]),
      ("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ["::/0"]),
      ("2001:db8::1-2001:db8::4", ["2001:db8::1/128", "2001:db8::2/127", "2001:db8::4/128"]),
    ])
  func minimalPrefixes(text: String, prefixes: [String]) throws {
    let range = try IPRange(parsing: text)
    #expect(range.prefixes.map(\.description) == prefixes)
    #expect(range.description == text)
    #expect(range.contains(range.first) && range.contains(range.last))
  }

  @Test("The longest covers have 62 and 254 prefixes")
  func longestCovers() throws {
    let small = try #require(IPv4Range(first: IPv4Address(bits: 1), last: IPv4Address(bits: .max - 1)))
    let large = try #require(IPv6Range(first: IPv6Address(bits: 1), last: IPv6Address(bits: .max - 1)))
    #expect(Array(small.prefixes).count == 62)
    #expect(Array(large.prefixes).count == 254)
  }

  @Test("Covers are exact, disjoint and cannot be joined", arguments: SeededRandom.seeds)
  func covers(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let bounds = [random.next() % 4096, random.next() % 4096].sorted().map { UInt32($0) }
      let range = try #require(
        IPv4Range(first: IPv4Address(bits: bounds[0]), last: IPv4Address(bits: bounds[1])))
      let prefixes = Array(range.prefixes)
      var expected = range.first
      for prefix in prefixes {
        #expect(prefix.first == expected)
        expected = try #require(prefix.last.next)
      }
      #expect(expected.previous == range.last)
      for (left, right) in zip(prefixes, prefixes.dropFirst()) { #expect(left.sibling != right) }
    }
  }

  @Test("Ranges compare, overlap and contain")
  func relations() throws {
    let wide = try IPRange(parsing: "10.0.0.0-10.0.0.9")
    let narrow = try IPRange(parsing: "10.0.0.0-10.0.0.4")
    let behind = try IPRange(parsing: "10.0.0.5-10.0.0.20")
    #expect([behind, narrow, wide].sorted() == [wide, narrow, behind])
    #expect(wide.overlaps(behind) && !narrow.overlaps(behind))
    #expect(IPRange(first: behind.last, last: behind.first) == nil)
    #expect(IPRange(first: wide.first, last: .v6(IPv6Address(bits: 1))) == nil)
    #expect(IPv4Prefix.all.range == IPv4Range(first: IPv4Address(bits: 0), last: IPv4Address(bits: .max)))
  }
}
