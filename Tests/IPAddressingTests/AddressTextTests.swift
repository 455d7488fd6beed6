import IPAddressing
import TestSupport
import Testing

/// A text that can be read and the canonical text it must come out as.
struct ReadableText: Sendable, CustomTestStringConvertible {
  let text: String
  let canonical: String

  init(_ text: String, _ canonical: String) {
    self.text = text
    self.canonical = canonical
  }

  var testDescription: String { "\(text) → \(canonical)" }
}

@Suite("Texts of addresses")
struct AddressTextTests {
  @Test(
    "Every form of RFC 4291 §2.2 and §2.5 is read, and written as RFC 5952 says",
    arguments: [
      // RFC 4291 §2.2
      ReadableText("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789"),
      ReadableText("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"),
      ReadableText("FF01:0:0:0:0:0:0:101", "ff01::101"),
      ReadableText("0:0:0:0:0:0:0:1", "::1"),
      ReadableText("0:0:0:0:0:0:0:0", "::"),
      ReadableText("2001:DB8::8:800:200C:417A", "2001:db8::8:800:200c:417a"),
      ReadableText("0:0:0:0:0:0:13.1.68.3", "::d01:4403"),
      ReadableText("0:0:0:0:0:FFFF:129.144.52.38", "::ffff:129.144.52.38"),
      ReadableText("::13.1.68.3", "::d01:4403"),
      ReadableText("::FFFF:129.144.52.38", "::ffff:129.144.52.38"),
      // RFC 5952 §1, §2
      ReadableText("2001:0db8:0:0:0001:0:0:1", "2001:db8::1:0:0:1"),
      ReadableText("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
      ReadableText("2001:db8:0000:0:1::1", "2001:db8::1:0:0:1"),
      ReadableText("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"),
      ReadableText("2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:1"),
      ReadableText("2001:db8:aaaa:bbbb:cccc:dddd::1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1"),
      ReadableText("2001:db8:0:0:0::1", "2001:db8::1"),
      ReadableText("2001:db8::aaaa:0:0:1", "2001:db8::aaaa:0:0:1"),
      ReadableText("2001:db8:0:0:aaaa::1", "2001:db8::aaaa:0:0:1"),
      ReadableText("2001:db8:aaaa:bbbb:cccc:dddd:eeee:AaAa", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa"),
      // RFC 5952 §4
      ReadableText("2001:0db8::0001", "2001:db8::1"),
      ReadableText("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
      ReadableText("2001:db8::0:1", "2001:db8::1"),
      ReadableText("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
      ReadableText("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
      // Ends of the address, and compressions that stand for one group
      ReadableText("1::", "1::"),
      ReadableText("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
      ReadableText("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
      ReadableText("1:0:0:4:5:6:0:0", "1::4:5:6:0:0"),
      ReadableText("0:0:3:4:5:0:0:0", "0:0:3:4:5::"),
      ReadableText("1:2:3:4:5:6:255.255.255.255", "1:2:3:4:5:6:ffff:ffff"),
      ReadableText("1::6:0.0.0.0", "1::6:0:0"),
      ReadableText("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ])
  func readsIPv6(_ example: ReadableText) throws {
    let address = try IPv6Address(parsing: example.text)
    #expect(address.description == example.canonical)
    #expect(try IPv6Address(parsing: example.canonical) == address)
    #expect(try IPAddress(parsing: example.text) == .v6(address))
  }

  @Test("IPv4 is read and written as four decimal octets")
  func readsIPv4() throws {
    let examples: [(String, UInt32)] = [
      ("0.0.0.0", 0), ("255.255.255.255", .max), ("10.0.0.1", 0x0a00_0001), ("192.0.2.33", 0xc000_0221),
      ("9.10.99.100", 0x090a_6364),
    ]
    for (text, bits) in examples {
      #expect(try IPv4Address(parsing: text) == IPv4Address(bits: bits))
      #expect(IPv4Address(bits: bits).description == text)
      #expect(IPAddress(text)?.ipv4?.bits == bits)
    }
  }

  @Test("Bytes are read like strings")
  func readsBytes() throws {
    let bytes = Array("2001:db8::1".utf8)
    #expect(try IPv6Address(parsing: bytes.span) == IPv6Address(upper: 0x2001_0db8_0000_0000, lower: 1))
    let line = Array("10.0.0.1,rack 4".utf8)
    #expect(try IPAddress(parsing: line.span.extracting(..<8)) == .v4(IPv4Address(10, 0, 0, 1)))
  }

  @Test("What is written is read back as the same value", arguments: SeededRandom.seeds)
  func roundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      let address = IPv6Address(bits: sparseBits(&random))
      #expect(try IPv6Address(parsing: address.description) == address)
      #expect(try IPv6Address(parsing: fullText(address)) == address)
      #expect(address.description == referenceText(address))
      let small = IPv4Address(bits: UInt32.random(in: .min ... .max, using: &random))
      #expect(try IPv4Address(parsing: small.description) == small)
      #expect(try IPv6Address(parsing: "::ffff:\(small)").mappedIPv4 == small)
    }
  }

  /// Random bits with many zero groups and short groups, where the rules of RFC 5952 bite.
  private func sparseBits(_ random: inout SeededRandom) -> UInt128 {
    (0..<8).reduce(0) { bits, _ in
      let width = [0, 0, 0, 4, 8, 12, 16].randomElement(using: &random) ?? 16
      return bits << 16 | UInt128(UInt16.random(in: .min ... .max, using: &random) & UInt16((1 << width) - 1))
    }
  }

  private func groups(_ address: IPv6Address) -> [UInt16] {
    (0..<8).map { UInt16(truncatingIfNeeded: address.bits >> UInt128(112 - 16 * $0)) }
  }

  private func fullText(_ address: IPv6Address) -> String {
    groups(address).map { group in
      let digits = String(group, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined(separator: ":")
  }

  /// RFC 5952 done slowly: try every run of zero groups, the longest first, then the leftmost.
  private func referenceText(_ address: IPv6Address) -> String {
    if let mapped = address.mappedIPv4 { return "::ffff:\(mapped)" }
    let groups = groups(address)
    let texts = groups.map { String($0, radix: 16) }
    for length in stride(from: 8, through: 2, by: -1) {
      for start in 0...(8 - length) where groups[start..<start + length].allSatisfy({ $0 == 0 }) {
        let head = texts[..<start].joined(separator: ":")
        let tail = texts[(start + length)...].joined(separator: ":")
        return head + "::" + tail
      }
    }
    return texts.joined(separator: ":")
  }
}
