import IPAddressing
import TestSupport
import Testing

@testable import AddressPlanning

@Suite struct SortedPrefixesTests {
  /// The quick answer covers the same addresses as looking at every prefix.
  @Test(arguments: SeededRandom.seeds)
  func whatMeetsAParentIsFound(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let prefixes = (0..<Int.random(in: 0...20, using: &random)).map { _ in Self.prefix(&random) }
      let parent = Self.prefix(&random)
      let quick = FreeSpace(in: parent, taken: SortedPrefixes(prefixes).meeting(parent))
      #expect(quick == FreeSpace(in: parent, taken: prefixes), "seed \(seed)")
      let enclosing = prefixes.filter { $0.contains(parent) }.min()
      #expect(SortedPrefixes(prefixes).enclosing(parent) == enclosing, "seed \(seed)")
    }
  }

  /// A prefix among few addresses, so that prefixes meet often.
  private static func prefix(_ random: inout SeededRandom) -> IPv4Prefix {
    let address = IPv4Address(bits: UInt32.random(in: 0..<256, using: &random) << 20)
    return IPv4Prefix(containing: address, length: Int.random(in: 0...16, using: &random))
      ?? IPv4Prefix(address)
  }
}
