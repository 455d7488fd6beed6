import IPAddressing
import TestSupport
import Testing

@Suite("Kinds of addresses")
struct ClassificationTests {
  /// U unspecified, O loopback, P private, L link-local, M multicast, m link-local multicast.
  @Test(
    "Kinds by the bits",
    arguments: [
      ("0.0.0.0", "U"), ("0.0.0.1", ""), ("127.0.0.1", "O"), ("127.255.255.255", "O"), ("128.0.0.0", ""),
      ("10.0.0.0", "P"), ("10.255.255.255", "P"), ("11.0.0.0", ""), ("9.255.255.255", ""),
      ("172.15.255.255", ""), ("172.16.0.0", "P"), ("172.31.255.255", "P"), ("172.32.0.0", ""),
      ("192.168.0.0", "P"), ("192.168.255.255", "P"), ("192.169.0.0", ""), ("169.254.0.0", "L"),
      ("169.254.255.255", "L"), ("169.255.0.0", ""), ("224.0.0.0", "Mm"), ("224.0.0.255", "Mm"),
      ("224.0.1.0", "M"), ("239.255.255.255", "M"), ("240.0.0.0", ""), ("100.64.0.1", ""),
      ("::", "U"), ("::1", "O"), ("::2", ""), ("fc00::", "P"), ("fdff::1", "P"), ("fe00::", ""),
      ("fbff::", ""), ("fe80::", "L"), ("febf:ffff::1", "L"), ("fec0::", ""), ("ff02::1", "Mm"),
      ("ff12::1", "Mm"), ("ff01::1", "M"), ("ff05::2", "M"), ("ff0e::1", "M"), ("2001:db8::1", ""),
      ("::ffff:127.0.0.1", "O"), ("::ffff:10.0.0.1", "P"), ("::ffff:0.0.0.0", "U"),
      ("::ffff:169.254.1.1", "L"),
      ("::ffff:224.0.0.1", "Mm"), ("::ffff:8.8.8.8", ""), ("::fffe:127.0.0.1", ""), ("::127.0.0.1", ""),
    ])
  func kinds(text: String, kinds: String) throws {
    let address = try IPAddress(parsing: text)
    let told = [
      (address.isUnspecified, "U"), (address.isLoopback, "O"), (address.isPrivate, "P"),
      (address.isLinkLocalUnicast, "L"), (address.isMulticast, "M"), (address.isLinkLocalMulticast, "m"),
    ]
    #expect(told.map { $0.0 ? $0.1 : "" }.joined() == kinds)
  }

  @Test("The kinds by the bits are those of the registry", arguments: SeededRandom.seeds)
  func agreement(seed: UInt64) {
    let registry = SpecialPurposeRegistry.current
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_000 {
      let large = UInt64.random(in: 0xfb00...0xffff, using: &random) << 48
      for address in [
        IPAddress.v4(IPv4Address(bits: UInt32(truncatingIfNeeded: random.next()))),
        .v6(IPv6Address(upper: large, lower: random.next())),
      ] {
        let isPrivate = address.isPrivate || address.ipv4?.isShared == true
        #expect(registry.isAddress(address, of: .privateUse) == isPrivate)
        #expect(registry.isAddress(address, of: .loopback) == address.isLoopback)
        #expect(registry.isAddress(address, of: .linkLocal) == address.isLinkLocalUnicast)
        #expect(registry.isAddress(address, of: .multicast) == address.isMulticast)
      }
    }
  }

  @Test("The bits of an IPv4-mapped address are of no kind in IPv6 itself")
  func mapped() {
    let address = IPv6Address(mapping: IPv4Address(127, 0, 0, 1))
    #expect(!address.isLoopback && !address.isMulticast && !address.isUnspecified)
    #expect(IPAddress.v6(address).isLoopback && !IPAddress.v6(address).isGloballyReachable)
    #expect(IPPrefix("::ffff:127.0.0.0/104")?.isLoopback == true)
  }

  @Test("Kinds IPv4 alone has")
  func ipv4() {
    #expect(IPv4Address(100, 64, 0, 0).isShared && IPv4Address(100, 127, 255, 255).isShared)
    #expect(!IPv4Address(100, 63, 255, 255).isShared && !IPv4Address(100, 128, 0, 0).isShared)
    #expect(IPv4Address(255, 255, 255, 255).isLimitedBroadcast)
    #expect(!IPv4Address(255, 255, 255, 254).isLimitedBroadcast)
  }

  @Test(
    "Multicast scopes of RFC 7346 §2",
    arguments: [
      ("ff00::1", "reserved"), ("ff01::1", "interface-local"), ("ff02::1", "link-local"),
      ("ff03::1", "realm-local"), ("ff04::1", "admin-local"), ("ff05::1", "site-local"),
      ("ff06::1", "unassigned"), ("ff07::1", "unassigned"), ("ff08::1", "organization-local"),
      ("ff0d::1", "unassigned"), ("ff0e::1", "global"), ("ff0f::1", "reserved"), ("ff3e::1", "global"),
    ])
  func scopes(text: String, name: String) throws {
    #expect(try IPv6Address(parsing: text).multicastScope?.description == name)
  }

  @Test("Scopes are in order, and only multicast addresses have one")
  func scopeOrder() throws {
    let scopes: [MulticastScope] = [
      .interfaceLocal, .linkLocal, .realmLocal, .adminLocal, .siteLocal, .organizationLocal, .global,
    ]
    #expect(scopes == scopes.sorted() && scopes.map(\.rawValue) == [1, 2, 3, 4, 5, 8, 14])
    #expect(MulticastScope(rawValue: 16) == nil)
    #expect(try IPv6Address(parsing: "fe80::1").multicastScope == nil)
    #expect(try IPv6Address(parsing: "ff12::1").isTransientMulticast)
    #expect(try !IPv6Address(parsing: "ff02::1").isTransientMulticast)
    #expect(try !IPv6Address(parsing: "fe12::1").isTransientMulticast)
  }

  @Test("The solicited-node group of RFC 4291 §2.7.1")
  func solicitedNode() throws {
    let address = try IPv6Address(parsing: "4037::01:800:200e:8c6c")
    #expect(address.solicitedNodeMulticast.description == "ff02::1:ff0e:8c6c")
    #expect(address.solicitedNodeMulticast.isSolicitedNodeMulticast)
    #expect(try !IPv6Address(parsing: "ff02::1:fe0e:8c6c").isSolicitedNodeMulticast)
    #expect(try !IPv6Address(parsing: "ff02::1").isSolicitedNodeMulticast)
  }

  @Test(
    "Addresses of interfaces",
    arguments: [
      ("192.0.2.0/24", "192.0.2.1-192.0.2.254"), ("192.0.2.0/30", "192.0.2.1-192.0.2.2"),
      ("192.0.2.0/31", "192.0.2.0-192.0.2.1"), ("192.0.2.7/32", "192.0.2.7-192.0.2.7"),
      ("0.0.0.0/0", "0.0.0.1-255.255.255.254"),
    ])
  func interfacesOfIPv4(prefix: String, range: String) throws {
    #expect(try IPv4Prefix(parsing: prefix).interfaceAddresses.description == range)
  }

  @Test(
    "Addresses of interfaces and of all routers",
    arguments: [
      ("2001:db8::/64", "2001:db8::1-2001:db8::ffff:ffff:ffff:ffff", "2001:db8::"),
      ("2001:db8::4/126", "2001:db8::5-2001:db8::7", "2001:db8::4"),
      ("2001:db8::4/127", "2001:db8::4-2001:db8::5", nil),
      ("2001:db8::4/128", "2001:db8::4-2001:db8::4", nil),
    ])
  func interfacesOfIPv6(text: String, range: String, anycast: String?) throws {
    let prefix = try IPv6Prefix(parsing: text)
    #expect(prefix.interfaceAddresses.description == range)
    #expect(prefix.subnetRouterAnycast?.description == anycast)
    #expect(prefix.isInterRouterLink == (prefix.length == 127))
  }

  @Test("IPv4-mapped addresses lose their cover, others stay")
  func unmapped() throws {
    #expect(try IPAddress(parsing: "::ffff:192.0.2.1").unmapped.description == "192.0.2.1")
    #expect(try IPAddress(parsing: "::192.0.2.1").unmapped.family == .ipv6)
    #expect(try IPAddress(parsing: "192.0.2.1").unmapped.description == "192.0.2.1")
  }
}
