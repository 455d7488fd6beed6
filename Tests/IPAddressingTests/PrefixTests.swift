import IPAddressing
import TestSupport
import Testing

@Suite("Prefixes")
struct PrefixTests {
  @Test(
    "RFC 4291 §2.3: three texts of one prefix",
    arguments: [
      "2001:0DB8:0000:CD30:0000:0000:0000:0000/60", "2001:0DB8::CD30:0:0:0:0/60", "2001:0DB8:0:CD30::/60",
    ])
  func legalTexts(text: String) throws {
    #expect(try IPPrefix(parsing: text).description == "2001:db8:0:cd30::/60")
  }

  @Test("RFC 4291 §2.3: a node address and its subnet in one text")
  func interfaceAddress() throws {
    let interface = try IPInterfaceAddress(parsing: "2001:0DB8:0:CD30:123:4567:89AB:CDEF/60")
    #expect(interface.description == "2001:db8:0:cd30:123:4567:89ab:cdef/60")
    #expect(interface.prefix.description == "2001:db8:0:cd30::/60")
    #expect(interface.prefix.contains(interface.address))
    #expect(IPInterfaceAddress(interface.address, length: 129) == nil)
    #expect(IPInterfaceAddress(interface.address, length: 60) == interface)
  }

  @Test("Every length of IPv4 at both ends of the space", arguments: 0...32)
  func lengthsOfIPv4(length: Int) throws {
    try checkLength(length, of: IPv4Address.self)
  }

  @Test("Every length of IPv6 at both ends of the space", arguments: 0...128)
  func lengthsOfIPv6(length: Int) throws {
    try checkLength(length, of: IPv6Address.self)
  }

  private func checkLength<Address: InternetAddress>(_ length: Int, of type: Address.Type) throws {
    for end in [Address(bits: 0), Address(bits: .max)] {
      let prefix = try #require(AddressPrefix(containing: end, length: length))
      let width = Address.family.bits
      #expect(prefix.length == length)
      #expect(prefix.contains(end) && prefix.contains(prefix.first) && prefix.contains(prefix.last))
      #expect(
        prefix.first.bits.nonzeroBitCount + prefix.last.bits.nonzeroBitCount <= 2 * width - (width - length))
      #expect(prefix.first.bits ^ prefix.last.bits == ~prefix.mask.bits)
      #expect(prefix.mask.bits.nonzeroBitCount == length)
      #expect(prefix.last.next.map(prefix.contains) != true)
      #expect(prefix.first.previous.map(prefix.contains) != true)
      #expect(try AddressPrefix<Address>(parsing: prefix.description) == prefix)
      #expect(try IPPrefix(parsing: prefix.description) == prefix.erased)
      #expect(AddressPrefix(prefix.first, length: length) == prefix)
      #expect((AddressPrefix(prefix.last, length: length) == nil) == (length < width))
      checkRelatives(of: prefix)
    }
  }

  private func checkRelatives<Address: InternetAddress>(of prefix: AddressPrefix<Address>) {
    #expect((prefix.supernet == nil) == (prefix.length == 0))
    #expect((prefix.sibling == nil) == (prefix.length == 0))
    if let sibling = prefix.sibling, let supernet = prefix.supernet {
      #expect(sibling.sibling == prefix)
      #expect(sibling != prefix && !sibling.overlaps(prefix))
      #expect(supernet.contains(prefix) && supernet.contains(sibling))
      #expect(supernet < max(prefix, sibling) && supernet <= min(prefix, sibling))
      #expect(Array(supernet.split(into: prefix.length)) == [prefix, sibling].sorted())
    }
    #expect(Array(prefix.split(into: prefix.length)) == [prefix])
    #expect(AddressPrefix<Address>.all.contains(prefix))
  }

  @Test("Lengths outside the family make no prefix", arguments: [-1, 33, 129, Int.min, Int.max])
  func impossibleLengths(length: Int) {
    #expect(IPv4Prefix(containing: IPv4Address(bits: 0), length: length) == nil)
    #expect(IPPrefix(.v4(IPv4Address(bits: 0)), length: length) == nil)
    #expect((IPv6Prefix(IPv6Address(bits: 0), length: length) == nil) == !(0...128).contains(length))
    #expect(IPv4Prefix.all.subprefix(at: 0, length: length) == nil)
    #expect(IPv4Prefix.all.subprefixCount(length: length) == nil)
    #expect(Array(IPv4Prefix.all.split(into: length)).isEmpty)
    #expect(IPv4Prefix(IPv4Address(bits: 0)).supernet(length: length) == nil)
  }

  @Test("Relations of two prefixes agree with their ranges", arguments: SeededRandom.seeds)
  func relations(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<3_000 {
      let left = randomPrefix(&random)
      let right = randomPrefix(&random)
      let inside = left.first <= right.first && right.last <= left.last
      #expect(left.contains(right) == inside)
      #expect(left.overlaps(right) == (left.first <= right.last && right.first <= left.last))
      #expect(left.contains(right.first) == (left.first <= right.first && right.first <= left.last))
      if inside && left != right { #expect(left < right) }
      #expect(left.erased.contains(right.erased) == inside)
      #expect(left.erased.overlaps(right.erased) == left.overlaps(right))
      if let index = left.index(of: right) {
        #expect(left.subprefix(at: index, length: right.length) == right)
      } else {
        #expect(!inside)
      }
    }
  }

  /// Prefixes in a space of eight bits, so that many of them meet.
  private func randomPrefix(_ random: inout SeededRandom) -> IPv4Prefix {
    let address = IPv4Address(bits: UInt32.random(in: 0...255, using: &random))
    return IPv4Prefix(containing: address, length: .random(in: 24...32, using: &random)) ?? .all
  }

  @Test("A prefix holds no address and no prefix of the other family")
  func families() throws {
    let all4 = try IPPrefix(parsing: "0.0.0.0/0")
    let all6 = try IPPrefix(parsing: "::/0")
    #expect(!all4.contains(all6) && !all6.contains(all4) && !all4.overlaps(all6))
    #expect(!all6.contains(.v4(IPv4Address(bits: 0))))
    #expect(!all4.contains(.v6(IPv6Address(bits: 0))))
    #expect(all4 < all6 && all4 != all6)
    #expect(all4.index(of: all6) == nil)
  }

  @Test("Subprefixes by index, up to the last")
  func subprefixes() throws {
    let parent = try IPPrefix(parsing: "2001:db8::/32")
    #expect(parent.subprefixCount(length: 48) == 65_536)
    #expect(parent.subprefix(at: 0, length: 48)?.description == "2001:db8::/48")
    #expect(parent.subprefix(at: 65_535, length: 48)?.description == "2001:db8:ffff::/48")
    #expect(parent.subprefix(at: 65_536, length: 48) == nil)
    #expect(parent.subprefix(at: 0, length: 31) == nil)
    #expect(parent.subprefix(at: 0, length: 129) == nil)
    #expect(parent.subprefix(at: 1, length: 32) == nil)
    let all = IPv6Prefix.all
    #expect(all.subprefixCount(length: 128) == nil)
    #expect(all.subprefix(at: .max, length: 128)?.first.bits == .max)
    #expect(all.subprefixCount(length: 127) == 1 << 127)
  }

  @Test("Splitting is lazy, complete and in order")
  func splitting() throws {
    let parent = try IPPrefix(parsing: "192.0.2.0/24")
    let parts = parent.split(into: 26).map(\.description)
    #expect(parts == ["192.0.2.0/26", "192.0.2.64/26", "192.0.2.128/26", "192.0.2.192/26"])
    #expect(Array(try IPPrefix(parsing: "255.255.255.0/24").split(into: 32)).count == 256)
    let first = try IPPrefix(parsing: "::/0").split(into: 128).prefix(2).map(\.description)
    #expect(first == ["::/128", "::1/128"])
    #expect(
      try IPPrefix(parsing: "2001:db8::/36").split(into: 48).reduce(0) { count, _ in count + 1 } == 4096)
  }

  @Test("The book keeps first address and length: a prefix comes back from both")
  func keys() throws {
    for text in ["10.0.0.0/8", "192.0.2.33/32", "2001:db8::/32", "::/0"] {
      let prefix = try IPPrefix(parsing: text)
      let address = try #require(IPAddress(bytes: prefix.first.bytes))
      #expect(IPPrefix(address, length: prefix.length) == prefix)
    }
  }
}
