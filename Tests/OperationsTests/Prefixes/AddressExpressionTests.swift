import IPAddressing
import Operations
import Testing
import Wording

/// What is wrong with a text, or nil.
private func faultIn(_ text: String, hostBits: Bool = false) -> AddressFault? {
  do throws(AddressFault) {
    _ = try AddressExpression(parsing: text.utf8.span, allowingHostBits: hostBits)
    return nil
  } catch {
    return error
  }
}

@Suite struct AddressExpressionTests {
  @Test(arguments: [
    ("192.0.2.1", AddressExpression.Kind.address, "192.0.2.1"), ("2001:DB8::0:1", .address, "2001:db8::1"),
    ("0:0:0:0:0:FFFF:192.0.2.1", .address, "::ffff:192.0.2.1"), ("::", .address, "::"),
    ("10.0.0.0/8", .prefix, "10.0.0.0/8"), ("2001:DB8::/32", .prefix, "2001:db8::/32"),
    ("10.0.0.1-10.0.0.9", .range, "10.0.0.1-10.0.0.9"), ("::1-::9", .range, "::1-::9"),
    ("fe80::1%eth0", .scoped, "fe80::1%eth0"), ("FF02::1%2", .scoped, "ff02::1%2"),
    ("00:1B:44:11:3A:B7", .mac, "00:1b:44:11:3a:b7"), ("00-1b-44-11-3a-b7", .mac, "00:1b:44:11:3a:b7"),
    ("001b.4411.3ab7", .mac, "00:1b:44:11:3a:b7"), ("001b-4411-3ab7", .mac, "00:1b:44:11:3a:b7"),
    ("00-1b-44-ff-fe-11-3a-b7", .eui64, "00:1b:44:ff:fe:11:3a:b7"),
    ("001b-44ff-fe11-3ab7", .eui64, "00:1b:44:ff:fe:11:3a:b7"),
    ("00:1b:44:ff:fe:11:3a:b7", .address, "0:1b:44:ff:fe:11:3a:b7"), ("1:2:3:4:5::", .address, "1:2:3:4:5::"),
    ("1.2.0.192.IN-ADDR.ARPA.", .reverseName, "1.2.0.192.in-addr.arpa"),
    ("8.b.d.0.1.0.0.2.ip6.arpa", .reverseName, "8.b.d.0.1.0.0.2.ip6.arpa"),
    ("128/26.2.0.192.in-addr.arpa", .reverseName, "128/26.2.0.192.in-addr.arpa"),
  ])
  func aTextIsReadAsWhatItIs(_ text: String, _ kind: AddressExpression.Kind, _ canonical: String) throws {
    let expression = try AddressExpression(parsing: text.utf8.span)
    #expect(expression.kind == kind)
    #expect(expression.text == canonical)
    if kind != .eui64 { #expect(try AddressExpression(parsing: canonical.utf8.span) == expression) }
  }

  @Test(arguments: [
    ("", "empty-text", 0), ("10.0.0.256", "octet-out-of-range", 7), ("10.0.0.01", "leading-zero", 7),
    ("10.0.0.1/24", "host-bits-set", 0), ("10.0.0.0/33", "prefix-length-out-of-range", 9),
    ("10.0.0.0/", "missing-prefix-length", 9), ("10.0.0.9-10.0.0.1", "reversed-range", 9),
    ("10.0.0.1-::1", "mixed-families", 9), ("2001:db8::1%eth0", "misplaced-zone", 11),
    ("fe80::1%", "empty-zone", 8), ("fe80::1%a/64", "unexpected-character", 9),
    ("::2%lo", "misplaced-zone", 3),
    ("00:1b:44:11:3a:b", "group-width", 15), ("hello", "unexpected-character", 0),
    ("a\0b", "unexpected-character", 0),
    ("x.ip6.arpa", "bad-nibble", 0), ("example.com", "not-a-reverse-name", 0),
    ("1::2::3", "second-compression", 4),
  ])
  func aWrongTextIsToldWithItsPlace(_ text: String, _ code: String, _ offset: Int) throws {
    let fault = try #require(faultIn(text))
    #expect(fault.code == code)
    #expect(fault.offset == offset)
    #expect(!fault.phrase.zh.isEmpty && fault.phrase.zh != fault.phrase.en)
  }

  @Test func hostBitsNameThePrefixMeantOrMakeAnInterfaceAddress() throws {
    let remedy = try #require(faultIn("10.0.0.1/24")?.remedy)
    #expect(remedy.en.contains("10.0.0.0/24") && remedy.zh.contains("10.0.0.0/24"))
    let interface = try AddressExpression(parsing: "10.0.0.1/24".utf8.span, allowingHostBits: true)
    #expect(interface.kind == .interface && interface.text == "10.0.0.1/24")
    #expect(AddressDescription(of: interface).prefix?.description == "10.0.0.0/24")
    for text in ["10.0.0.0/24", "10.0.0.1/32"] {
      #expect(try AddressExpression(parsing: text.utf8.span, allowingHostBits: true).kind == .prefix)
    }
    #expect(faultIn("10.0.0.1/33", hostBits: true)?.code == "prefix-length-out-of-range")
  }
}

@Suite struct AddressDescriptionTests {
  private func description(_ text: String) throws -> AddressDescription {
    AddressDescription(of: try AddressExpression(parsing: text.utf8.span))
  }

  @Test(arguments: [
    ("10.0.0.0/8", "16777216", 24), ("10.0.0.1", "1", 0),
    ("::/0", "340282366920938463463374607431768211456", 128),
    ("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "340282366920938463463374607431768211456", 128),
    ("::/1", "170141183460469231731687303715884105728", 127), ("10.0.0.1-10.0.0.3", "3", nil),
    ("2001:db8::/64", "18446744073709551616", 64), ("0.0.0.0/0", "4294967296", 32),
  ])
  func addressesAreCountedExactly(_ text: String, _ count: String, _ exponent: Int?) throws {
    let block = try #require(try description(text).block)
    #expect(block.count.description == count)
    #expect(block.count.exponent == exponent)
  }

  @Test(arguments: [
    ("10.1.2.3", "RFC 1918"), ("2001:db8::/48", "RFC 3849"), ("3fff::-3fff::9", "RFC 9637"), ("8.8.8.8", nil),
    ("5f00::1", "RFC 9602"), ("0.0.0.0/0", nil),
  ])
  func theSpecialPurposeComesWithItsDocument(_ text: String, _ reference: String?) throws {
    let found = try description(text).special?.reference
    #expect(found == reference || reference.map { found?.contains($0) == true } == true)
  }

  @Test(arguments: [
    ("::ffff:192.0.2.1", "192.0.2.1", AddressDescription.Embedding.mapped),
    ("64:ff9b::c000:201", "192.0.2.1", .translated),
    ("2002:c000:0201::1", "192.0.2.1", .sixToFour),
  ])
  func anEmbeddedIPv4AddressIsFound(_ text: String, _ ipv4: String, _ how: AddressDescription.Embedding)
    throws
  {
    let embedded = try #require(try description(text).embedded)
    #expect(embedded.address.description == ipv4)
    #expect(embedded.how == how)
  }

  @Test(arguments: [
    ("fe80::21b:44ff:fe11:3ab7", "00:1b:44:11:3a:b7"), ("00:1b:44:11:3a:b7", "00:1b:44:11:3a:b7"),
    ("fe80::1", nil), ("10.0.0.1", nil), ("2001:db8::/64", nil),
  ])
  func aMACAddressIsRecognised(_ text: String, _ mac: String?) throws {
    let description = try description(text)
    #expect(description.mac?.description == mac)
    #expect(description.modifiedEUI64?.description == mac.map { _ in "::21b:44ff:fe11:3ab7" })
  }
}
