import IPAddressing
import TestSupport
import Testing

@Suite("Reverse names and zones")
struct ReverseNameTests {
  @Test(
    "Zones of a prefix",
    arguments: [
      ("0.0.0.0/0", ["in-addr.arpa"]),
      ("10.0.0.0/8", ["10.in-addr.arpa"]),
      ("10.1.0.0/16", ["1.10.in-addr.arpa"]),
      ("192.0.2.0/24", ["2.0.192.in-addr.arpa"]),
      ("192.0.2.33/32", ["33.2.0.192.in-addr.arpa"]),
      (
        "10.0.0.0/22",
        ["0.0.10.in-addr.arpa", "1.0.10.in-addr.arpa", "2.0.10.in-addr.arpa", "3.0.10.in-addr.arpa"]
      ),
      ("10.0.0.0/7", ["10.in-addr.arpa", "11.in-addr.arpa"]),
      // RFC 2317 §4
      ("192.0.2.0/25", ["0/25.2.0.192.in-addr.arpa"]),
      ("192.0.2.128/26", ["128/26.2.0.192.in-addr.arpa"]),
      ("192.0.2.192/26", ["192/26.2.0.192.in-addr.arpa"]),
      ("192.0.2.254/31", ["254/31.2.0.192.in-addr.arpa"]),
      ("::/0", ["ip6.arpa"]),
      ("2001:db8::/32", ["8.b.d.0.1.0.0.2.ip6.arpa"]),
      ("2001:db8:1:4000::/52", ["4.1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"]),
      (
        "2001:db8::/33",
        (0..<8).map { "\($0).8.b.d.0.1.0.0.2.ip6.arpa" }
      ),
      (
        "2001:db8:1:4000::/50",
        ["4", "5", "6", "7"].map { "\($0).1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa" }
      ),
      ("3ffe::/15", ["e.f.f.3.ip6.arpa", "f.f.f.3.ip6.arpa"]),
    ])
  func zones(text: String, names: [String]) throws {
    let prefix = try IPPrefix(parsing: text)
    let zones = Array(prefix.reverseZones)
    #expect(zones.map(\.name) == names)
    #expect(zones.first?.prefix.first == prefix.first && zones.last?.prefix.last == prefix.last)
    for zone in zones {
      #expect(try IPPrefix(reverseName: zone.name) == zone.prefix)
    }
  }

  @Test("Every length has the zones its next boundary asks for")
  func everyLength() throws {
    let top = IPv6Address(bits: .max)
    for length in 0...128 {
      let prefix = try #require(IPv6Prefix(containing: top, length: length))
      let zones = Array(prefix.reverseZones)
      #expect(zones.count == 1 << ((4 - length % 4) % 4))
      #expect(zones.allSatisfy { $0.prefix.length % 4 == 0 && IPPrefix.v6(prefix).contains($0.prefix) })
    }
    for length in 0...32 {
      let prefix = try #require(IPv4Prefix(containing: IPv4Address(bits: 0), length: length))
      #expect(Array(prefix.reverseZones).count == (length > 24 ? 1 : 1 << ((8 - length % 8) % 8)))
    }
  }

  @Test("A hyphen is written for those who take host names only")
  func hyphen() throws {
    let prefix = try #require(IPPrefix("192.0.2.64/26"))
    #expect(prefix.reverseZones(delimiter: .hyphen).map(\.name) == ["64-26.2.0.192.in-addr.arpa"])
    #expect(throws: AddressParsingError.self) { try IPPrefix(reverseName: "64-26.2.0.192.in-addr.arpa") }
  }

  @Test("Names are read in either case, with and without the last dot")
  func spelling() throws {
    #expect(try IPAddress(reverseName: "33.2.0.192.IN-ADDR.ARPA.") == .v4(IPv4Address(192, 0, 2, 33)))
    #expect(try IPPrefix(reverseName: "8.B.D.0.1.0.0.2.Ip6.Arpa.").description == "2001:db8::/32")
    #expect(try IPPrefix(reverseName: "ip6.arpa").description == "::/0")
    #expect(try IPPrefix(reverseName: "in-addr.arpa.").description == "0.0.0.0/0")
  }

  @Test("Random addresses and prefixes are read back", arguments: SeededRandom.seeds)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let large = IPAddress.v6(IPv6Address(upper: random.next(), lower: random.next()))
      let small = IPAddress.v4(IPv4Address(bits: UInt32(truncatingIfNeeded: random.next())))
      #expect(try IPAddress(reverseName: large.reverseName) == large)
      #expect(try IPAddress(reverseName: small.reverseName) == small)
      for (address, length) in [
        (large, Int.random(in: 0...128, using: &random)), (small, .random(in: 0...32, using: &random)),
      ] {
        let prefix = try #require(IPPrefix(containing: address, length: length))
        let zones = try prefix.reverseZones.map { try IPPrefix(reverseName: $0.name) }
        #expect(zones.first?.first == prefix.first && zones.last?.last == prefix.last)
      }
    }
  }

  @Test(
    "Damaged names are refused inside the name, or read as what is written back",
    arguments: SeededRandom.seeds)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var readable = 0
    for _ in 0..<2_000 {
      let small = IPAddress.v4(IPv4Address(bits: UInt32(truncatingIfNeeded: random.next())))
      let large = IPAddress.v6(IPv6Address(upper: random.next(), lower: 0))
      let length = Int.random(in: 0...32, using: &random)
      let prefix = try #require(
        IPPrefix(containing: Bool.random(using: &random) ? small : large, length: length))
      var bytes = Array((prefix.reverseZones.first { _ in true }?.name ?? "").utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        let damage = Array("./-0f9Gaip".utf8).randomElement(using: &random) ?? 0
        if Bool.random(using: &random) { bytes[position] = damage } else { bytes.remove(at: position) }
      }
      let name = String(decoding: bytes, as: UTF8.self)
      do throws(AddressParsingError) {
        let read = try IPPrefix(reverseName: name)
        readable += 1
        #expect(read.reverseZones.map(\.name) == [name.lowercased()])
      } catch {
        #expect((0...name.utf8.count).contains(error.offset), "\(error)")
      }
    }
    // Both sides of the grammar must be reached.
    #expect((300...1_700).contains(readable))
  }

  /// A name that must be refused, with the fault and the byte where it begins.
  struct MalformedName: Sendable, CustomTestStringConvertible {
    let name: String
    let code: AddressParsingError.Code
    let offset: Int

    init(_ name: String, _ code: AddressParsingError.Code, _ offset: Int) {
      self.name = name
      self.code = code
      self.offset = offset
    }

    var testDescription: String { "\(name.debugDescription): \(code) at \(offset)" }
  }

  @Test(
    "Malformed names",
    arguments: [
      MalformedName("", .empty, 0),
      MalformedName(".", .notReverseName, 0),
      MalformedName("example.com", .notReverseName, 0),
      MalformedName("arpa", .notReverseName, 0),
      MalformedName("10.in-addr.arpa.example", .notReverseName, 0),
      MalformedName("10in-addr.arpa", .notReverseName, 0),
      MalformedName("10.in-addr.arpa..", .notReverseName, 0),
      MalformedName("256.in-addr.arpa", .octetOutOfRange, 0),
      MalformedName("1.999999999999999999999.in-addr.arpa", .octetOutOfRange, 2),
      MalformedName("01.10.in-addr.arpa", .leadingZero, 0),
      MalformedName(".10.in-addr.arpa", .emptyOctet, 0),
      MalformedName("1..10.in-addr.arpa", .emptyOctet, 2),
      MalformedName(".in-addr.arpa", .emptyOctet, 0),
      MalformedName("a.in-addr.arpa", .unexpectedCharacter, 0),
      MalformedName("1x.in-addr.arpa", .unexpectedCharacter, 1),
      MalformedName("5.4.3.2.1.in-addr.arpa", .tooManyLabels, 8),
      MalformedName("0/24.2.0.192.in-addr.arpa", .lengthOutOfRange, 2),
      MalformedName("0/32.2.0.192.in-addr.arpa", .lengthOutOfRange, 2),
      MalformedName("0/025.2.0.192.in-addr.arpa", .leadingZero, 2),
      MalformedName("0/.2.0.192.in-addr.arpa", .missingLength, 2),
      MalformedName("0/25x.2.0.192.in-addr.arpa", .unexpectedCharacter, 4),
      MalformedName("0/25.0.192.in-addr.arpa", .tooFewLabels, 11),
      MalformedName("0.2/25.0.192.in-addr.arpa", .unexpectedLength, 3),
      MalformedName("64/25.2.0.192.in-addr.arpa", .hostBits, 0),
      MalformedName("0-127.2.0.192.in-addr.arpa", .unexpectedCharacter, 1),
      MalformedName("g.ip6.arpa", .badNibble, 0),
      MalformedName("8.bd.ip6.arpa", .badNibble, 2),
      MalformedName("8..ip6.arpa", .badNibble, 2),
      MalformedName("8/33.ip6.arpa", .badNibble, 0),
      MalformedName(String(repeating: "0.", count: 33) + "ip6.arpa", .tooManyLabels, 64),
    ])
  func malformed(_ malformed: MalformedName) {
    let error = #expect(throws: AddressParsingError.self) { try IPPrefix(reverseName: malformed.name) }
    #expect(error?.code == malformed.code)
    #expect(error?.offset == malformed.offset)
    #expect(throws: AddressParsingError.self) { try IPAddress(reverseName: malformed.name) }
  }

  @Test(
    "The zone of a network is no address",
    arguments: ["2.0.192.in-addr.arpa", "0/25.2.0.192.in-addr.arpa", "8.b.d.0.1.0.0.2.ip6.arpa", "ip6.arpa"])
  func networks(name: String) {
    let error = #expect(throws: AddressParsingError.self) { try IPAddress(reverseName: name) }
    #expect(error?.code == .tooFewLabels)
  }

  @Test("A family's own type refuses the other tree")
  func otherTree() {
    #expect(throws: AddressParsingError.self) { try IPv4Prefix(reverseName: "8.b.d.0.1.0.0.2.ip6.arpa") }
    #expect(throws: AddressParsingError.self) { try IPv6Prefix(reverseName: "10.in-addr.arpa") }
  }
}
