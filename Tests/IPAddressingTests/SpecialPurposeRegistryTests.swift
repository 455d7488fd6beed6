import IPAddressing
import Testing

@Suite("Blocks for special purposes")
struct SpecialPurposeRegistryTests {
  // The blocks of the two IANA registries, with multicast and site-local added, as texts.
  private static let blocks = [
    "0.0.0.0/8", "0.0.0.0/32", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
    "172.16.0.0/12", "192.0.0.0/24", "192.0.0.0/29", "192.0.0.8/32", "192.0.0.9/32", "192.0.0.10/32",
    "192.0.0.170/32", "192.0.0.171/32", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
    "192.88.99.0/24", "192.88.99.2/32", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32", "::/128",
    "::1/128", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
    "2001::/32", "2001:1::1/128", "2001:1::2/128", "2001:1::3/128", "2001:2::/48", "2001:3::/32",
    "2001:4:112::/48", "2001:10::/28", "2001:20::/28", "2001:30::/28", "2001:db8::/32", "2002::/16",
    "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
  ]

  @Test("Each block of the registries stands in the table once, and nothing else does")
  func blocks() throws {
    let registry = SpecialPurposeRegistry.current
    #expect(registry.entries.map(\.prefix) == (try Self.blocks.map { try IPPrefix(parsing: $0) }).sorted())
    #expect(registry.asOf == "2025-10-09")
    for entry in registry.entries {
      // What the numbers say must be canonical: no bit behind the length.
      #expect(IPPrefix(entry.prefix.description) == entry.prefix)
      #expect(!entry.name.isEmpty && entry.reference.hasPrefix("RFC "))
      if let month = entry.allocated { #expect(month.count == 7 && month.dropFirst(4).first == "-") }
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
      ("::1", true), ("::", false), ("::2", false), ("::ffff:127.0.0.1", false),
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
}
