import Glibc
import IPAddressing
import TestSupport
import Testing

@Suite("Agreement with the C library's inet_pton and inet_ntop")
struct SystemAgreementTests {
  @Test("Valid and damaged texts are read alike or refused alike", arguments: SeededRandom.seeds)
  func reading(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var readable = [AddressFamily: Int]()
    for _ in 0..<20_000 {
      let text = randomText(&random)
      if let address = IPAddress(text) { readable[address.family, default: 0] += 1 }
      #expect(IPv6Address(text)?.bytes == systemBytes(text, AF_INET6, count: 16), "\(text.debugDescription)")
      #expect(IPv4Address(text)?.bytes == systemBytes(text, AF_INET, count: 4), "\(text.debugDescription)")
    }
    // The generator must reach both sides of the grammar, or the comparison says nothing.
    #expect((50...10_000).contains(readable[.ipv4] ?? 0) && (1_000...19_000).contains(readable[.ipv6] ?? 0))
  }

  @Test("Addresses are written alike, embedded IPv4 aside", arguments: SeededRandom.seeds)
  func writing(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<5_000 {
      let mask = random.next() | random.next() << 16
      let address = IPv6Address(
        upper: random.next() & mask | 1 << 63, lower: random.next() & random.next() & mask)
      #expect(address.description == systemText(address.bytes, AF_INET6))
      let small = IPv4Address(bits: UInt32(truncatingIfNeeded: random.next()))
      #expect(small.description == systemText(small.bytes, AF_INET))
    }
  }

  /// A text near the grammar of one family, then up to two bytes damaged.
  private func randomText(_ random: inout SeededRandom) -> String {
    var bytes = Array((random.next() % 4 == 0 ? octets(&random) : groups(&random)).utf8)
    for _ in 0..<max(0, Int.random(in: -1...2, using: &random)) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      let damage = Array(":.0f9/ -".utf8).randomElement(using: &random) ?? 0
      if Bool.random(using: &random) { bytes[position] = damage } else { bytes.remove(at: position) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func octets(_ random: inout SeededRandom) -> String {
    let count = random.next() % 8 == 0 ? Int.random(in: 1...6, using: &random) : 4
    return (0..<count).map { _ in
      String(UInt64.random(in: 0...(random.next() % 16 == 0 ? 300 : 255), using: &random))
    }.joined(separator: ".")
  }

  private func groups(_ random: inout SeededRandom) -> String {
    let elements = [
      "0", "1", "ab", "0db8", "ffff", "12345", "255", "256", "01", "1.2.3.4", "10.0.0.1", "", "G",
    ]
    var text = random.next() % 4 == 0 ? "::" : ""
    for position in 0..<Int.random(in: 1...9, using: &random) {
      if position > 0 { text += [":", ":", ":", "::"].randomElement(using: &random) ?? ":" }
      text += elements.prefix(random.next() % 8 == 0 ? 13 : 5).randomElement(using: &random) ?? "0"
    }
    return text
  }

  private func systemBytes(_ text: String, _ family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  private func systemText(_ bytes: [UInt8], _ family: Int32) -> String? {
    var text = [CChar](repeating: 0, count: 64)
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
