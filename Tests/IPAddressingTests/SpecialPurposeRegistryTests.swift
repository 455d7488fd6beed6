import IPAddressing
import TestSupport
import Testing

@Suite("Blocks for special purposes")
struct SpecialPurposeRegistryTests {
  @Test("Entries are canonical, in order and dated")
  func entries() {
    let registry = SpecialPurposeRegistry.current
    #expect(registry.asOf == "2026-07-18")
    #expect(registry.entries.map(\.prefix) == registry.entries.map(\.prefix).sorted())
    #expect(Set(registry.entries.map(\.prefix)).count == registry.entries.count)
    for entry in registry.entries {
      // What the numbers say must be canonical: no bit behind the length.
      #expect(IPPrefix(entry.prefix.description) == entry.prefix)
      #expect(!entry.name.isEmpty && entry.reference.hasPrefix("RFC "))
      #expect(entry.traits.isDisjoint(with: entry.unstated))
    }
  }

  @Test(
    "Documentation addresses",
    arguments: [
      ("192.0.2.1", true), ("198.51.100.255", true), ("203.0.113.7", true), ("203.0.114.0", false),
      ("2001:db8::1", true), ("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", true), ("2001:db9::", false),
      ("3fff::", true), ("3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", true), ("3fff:1000::", false),
      ("10.0.0.1", false),
    ])
  func documentation(text: String, isDocumentation: Bool) throws {
    #expect(try IPAddress(parsing: text).isDocumentation == isDocumentation)
  }

  @Test("A prefix is for documents only when all of it is")
  func documentationPrefixes() throws {
    #expect(try IPPrefix(parsing: "2001:db8::/48").isDocumentation)
    #expect(try !IPPrefix(parsing: "2001:d00::/24").isDocumentation)
    #expect(try IPPrefix(parsing: "127.0.0.0/8").isLoopback)
    #expect(try !IPPrefix(parsing: "126.0.0.0/7").isLoopback)
  }

  @Test(
    "Loopback addresses",
    arguments: [
      ("127.0.0.1", true), ("127.255.255.255", true), ("128.0.0.0", false), ("126.255.255.255", false),
      ("::1", true), ("::", false), ("::2", false), ("::ffff:127.0.0.1", true),
    ])
  func loopback(text: String, isLoopback: Bool) throws {
    #expect(try IPAddress(parsing: text).isLoopback == isLoopback)
  }

  @Test("Blocks inside blocks come the widest first")
  func nested() throws {
    let registry = SpecialPurposeRegistry.current
    let anycast = registry.entries(containing: try IPAddress(parsing: "2001:1::1"))
    #expect(anycast.map(\.prefix.description) == ["2001::/23", "2001:1::1/128"])
    #expect(anycast.last?.traits.contains(.globallyReachable) == true)
    #expect(registry.entries(containing: try IPAddress(parsing: "8.8.8.8")).isEmpty)
    #expect(
      registry.entries(containing: try IPPrefix(parsing: "10.1.0.0/16")).map(\.purpose) == [.privateUse])
    #expect(registry.entries(containing: try IPPrefix(parsing: "8.0.0.0/6")).isEmpty)
    #expect(
      registry.entries(overlapping: try IPPrefix(parsing: "8.0.0.0/6")).map(\.reference) == ["RFC 1918"])
    #expect(registry.isAddress(try IPAddress(parsing: "5f00::1"), of: .segmentRouting))
    #expect(registry.isPrefix(try IPPrefix(parsing: "fd00::/8"), of: .privateUse))
  }

  @Test(
    "The narrowest block speaks for an address",
    arguments: [
      ("192.0.0.1", "192.0.0.0/29", "SDF--"), ("192.0.0.8", "192.0.0.8/32", "S----"),
      ("192.0.0.9", "192.0.0.9/32", "SDFG-"), ("192.0.0.11", "192.0.0.0/24", "-----"),
      ("192.0.0.170", "192.0.0.170/32", "----R"), ("192.88.99.1", "192.88.99.0/24", "-----"),
      ("192.88.99.2", "192.88.99.2/32", "SDF--"), ("0.0.0.0", "0.0.0.0/32", "S---R"),
      ("255.255.255.255", "255.255.255.255/32", "-D--R"), ("255.255.255.254", "240.0.0.0/4", "----R"),
      ("10.1.2.3", "10.0.0.0/8", "SDF--"), ("169.254.1.1", "169.254.0.0/16", "SD--R"),
      ("8.8.8.8", nil, "SDFG-"), ("224.0.0.1", "224.0.0.0/4", "-----"),
      ("2001::1", "2001::/32", "SDF--"), ("2001:1::1", "2001:1::1/128", "SDFG-"),
      ("2001:1::4", "2001::/23", "-----"), ("2001:db8::1", "2001:db8::/32", "-----"),
      ("2002::1", "2002::/16", "SDF--"), ("5f00::1", "5f00::/16", "SDF--"), ("5f01::1", nil, "-----"),
      ("64:ff9b::8.8.8.8", "64:ff9b::/96", "SDFG-"), ("64:ff9b:1::1", "64:ff9b:1::/48", "SDF--"),
      ("2a07:3500::1", nil, "SDFG-"), ("4000::1", nil, "-----"), ("::2", nil, "-----"),
      ("::ffff:8.8.8.8", "::ffff:0.0.0.0/96", "----R"), ("fd00::1", "fc00::/7", "SDF--"),
      ("fe80::1", "fe80::/10", "SD--R"), ("ff0e::1", "ff00::/8", "-----"),
    ])
  func narrowest(text: String, block: String?, traits: String) throws {
    let address = try IPAddress(parsing: text)
    #expect(SpecialPurposeRegistry.current.entry(for: address)?.prefix.description == block)
    let told = [
      (address.isValidSource, "S"), (address.isValidDestination, "D"), (address.isForwardable, "F"),
      (address.isGloballyReachable, "G"), (address.isReservedByProtocol, "R"),
    ]
    #expect(told.map { $0.0 ? $0.1 : "-" }.joined() == traits)
  }

  @Test(
    "Prefixes partly in a block",
    arguments: [
      ("10.0.0.0/8", "F", "none"), ("8.0.0.0/8", "FG", "none"), ("8.0.0.0/6", "F", "none"),
      ("192.0.2.0/23", "", "part"), ("203.0.113.128/25", "", "whole"), ("0.0.0.0/0", "", "part"),
      ("2000::/3", "", "part"), ("2001:db8::/32", "", "whole"), ("2001:db8::/31", "", "part"),
      ("3fff::/20", "", "whole"), ("3fff::/19", "", "part"), ("2400::/12", "FG", "none"),
      ("2001:1::/32", "", "none"), ("2001:3::/32", "FG", "none"), ("4000::/3", "", "none"),
      ("fc00::/7", "F", "none"),
    ])
  func partly(text: String, traits: String, documentation: String) throws {
    let prefix = try IPPrefix(parsing: text)
    #expect((prefix.isForwardable ? "F" : "") + (prefix.isGloballyReachable ? "G" : "") == traits)
    let extent = SpecialPurposeRegistry.current.extent(of: .documentation, in: prefix)
    #expect("\(extent)" == documentation)
    #expect(prefix.isDocumentation == (extent == .whole))
  }

  @Test("A block for each address of a prefix makes the prefix whole, one block for half of it does not")
  func extents() throws {
    let registry = SpecialPurposeRegistry.current
    #expect(registry.extent(of: .privateUse, in: try IPPrefix(parsing: "172.0.0.0/11")) == .part)
    #expect(registry.extent(of: .globallyReachable, in: try IPPrefix(parsing: "192.0.0.8/29")) == .part)
    #expect(registry.entry(for: try IPPrefix(parsing: "192.0.0.8/29"))?.prefix.description == "192.0.0.0/24")
    #expect(registry.entry(for: try IPPrefix(parsing: "192.0.0.0/23")) == nil)
    #expect(registry.extent(of: [], in: .v6(.all)) == .whole)
    let halves = SpecialPurposeRegistry(
      asOf: "2026-01-01",
      entries: ["198.51.100.128/25", "198.51.100.0/25"].compactMap { IPPrefix($0) }.map {
        .init(
          prefix: $0, name: "Half", reference: "RFC 0", allocated: nil, purpose: .benchmarking, traits: [])
      })
    #expect(halves.isPrefix(try IPPrefix(parsing: "198.51.100.0/24"), of: .benchmarking))
    #expect(halves.extent(of: .benchmarking, in: try IPPrefix(parsing: "198.51.100.0/23")) == .part)
    let empty = SpecialPurposeRegistry(asOf: "2026-01-01", entries: [])
    #expect(empty.extent(of: .globallyReachable, in: .v4(.all)) == .whole)
    #expect(empty.entry(for: try IPAddress(parsing: "::1")) == nil)
  }

  @Test("Lookups agree with a scan of all blocks", arguments: SeededRandom.seeds)
  func scan(seed: UInt64) throws {
    let registry = SpecialPurposeRegistry.current
    var random = SeededRandom(seed: seed)
    for entry in registry.entries {
      let ends = [entry.prefix.first, entry.prefix.last]
      let length = Int.random(in: 0...entry.prefix.family.bits, using: &random)
      for address in ends + ends.compactMap(Self.neighbour) {
        #expect(registry.entry(for: address) == registry.entries(containing: address).last)
        let prefix = try #require(IPPrefix(containing: address, length: length))
        let whole = registry.entries(overlapping: prefix).allSatisfy { $0.purpose != .documentation }
        #expect((registry.extent(of: .documentation, in: prefix) == .none) == whole)
      }
    }
  }

  /// The address behind the end of a block.
  private static func neighbour(_ address: IPAddress) -> IPAddress? {
    switch address {
    case .v4(let address): address.next?.erased
    case .v6(let address): address.next?.erased
    }
  }
}
