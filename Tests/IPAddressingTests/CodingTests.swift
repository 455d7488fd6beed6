import IPAddressing
import Testing

@Suite("Coding as one text")
struct CodingTests {
  private func check<Value: AddressNotation>(_ text: String, _ canonical: String, as type: Value.Type) throws
  {
    let value = try TextCoder.value(Value.self, from: text)
    #expect(value.description == canonical)
    #expect(try TextCoder.text(of: value) == canonical)
  }

  @Test("Every value is coded as its canonical text")
  func canonicalText() throws {
    try check("192.0.2.1", "192.0.2.1", as: IPv4Address.self)
    try check("2001:DB8:0::1", "2001:db8::1", as: IPv6Address.self)
    try check("2001:DB8:0::1", "2001:db8::1", as: IPAddress.self)
    try check("192.0.2.0/24", "192.0.2.0/24", as: IPv4Prefix.self)
    try check("2001:DB8::/32", "2001:db8::/32", as: IPv6Prefix.self)
    try check("2001:DB8::/32", "2001:db8::/32", as: IPPrefix.self)
    try check("2001:DB8::1/32", "2001:db8::1/32", as: IPInterfaceAddress.self)
    try check("192.0.2.1-192.0.2.9", "192.0.2.1-192.0.2.9", as: IPv4Range.self)
    try check("2001:DB8::-2001:DB8::F", "2001:db8::-2001:db8::f", as: IPv6Range.self)
    try check("192.0.2.1-192.0.2.9", "192.0.2.1-192.0.2.9", as: IPRange.self)
    try check("FE80::1%eth0", "fe80::1%eth0", as: ScopedIPv6Address.self)
  }

  @Test("A text that cannot be read is corrupted data, with the parsing error beneath")
  func corruptedText() {
    let error = #expect(throws: DecodingError.self) {
      try TextCoder.value(IPPrefix.self, from: "10.0.0.1/8")
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let cause = context.underlyingError as? AddressParsingError
    #expect(cause?.code == .hostBits)
    #expect(cause?.suggestion == "10.0.0.0/8")
    #expect(context.debugDescription == cause?.description)
  }
}
