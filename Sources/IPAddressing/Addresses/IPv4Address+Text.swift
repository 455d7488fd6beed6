extension IPv4Address {
  /// Reads four decimal octets; leading zeros, other number bases and shortened forms are errors.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    do throws(AddressTextFault) {
      self.init(bits: try AddressText.ipv4(text, from: 0))
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }

  /// The address as four decimal octets, such as "192.0.2.33".
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(15)
    AddressText.append(self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension AddressText {
  static func append(_ address: IPv4Address, to text: inout [UInt8]) {
    for shift in [24, 16, 8, 0] {
      if shift < 24 { text.append(UInt8(ascii: ".")) }
      append(decimal: UInt8(truncatingIfNeeded: address.bits >> UInt32(shift)), to: &text)
    }
  }

  static func append(decimal value: UInt8, to text: inout [UInt8]) {
    if value >= 100 { text.append(UInt8(ascii: "0") + value / 100) }
    if value >= 10 { text.append(UInt8(ascii: "0") + value / 10 % 10) }
    text.append(UInt8(ascii: "0") + value % 10)
  }
}
