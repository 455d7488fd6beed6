import IPAddressing
import Testing

/// A text that must be refused, with the fault and the byte where it begins.
struct MalformedText: Sendable, CustomTestStringConvertible {
  let text: String
  let code: AddressParsingError.Code
  let offset: Int

  init(_ text: String, _ code: AddressParsingError.Code, _ offset: Int) {
    self.text = text
    self.code = code
    self.offset = offset
  }

  var testDescription: String { "\(text.debugDescription): \(code) at \(offset)" }

  func check<Value: AddressNotation>(_ type: Value.Type) {
    let error = #expect(throws: AddressParsingError.self) { try Value(parsing: text) }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
    #expect(error?.input == text)
    #expect(Value(text) == nil)
  }
}

@Suite("Malformed texts")
struct MalformedTextTests {
  @Test(
    arguments: [
      MalformedText("", .empty, 0),
      MalformedText("10.0.0.256", .octetOutOfRange, 7),
      MalformedText("1000.0.0.1", .octetOutOfRange, 0),
      MalformedText("10.0.0.99999999999999999999999", .octetOutOfRange, 7),
      MalformedText("10.0.0", .tooFewOctets, 6),
      MalformedText("10", .tooFewOctets, 2),
      MalformedText("10.0.0.", .emptyOctet, 7),
      MalformedText("10..0.1", .emptyOctet, 3),
      MalformedText(".10.0.0.1", .emptyOctet, 0),
      MalformedText("10.0.0.1.", .tooManyOctets, 8),
      MalformedText("10.0.0.1.2", .tooManyOctets, 8),
      MalformedText("10.0.0.01", .leadingZero, 7),
      MalformedText("012.1.1.1", .leadingZero, 0),
      MalformedText("10.00.0.1", .leadingZero, 3),
      MalformedText("10.0.0.1 ", .unexpectedCharacter, 8),
      MalformedText(" 10.0.0.1", .unexpectedCharacter, 0),
      MalformedText("10.0.0.-1", .unexpectedCharacter, 7),
      MalformedText("+10.0.0.1", .unexpectedCharacter, 0),
      MalformedText("0x0a.0.0.1", .unexpectedCharacter, 1),
      MalformedText("1২.0.0.1", .unexpectedCharacter, 1),
      MalformedText("10.0.0.1\u{0}", .unexpectedCharacter, 8),
      MalformedText("10。0。0。1", .unexpectedCharacter, 2),
      MalformedText("localhost", .unexpectedCharacter, 0),
      MalformedText("10.0.0.1%eth0", .zone, 8),
      MalformedText("10.0.0.1/8", .unexpectedLength, 8),
    ])
  func ofIPv4(_ malformed: MalformedText) {
    malformed.check(IPv4Address.self)
    malformed.check(IPAddress.self)
  }

  @Test(
    arguments: [
      MalformedText(":", .emptyGroup, 0),
      MalformedText(":1:2:3:4:5:6:7", .emptyGroup, 0),
      MalformedText("1:2:3:4:5:6:7:", .emptyGroup, 14),
      MalformedText("1:2:3:4:5:6:7:8:", .emptyGroup, 16),
      MalformedText("::1:", .emptyGroup, 4),
      MalformedText(":::", .emptyGroup, 2),
      MalformedText("1:::2", .emptyGroup, 3),
      MalformedText("1:2:3:4:5:6:7", .tooFewGroups, 13),
      MalformedText("1:2:3:4:5:1.2.3.4", .tooFewGroups, 17),
      MalformedText("1:2:3:4:5:6:7:8:9", .tooManyGroups, 16),
      MalformedText("::1:2:3:4:5:6:7:8:9", .tooManyGroups, 18),
      MalformedText("1:2:3:4:5:6:7:1.2.3.4", .tooManyGroups, 14),
      MalformedText("1::2::3", .secondCompression, 4),
      MalformedText("::1::", .secondCompression, 3),
      MalformedText("1:2:3:4::5:6:7:8", .emptyCompression, 7),
      MalformedText("::1:2:3:4:5:6:7:8", .emptyCompression, 0),
      MalformedText("1:2:3:4:5:6:7:8::", .emptyCompression, 15),
      MalformedText("2001:db8::12345", .groupTooLong, 10),
      MalformedText("2001:00db8::1", .groupTooLong, 5),
      MalformedText("2001:db8::g", .unexpectedCharacter, 10),
      MalformedText("2001:db8::1 ", .unexpectedCharacter, 11),
      MalformedText("[2001:db8::1]", .unexpectedCharacter, 0),
      MalformedText("2001：db8::1", .unexpectedCharacter, 4),
      MalformedText("fe80::1%eth0", .zone, 7),
      MalformedText("fe80::%1", .zone, 6),
      MalformedText("2001:db8::/32", .unexpectedLength, 10),
      MalformedText("1.2.3.4::", .misplacedOctets, 0),
      MalformedText("::1.2.3.4:5", .misplacedOctets, 2),
      MalformedText("::ffff:1.2.3.256", .octetOutOfRange, 13),
      MalformedText("::ffff:1.2.03.4", .leadingZero, 11),
      MalformedText("::ffff:1.2.3", .tooFewOctets, 12),
      MalformedText("::1.2.3.4.5", .tooManyOctets, 9),
      MalformedText("::1.2..4", .emptyOctet, 6),
    ])
  func ofIPv6(_ malformed: MalformedText) {
    malformed.check(IPv6Address.self)
    malformed.check(IPAddress.self)
  }

  @Test(
    arguments: [
      MalformedText("", .empty, 0),
      MalformedText("/8", .empty, 0),
      MalformedText("10.0.0.0", .missingLength, 8),
      MalformedText("10.0.0.0/", .missingLength, 9),
      MalformedText("10.0.0.0/33", .lengthOutOfRange, 9),
      MalformedText("::/129", .lengthOutOfRange, 3),
      MalformedText("::/99999999999999999999", .lengthOutOfRange, 3),
      MalformedText("10.0.0.0/08", .leadingZero, 9),
      MalformedText("10.0.0.0/00", .leadingZero, 9),
      MalformedText("10.0.0.0/-1", .unexpectedCharacter, 9),
      MalformedText("10.0.0.0/8 ", .unexpectedCharacter, 10),
      MalformedText("10.0.0.0/8/8", .unexpectedLength, 10),
      MalformedText("10.0.0.0/24.0", .unexpectedCharacter, 11),
      MalformedText("10.0/16", .tooFewOctets, 4),
      MalformedText("fe80::%eth0/64", .zone, 6),
      // The two shortenings RFC 4291 §2.3 calls illegal
      MalformedText("2001:0DB8:0:CD3/60", .tooFewGroups, 15),
    ])
  func ofPrefixes(_ malformed: MalformedText) {
    malformed.check(IPPrefix.self)
    malformed.check(IPInterfaceAddress.self)
  }

  @Test(
    "What only some libraries read is refused (the article TextForms lists who reads it)",
    arguments: [
      MalformedText("10/8", .tooFewOctets, 2),
      MalformedText("1.2.3/24", .tooFewOctets, 5),
      MalformedText("10.0.0.0/+8", .unexpectedCharacter, 9),
      MalformedText("10.0.0.0/ 8", .unexpectedCharacter, 9),
      MalformedText("0.0.0.0/-0", .unexpectedCharacter, 8),
      MalformedText("10.0.0.0/255.0.0.0", .lengthOutOfRange, 9),
      MalformedText("10.0.0.0/0.255.255.255", .unexpectedCharacter, 10),
      MalformedText("2001:db8::/ffff::", .unexpectedCharacter, 11),
      MalformedText("::/00", .leadingZero, 3),
      MalformedText("fe80::1%eth0/64", .zone, 7),
      MalformedText("10.0.0.0/8:", .unexpectedCharacter, 10),
    ])
  func ofLenientPrefixes(_ malformed: MalformedText) {
    malformed.check(IPInterfaceAddress.self)
  }

  @Test(
    arguments: [
      ("10.0.0.1/8", "10.0.0.0/8"), ("192.0.2.33/31", "192.0.2.32/31"), ("0.0.0.1/0", "0.0.0.0/0"),
      ("2001:0DB8::CD30/60", "2001:db8::/60"), ("2001:0DB8::CD3/60", "2001:db8::/60"),
      ("2001:db8::1/127", "2001:db8::/127"), ("::1/0", "::/0"),
    ])
  func hostBitsNameThePrefixMeant(_ text: String, _ meant: String) {
    let error = #expect(throws: AddressParsingError.self) { try IPPrefix(parsing: text) }
    #expect(error?.code == .hostBits)
    #expect(error?.offset == 0)
    #expect(error?.suggestion == meant)
    #expect(error?.description.contains("the prefix meant is \(meant)") == true)
    #expect(IPInterfaceAddress(text)?.prefix.description == meant)
  }

  @Test(
    arguments: [
      MalformedText("", .empty, 0),
      MalformedText("10.0.0.1", .missingRangeEnd, 8),
      MalformedText("10.0.0.1-", .empty, 9),
      MalformedText("-10.0.0.1", .empty, 0),
      MalformedText("::1-", .empty, 4),
      MalformedText("-::1", .empty, 0),
      MalformedText("10.0.0.1-10.0.0.256", .octetOutOfRange, 16),
      MalformedText("10.0.0.2-10.0.0.1", .reversedRange, 9),
      MalformedText("10.0.0.1-::1", .mixedFamilies, 9),
      MalformedText("::1-10.0.0.1", .mixedFamilies, 4),
    ])
  func ofRanges(_ malformed: MalformedText) {
    malformed.check(IPRange.self)
  }

  @Test("A family's own type refuses the other family")
  func otherFamily() {
    MalformedText("2001:db8::1", .octetOutOfRange, 0).check(IPv4Address.self)
    MalformedText("::1", .unexpectedCharacter, 0).check(IPv4Address.self)
    MalformedText("10.0.0.1", .tooFewGroups, 8).check(IPv6Address.self)
    MalformedText("10.0.0.0/8", .tooFewGroups, 8).check(IPv6Prefix.self)
  }

  @Test("The description names the text, the fault and the place")
  func description() {
    let error = #expect(throws: AddressParsingError.self) { try IPAddress(parsing: "10.0.0.256") }
    #expect(error?.description == "\"10.0.0.256\": octet above 255 at offset 7")
  }

  @Test("A hostile text is cut in the message and its unprintable characters are escaped")
  func longInput() {
    let text = "1:" + String(repeating: "\u{7}", count: 100_000)
    let error = #expect(throws: AddressParsingError.self) { try IPAddress(parsing: text) }
    #expect(error?.offset == 2)
    #expect(error?.input.utf8.count == 120 + "…".utf8.count)
    #expect(error?.description.contains("\u{7}") == false)
  }

  @Test("Codes are stable, distinct and said in words")
  func codes() {
    let codes = AddressParsingError.Code.allCases
    #expect(Set(codes.map(\.summary)).count == codes.count)
    for code in codes {
      #expect(code.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }
}
