import IPAddressing
import TestSupport
import Testing

@Suite("Addresses in zones")
struct ScopedAddressTests {
  @Test(
    "A zone is kept beside the address and written behind it",
    arguments: [
      ("fe80::1%eth0", "fe80::1%eth0"), ("FE80:0::0:1%eth0.100", "fe80::1%eth0.100"),
      ("fe80::1%1", "fe80::1%1"), ("ff02::1%br-lan_2~", "ff02::1%br-lan_2~"), ("::1%lo", "::1%lo"),
      ("febf::%A", "febf::%A"), ("fec0::1%7", "fec0::1%7"), ("ff05::1:3%5", "ff05::1:3%5"),
      ("fe80::1", "fe80::1"), ("2001:db8::1", "2001:db8::1"), ("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
      ("fe80::1%abcdefghijklmnopqrstuvwxyz01234", "fe80::1%abcdefghijklmnopqrstuvwxyz01234"),
    ])
  func readable(_ text: String, _ canonical: String) throws {
    let scoped = try ScopedIPv6Address(parsing: text)
    #expect(scoped.description == canonical)
    #expect(try ScopedIPv6Address(parsing: canonical) == scoped)
    let parts = text.split(separator: "%").map(String.init)
    #expect(scoped.address == IPv6Address(parts[0]))
    #expect(scoped.zone == (parts.count > 1 ? parts[1] : nil))
    #expect(ScopedIPv6Address(scoped.address, zone: scoped.zone) == scoped)
  }

  @Test(
    "Faults of address and zone are told with their place",
    arguments: [
      MalformedText("", .empty, 0),
      MalformedText("%eth0", .empty, 0),
      MalformedText("fe80::1%", .emptyZone, 8),
      MalformedText("fe80::1%eth 0", .unexpectedCharacter, 11),
      MalformedText("fe80::1%eth0\n", .unexpectedCharacter, 12),
      MalformedText("fe80::1%\u{0}", .unexpectedCharacter, 8),
      MalformedText("fe80::1%eth0\u{1b}[2J", .unexpectedCharacter, 12),
      MalformedText("fe80::1%网口", .unexpectedCharacter, 8),
      MalformedText("fe80::1%eth0%eth1", .unexpectedCharacter, 12),
      MalformedText("fe80::1%eth0/64", .unexpectedCharacter, 12),
      MalformedText("fe80::1%25eth0]", .unexpectedCharacter, 14),
      MalformedText("fe80::1%abcdefghijklmnopqrstuvwxyz012345", .zoneTooLong, 8),
      MalformedText("2001:db8::1%eth0", .misplacedZone, 11),
      MalformedText("fd00::1%eth0", .misplacedZone, 7),
      MalformedText("::%eth0", .misplacedZone, 2),
      MalformedText("ff0e::1%eth0", .misplacedZone, 7),
      MalformedText("ff00::1%eth0", .misplacedZone, 7),
      MalformedText("::ffff:169.254.0.1%eth0", .misplacedZone, 18),
      MalformedText("fe80::1::%eth0", .secondCompression, 7),
      MalformedText("192.0.2.1%eth0", .tooFewGroups, 9),
      MalformedText("fe80::1/64", .unexpectedLength, 7),
    ])
  func malformed(_ malformed: MalformedText) {
    malformed.check(ScopedIPv6Address.self)
  }

  @Test("What cannot be read cannot be made")
  func making() throws {
    let (local, global) = (try IPv6Address(parsing: "fe80::1"), try IPv6Address(parsing: "2001:db8::1"))
    for zone in ["", "eth 0", "a%b", "网口", String(repeating: "a", count: 32)] {
      #expect(ScopedIPv6Address(local, zone: zone) == nil)
    }
    #expect(ScopedIPv6Address(global, zone: "eth0") == nil)
    #expect(ScopedIPv6Address(global)?.description == "2001:db8::1")
  }

  @Test("No zone comes before any, and another zone is another address")
  func order() throws {
    let texts = ["::1%lo", "fe80::1", "fe80::1%eth0", "fe80::1%eth1", "fe80::2", "ff02::1%eth0"]
    let addresses = try texts.map { try ScopedIPv6Address(parsing: $0) }
    #expect(addresses.reversed().sorted() == addresses)
    #expect(Set(addresses + addresses).count == texts.count)
  }
}
