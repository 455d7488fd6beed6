import IPAddressing
import TestSupport
import Testing

@Suite("MAC addresses, EUI-64 and interface identifiers")
struct HardwareAddressTests {
  @Test(
    "Four forms in either case are one address, written in one form",
    arguments: [
      "00:1b:44:11:3a:b7", "00-1B-44-11-3A-B7", "001b-4411-3ab7", "001b.4411.3ab7", "00:1B:44:11:3a:B7",
      "001B.4411.3AB7",
    ])
  func forms(text: String) throws {
    let address = try MACAddress(parsing: text)
    #expect(address.bits == 0x001b_4411_3ab7)
    #expect(address.bytes == [0x00, 0x1b, 0x44, 0x11, 0x3a, 0xb7])
    #expect(address.description == "00:1b:44:11:3a:b7")
  }

  @Test("Each form is written as it is read")
  func writing() throws {
    let address = try #require(MACAddress("00:1b:44:11:3a:b7"))
    let texts = HardwareAddressForm.allCases.map(address.text)
    #expect(texts == ["00:1b:44:11:3a:b7", "00-1B-44-11-3A-B7", "001b-4411-3ab7", "001b.4411.3ab7"])
    let identifier = try #require(EUI64("001b.44ff.fe11.3ab7"))
    #expect(identifier.description == "00:1b:44:ff:fe:11:3a:b7")
    #expect(identifier.text(.groupsByHyphen) == "001b-44ff-fe11-3ab7")
    #expect(identifier.text(.octetsByHyphen) == "00-1B-44-FF-FE-11-3A-B7")
  }

  @Test("Random values are read back from every form", arguments: SeededRandom.seeds)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let address = try #require(MACAddress(bits: random.next() >> 16))
      let identifier = EUI64(bits: random.next())
      for form in HardwareAddressForm.allCases {
        #expect(MACAddress(address.text(form)) == address)
        #expect(EUI64(identifier.text(form)) == identifier)
      }
      #expect(MACAddress(bytes: address.bytes) == address)
      #expect(EUI64(address).macAddress == address)
      #expect(InterfaceIdentifier(address).macAddress == address)
      #expect(InterfaceIdentifier(identifier).eui64 == identifier)
    }
  }

  @Test(
    "Malformed MAC addresses",
    arguments: [
      MalformedText("", .empty, 0),
      MalformedText(":", .emptyGroup, 0),
      MalformedText("-", .emptyGroup, 0),
      MalformedText(".", .emptyGroup, 0),
      MalformedText("0:1b:44:11:3a:b7", .groupWidth, 0),
      MalformedText("001:b4:41:13:ab:70", .groupWidth, 0),
      MalformedText("001b44113ab7", .groupWidth, 0),
      MalformedText("00:1b:4:11:3a:b7", .groupWidth, 6),
      MalformedText("00:1b:441:13:ab:7", .groupWidth, 6),
      MalformedText("001b-4411-3ab", .groupWidth, 10),
      MalformedText("001b-44-11-3a-b7", .groupWidth, 5),
      MalformedText("00:1b:44:11:3a", .tooFewBytes, 14),
      MalformedText("00", .tooFewBytes, 2),
      MalformedText("001b.4411", .tooFewBytes, 9),
      MalformedText("00:1b:44:11:3a:", .emptyGroup, 15),
      MalformedText("00:1b::11:3a:b7", .emptyGroup, 6),
      MalformedText("00:1b:44:11:3a:b7:", .tooManyBytes, 17),
      MalformedText("00:1b:44:ff:fe:11:3a:b7", .tooManyBytes, 17),
      MalformedText("001b.4411.3ab7.0000", .tooManyBytes, 14),
      MalformedText("00:1b-44:11:3a:b7", .mixedSeparators, 5),
      MalformedText("001b.4411-3ab7", .mixedSeparators, 9),
      MalformedText("00:1b.44:11:3a:b7", .mixedSeparators, 5),
      MalformedText("00.1b.44.11.3a.b7", .unexpectedCharacter, 2),
      MalformedText("001b:4411:3ab7", .unexpectedCharacter, 4),
      MalformedText("00 1b 44 11 3a b7", .unexpectedCharacter, 2),
      MalformedText("00:1b:44:11:3a:b7 ", .unexpectedCharacter, 17),
      MalformedText(" 00:1b:44:11:3a:b7", .unexpectedCharacter, 0),
      MalformedText("00:1b:44:11:3a:bg", .groupWidth, 15),
      MalformedText("00:1b:44:11:3a:g7", .unexpectedCharacter, 15),
      MalformedText("00：1b：44：11：3a：b7", .unexpectedCharacter, 2),
      MalformedText("00:1b:44:11:3a:b7\u{0}", .unexpectedCharacter, 17),
      MalformedText("00:1b:44:11:3a:b7/24", .unexpectedLength, 17),
      MalformedText("00:1b:44:11:3a:b7%eth0", .zone, 17),
    ])
  func malformed(_ malformed: MalformedText) {
    malformed.check(MACAddress.self)
  }

  @Test(
    "Malformed EUI-64",
    arguments: [
      MalformedText("00:1b:44:11:3a:b7", .tooFewBytes, 17),
      MalformedText("001b-44ff-fe11-3ab7-0000", .tooManyBytes, 19),
      MalformedText("::21b:44ff:fe11:3ab7", .emptyGroup, 0),
    ])
  func malformedIdentifiers(_ malformed: MalformedText) {
    malformed.check(EUI64.self)
  }

  @Test(
    "Damaged texts are refused inside the text, or read as what is written back",
    arguments: SeededRandom.seeds)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var readable = 0
    for _ in 0..<3_000 {
      let form = HardwareAddressForm.allCases.randomElement(using: &random) ?? .octetsByColon
      var bytes = try Array(#require(MACAddress(bits: random.next() >> 16)).text(form).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        let damage = Array(":-.0fG/% \u{e9}".utf8).randomElement(using: &random) ?? 0
        if Bool.random(using: &random) { bytes[position] = damage } else { bytes.remove(at: position) }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(AddressParsingError) {
        let address = try MACAddress(parsing: text)
        readable += 1
        #expect(address.text(form) == (form == .octetsByHyphen ? text.uppercased() : text.lowercased()))
      } catch {
        #expect((0...text.utf8.count).contains(error.offset), "\(error)")
      }
    }
    // Both sides of the grammar must be reached.
    #expect((500...2_500).contains(readable))
  }

  @Test("A hostile text of a hundred thousand digits is refused at its first byte")
  func longText() {
    let text = String(repeating: "f", count: 100_000)
    let error = #expect(throws: AddressParsingError.self) { try MACAddress(parsing: text) }
    #expect(error?.code == .groupWidth && error?.offset == 0)
  }

  @Test("The two bits of the first octet")
  func bitsOfTheFirstOctet() throws {
    let expected: [(String, isGroup: Bool, isLocal: Bool)] = [
      ("00:1b:44:11:3a:b7", false, false), ("02:00:00:00:00:01", false, true),
      ("01:00:5e:00:00:01", true, false), ("33:33:ff:00:00:01", true, true),
      ("ff:ff:ff:ff:ff:ff", true, true),
    ]
    for (text, isGroup, isLocal) in expected {
      let address = try MACAddress(parsing: text)
      #expect(address.isGroup == isGroup && address.isLocallyAdministered == isLocal, "\(text)")
      #expect(EUI64(address).isGroup == isGroup && EUI64(address).isLocallyAdministered == isLocal)
    }
    #expect(MACAddress.broadcast.description == "ff:ff:ff:ff:ff:ff")
    #expect(MACAddress("00:1b:44:11:3a:b7")?.organizationIdentifier == 0x00_1b44)
    #expect(MACAddress(bits: 1 << 48) == nil && MACAddress(bytes: [1, 2, 3, 4, 5]) == nil)
  }

  @Test("A MAC address in an interface identifier and back, as RFC 4291 appendix A and RFC 2464 §4 show it")
  func modifiedIdentifiers() throws {
    // RFC 2464 §4
    let ethernet = try MACAddress(parsing: "34-56-78-9A-BC-DE")
    #expect(EUI64(ethernet).text(.octetsByHyphen) == "34-56-78-FF-FE-9A-BC-DE")
    let identifier = InterfaceIdentifier(ethernet)
    #expect(identifier.description == "::3656:78ff:fe9a:bcde")
    #expect(identifier.macAddress == ethernet)
    let link = try #require(IPv6Prefix("fe80::/64"))
    #expect(link.address(of: identifier)?.description == "fe80::3656:78ff:fe9a:bcde")
    #expect(IPv6Address("2001:db8::3656:78ff:fe9a:bcde")?.interfaceIdentifier == identifier)
    #expect(IPv6Address("2001:db8::1")?.interfaceIdentifier.macAddress == nil)
    #expect(
      IPv6Prefix("2001:db8::/56")?.address(of: identifier)?.description == "2001:db8::3656:78ff:fe9a:bcde")
    #expect(IPv6Prefix("2001:db8::/65")?.address(of: identifier) == nil)
  }

  @Test(
    "Identifiers no host may choose",
    arguments: [
      ("::", true), ("::1", false), ("::200:5eff:fe00:0", true), ("::200:5eff:feff:ffff", true),
      ("::200:5eff:fdff:ffff", false), ("::200:5eff:ff00:0", false), ("::fdff:ffff:ffff:ff7f", false),
      ("::fdff:ffff:ffff:ff80", true), ("::fdff:ffff:ffff:ffff", true), ("::ffff:ffff:ffff:ffff", false),
    ])
  func reservedIdentifiers(text: String, isReserved: Bool) throws {
    #expect(try IPv6Address(parsing: text).interfaceIdentifier.isReserved == isReserved)
  }
}
