import IPAddressing
import TestSupport
import Testing

@Suite("Reading against a slow second reader")
struct ParserOracleTests {
  /// Every byte that has a meaning in one of the grammars, its neighbours in ASCII, and bytes outside it.
  private static let alphabet = Array(
    "0123456789abcdefABCDEF::::....%/- \u{0}\u{7f}gG@`;,+[]éǿ：".utf8)

  @Test("Damaged texts are accepted alike, with the same number", arguments: SeededRandom.seeds)
  func damagedTexts(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var accepted = (0, 0)
    for _ in 0..<20_000 {
      var bytes = Array(validText(&random).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) { damage(&bytes, &random) }
      // Damage may cut a character; a String of such bytes is another text, the same for both readers.
      let text = String(decoding: bytes, as: UTF8.self)
      let (small, large) = (ReferenceAddressReader.ipv4(text), ReferenceAddressReader.ipv6(text))
      #expect(IPv4Address(text)?.bits == small, "\(text.debugDescription)")
      #expect(IPv6Address(text)?.bits == large, "\(text.debugDescription)")
      if small != nil { accepted.0 += 1 }
      if large != nil { accepted.1 += 1 }
    }
    #expect(accepted.0 > 2_000 && accepted.1 > 2_000 && accepted.0 + accepted.1 < 18_000)
  }

  @Test("Every number of digits in every octet, and one too many")
  func octetWidths() {
    let octets = [
      "", "0", "7", "00", "07", "10", "99", "000", "007", "099", "100", "255", "256", "999", "0255",
    ]
    for first in octets {
      for second in octets {
        for text in [
          "\(first).\(second).1.1", "1.\(first).\(second).1", "1.1.\(first).\(second)",
          "255.\(first).255.\(second)",
        ] {
          #expect(IPv4Address(text)?.bits == ReferenceAddressReader.ipv4(text), "\(text)")
        }
      }
    }
  }

  @Test("Every number of groups before and behind the compression, and none")
  func groupCounts() {
    for width in 0...5 {
      let group = String("abcde".prefix(width))
      for before in 0...9 {
        let head = Array(repeating: group, count: before).joined(separator: ":")
        #expect(IPv6Address(head)?.bits == ReferenceAddressReader.ipv6(head), "\(head)")
        for behind in 0...9 {
          let text = head + "::" + Array(repeating: group, count: behind).joined(separator: ":")
          #expect(IPv6Address(text)?.bits == ReferenceAddressReader.ipv6(text), "\(text)")
          #expect(IPv6Address(text + ".1")?.bits == ReferenceAddressReader.ipv6(text + ".1"), "\(text).1")
        }
      }
    }
  }

  @Test("Every byte in every place of a text")
  func everyByte() {
    for text in ["10.20.3.199", "2001:db8::ab:1", "1:22:333:4444:a:bb:ccc:dddd", "::ffff:192.0.2.1"] {
      for position in text.utf8.indices {
        var bytes = Array(text.utf8)
        let index = text.utf8.distance(from: text.utf8.startIndex, to: position)
        for byte in UInt8.min...UInt8.max {
          bytes[index] = byte
          let changed = String(decoding: bytes, as: UTF8.self)
          let isValid = changed.utf8.elementsEqual(bytes)
          #expect(
            (try? IPv4Address(parsing: bytes.span))?.bits
              == (isValid ? ReferenceAddressReader.ipv4(changed) : nil))
          #expect(
            (try? IPv6Address(parsing: bytes.span))?.bits
              == (isValid ? ReferenceAddressReader.ipv6(changed) : nil))
        }
      }
    }
  }

  // MARK: Generators

  private func validText(_ random: inout SeededRandom) -> String {
    switch random.next() % 5 {
    case 0, 1: return IPv4Address(bits: UInt32(truncatingIfNeeded: random.next() & random.next())).description
    case 2: return groups(&random, 0..<8).joined(separator: ":")
    case 3:
      let octets = IPv4Address(bits: UInt32(truncatingIfNeeded: random.next()))
      return groups(&random, 0..<Int.random(in: 0...5, using: &random)).joined(separator: ":") + "::\(octets)"
    default:
      let before = Int.random(in: 0...7, using: &random)
      let behind = Int.random(in: 0...(7 - before), using: &random)
      return groups(&random, 0..<before).joined(separator: ":") + "::"
        + groups(&random, 0..<behind).joined(separator: ":")
    }
  }

  private func groups(_ random: inout SeededRandom, _ positions: Range<Int>) -> [String] {
    positions.map { _ in
      let width = Int.random(in: 1...4, using: &random)
      return (0..<width).map { _ in
        let digit = UInt8.random(in: 0..<16, using: &random)
        return String(digit, radix: 16, uppercase: Bool.random(using: &random))
      }.joined()
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let byte = Self.alphabet.randomElement(using: &random) ?? 0
    let position = Int.random(in: 0...bytes.count, using: &random)
    switch random.next() % 3 {
    case 0: bytes.insert(byte, at: position)
    case 1 where position < bytes.count: bytes[position] = byte
    case 2 where position < bytes.count: bytes.remove(at: position)
    default: bytes.append(byte)
    }
  }
}
