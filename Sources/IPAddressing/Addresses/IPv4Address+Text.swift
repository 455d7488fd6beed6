extension IPv4Address {
  /// Reads four decimal octets; leading zeros, other number bases and shortened forms are errors.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    if let bits = AddressText.quickIPv4(text) {
      self.init(bits: bits)
      return
    }
    do throws(AddressTextFault) {
      self.init(bits: try AddressText.ipv4(text, from: 0))
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }

  /// The bytes in the longest text, "255.255.255.255": 15.
  @inlinable
  public static var maximumUTF8Count: Int { 15 }

  /// Appends the address as four decimal octets, such as "192.0.2.33".
  ///
  /// - Precondition: 15 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    AddressText.append(self, to: &text)
  }
}
