import IPAddressing
import TestSupport
import Testing

@Suite("IPv4 addresses embedded in IPv6 (RFC 6052)")
struct TranslationPrefixTests {
  // RFC 6052 §2.4, tables 1 and 2. The text of the /64 row is the RFC's; written by RFC 5952 it ends in ":0".
  @Test(
    "The tables of RFC 6052 §2.4, there and back",
    arguments: [
      ("2001:db8::/32", "2001:db8:c000:221::"),
      ("2001:db8:100::/40", "2001:db8:1c0:2:21::"),
      ("2001:db8:122::/48", "2001:db8:122:c000:2:2100::"),
      ("2001:db8:122:300::/56", "2001:db8:122:3c0:0:221::"),
      ("2001:db8:122:344::/64", "2001:db8:122:344:c0:2:2100::"),
      ("2001:db8:122:344::/96", "2001:db8:122:344::192.0.2.33"),
      ("64:ff9b::/96", "64:ff9b::192.0.2.33"),
    ])
  func tables(prefix: String, address: String) throws {
    let translation = try TranslationPrefix(IPv6Prefix(parsing: prefix))
    let embedded = try IPv6Address(parsing: address)
    #expect(translation.address(embedding: IPv4Address(192, 0, 2, 33)) == embedded)
    #expect(try translation.ipv4Address(in: embedded) == IPv4Address(192, 0, 2, 33))
  }

  @Test("Every length but six is refused, with the length in the message", arguments: 0...128)
  func lengths(length: Int) throws {
    let prefix = try #require(
      IPv6Prefix(containing: IPv6Address(upper: 0x2001_0db8 << 32, lower: 0), length: length))
    if TranslationPrefix.lengths.contains(length) {
      #expect(try TranslationPrefix(prefix).prefix == prefix)
    } else {
      let error = #expect(throws: AddressEmbeddingError.self) { try TranslationPrefix(prefix) }
      #expect(error?.code == .lengthNotAllowed)
      #expect(error?.input == prefix.description)
      #expect(error?.description.hasSuffix("length is none of 32, 40, 48, 56, 64 and 96") == true)
    }
  }

  @Test(
    "Random addresses come back from every length, with bits 64 to 71 zero", arguments: SeededRandom.seeds)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      for length in TranslationPrefix.lengths {
        let base = IPv6Address(upper: random.next(), lower: random.next() >> 8)
        let prefix = try #require(IPv6Prefix(containing: base, length: length))
        let translation = try TranslationPrefix(prefix)
        let address = IPv4Address(bits: UInt32(truncatingIfNeeded: random.next()))
        let embedded = translation.address(embedding: address)
        #expect(prefix.contains(embedded))
        #expect(embedded.bits(at: 64, count: 8) == 0)
        #expect(try translation.ipv4Address(in: embedded) == address)
        // The suffix is for later use and is not looked at.
        if length < 96 {
          let suffixed = IPv6Address(bits: embedded.bits | UInt128(random.next() >> 40))
          #expect(try translation.ipv4Address(in: suffixed) == address)
        }
      }
    }
  }

  @Test("Bits 64 to 71 must be zero, in a /96 and in every address")
  func reservedOctet() throws {
    let prefix = try #require(IPv6Prefix("2001:db8:0:0:100::/96"))
    #expect(throws: AddressEmbeddingError(code: .reservedOctetSet, input: "2001:db8:0:0:100::/96")) {
      try TranslationPrefix(prefix)
    }
    let translation = try TranslationPrefix(#require(IPv6Prefix("2001:db8::/32")))
    let address = try #require(IPv6Address("2001:db8:c000:221:100::"))
    #expect(throws: AddressEmbeddingError(code: .reservedOctetSet, input: "2001:db8:c000:221:100::")) {
      try translation.ipv4Address(in: address)
    }
    let outside = try #require(IPv6Address("2001:db9::1"))
    #expect(throws: AddressEmbeddingError(code: .outsidePrefix, input: "2001:db9::1")) {
      try translation.ipv4Address(in: outside)
    }
  }

  @Test(
    "The Well-Known Prefix carries global addresses only (RFC 6052 §3.1)",
    arguments: [
      ("8.8.8.8", true), ("10.0.0.1", false), ("192.168.1.1", false), ("100.64.0.1", false),
      ("127.0.0.1", false), ("169.254.0.1", false), ("192.0.2.33", false), ("192.0.0.9", true),
      ("192.0.0.170", false), ("224.0.0.1", false), ("255.255.255.255", false), ("0.0.0.0", false),
    ])
  func permitted(text: String, isPermitted: Bool) throws {
    let address = try IPv4Address(parsing: text)
    #expect(TranslationPrefix.wellKnown.permits(address) == isPermitted)
    let own = try TranslationPrefix(#require(IPv6Prefix("64:ff9b:1::/96")))
    #expect(own.permits(address))
    #expect(
      try TranslationPrefix.wellKnown.ipv4Address(in: TranslationPrefix.wellKnown.address(embedding: address))
        == address)
  }
}
