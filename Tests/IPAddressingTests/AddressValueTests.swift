import IPAddressing
import TestSupport
import Testing

@Suite("Addresses as values")
struct AddressValueTests {
  @Test("Bytes are in network order and their order is that of the addresses", arguments: SeededRandom.seeds)
  func bytes(seed: UInt64) throws {
    #expect(IPv4Address(192, 0, 2, 33).bytes == [192, 0, 2, 33])
    #expect(
      try IPv6Address(parsing: "2001:db8::ff").bytes == [32, 1, 13, 184] + Array(repeating: 0, count: 11) + [
        255
      ])
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let left = IPv6Address(upper: .random(in: 0...3, using: &random), lower: random.next())
      let right = IPv6Address(upper: .random(in: 0...3, using: &random), lower: random.next())
      #expect(IPv6Address(bytes: left.bytes) == left)
      #expect(IPAddress(bytes: left.bytes) == .v6(left))
      #expect(left.bytes.lexicographicallyPrecedes(right.bytes) == (left < right))
      let small = IPv4Address(bits: UInt32(truncatingIfNeeded: random.next()))
      #expect(IPAddress(bytes: small.bytes) == .v4(small))
    }
  }

  @Test("Other numbers of bytes are no address", arguments: [0, 1, 3, 5, 8, 15, 17, 32])
  func wrongByteCounts(count: Int) {
    let bytes = [UInt8](repeating: 0, count: count)
    #expect(IPAddress(bytes: bytes) == nil)
    #expect(IPv4Address(bytes: bytes) == nil)
    #expect(IPv6Address(bytes: bytes) == nil)
  }

  @Test("IPv4 comes before IPv6, and each family is in numeric order")
  func order() throws {
    let texts = [
      "0.0.0.0", "9.255.255.255", "10.0.0.1", "255.255.255.255", "::", "::ffff:10.0.0.1", "1::", "ffff::",
    ]
    let addresses = try texts.map { try IPAddress(parsing: $0) }
    #expect(addresses.reversed().sorted() == addresses)
    #expect(Set(addresses + addresses).count == addresses.count)
    #expect(IPAddress.v4(IPv4Address(bits: 1)) != .v6(IPv6Address(bits: 1)))
    #expect(addresses.map(\.family) == Array(repeating: .ipv4, count: 4) + Array(repeating: .ipv6, count: 4))
  }

  @Test("The ends of the space have no neighbour beyond")
  func neighbours() {
    #expect(IPv4Address(bits: .max).next == nil)
    #expect(IPv4Address(bits: 0).previous == nil)
    #expect(IPv6Address(bits: .max).next == nil)
    #expect(IPv6Address(bits: 7).next?.previous == IPv6Address(bits: 7))
  }

  @Test("Fields are counted from the top")
  func fields() throws {
    let address = try IPv6Address(parsing: "2001:db8:1234:5678:9abc:def0:1122:3344")
    #expect(address.bits(at: 0, count: 16) == 0x2001)
    #expect(address.bits(at: 32, count: 4) == 1)
    #expect(address.bits(at: 36, count: 8) == 0x23)
    #expect(address.bits(at: 126, count: 2) == 0)
    #expect(address.bits(at: 0, count: 128) == address.bits)
    #expect(address.bits(at: 128, count: 0) == 0)
    #expect(
      address.settingBits(at: 36, count: 8, to: 0xff).description == "2001:db8:1ff4:5678:9abc:def0:1122:3344")
    #expect(IPv4Address(10, 1, 2, 3).bits(at: 8, count: 8) == 1)
    #expect(IPv4Address(10, 1, 2, 3).settingBits(at: 8, count: 16, to: 0xffff).description == "10.255.255.3")
  }

  @Test("A field set is read back and nothing else changes", arguments: SeededRandom.seeds)
  func settingFields(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_000 {
      let address = IPv6Address(upper: random.next(), lower: random.next())
      let offset = Int.random(in: 0...128, using: &random)
      let count = Int.random(in: 0...(128 - offset), using: &random)
      let value = IPv6Address(upper: random.next(), lower: random.next()).bits & ~(UInt128.max << count)
      let changed = address.settingBits(at: offset, count: count, to: value)
      #expect(changed.bits(at: offset, count: count) == value)
      #expect(changed.bits(at: 0, count: offset) == address.bits(at: 0, count: offset))
      let end = offset + count
      #expect(changed.bits(at: end, count: 128 - end) == address.bits(at: end, count: 128 - end))
    }
  }

  @Test("A field outside the address and a value too wide stop the program")
  func fieldPreconditions() async {
    await #expect(processExitsWith: .failure) { _ = IPv6Address(bits: 0).bits(at: 120, count: 9) }
    await #expect(processExitsWith: .failure) {
      _ = IPv6Address(bits: 0).settingBits(at: 0, count: 4, to: 16)
    }
    #expect(!IPv6Address.hasField(at: -1, count: 4))
    #expect(!IPv6Address.hasField(at: 4, count: .max))
    #expect(IPv6Address.hasField(at: 120, count: 8))
  }

  @Test("Reverse names")
  func reverseNames() throws {
    // RFC 3596 §2.5
    let example = "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa"
    #expect(try IPAddress(parsing: "4321:0:1:2:3:4:567:89ab").reverseName == example)
    #expect(try IPAddress(parsing: "10.2.0.52").reverseName == "52.0.2.10.in-addr.arpa")
  }

  @Test("Families know their name and width")
  func families() {
    #expect(AddressFamily.allCases.map(\.description) == ["IPv4", "IPv6"])
    #expect(AddressFamily.allCases.map(\.bits) == [32, 128])
    #expect(AddressFamily.allCases.map(\.bytes) == [4, 16])
  }
}
