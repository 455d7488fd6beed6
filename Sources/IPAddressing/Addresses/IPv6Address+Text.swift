extension IPv6Address {
  /// Reads any form of RFC 4291 §2.2: full, compressed by one `::`, or ending in four decimal octets.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    if let bits = AddressText.quickIPv6(text) {
      self.init(bits: bits)
      return
    }
    do throws(AddressTextFault) {
      self.init(bits: try AddressText.ipv6(text))
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }

  /// The bytes in the longest text, eight groups of four digits: 39.
  @inlinable
  public static var maximumUTF8Count: Int { 39 }

  /// Appends the address as RFC 5952 §4 wants it; IPv4-mapped addresses end in decimal octets (§5).
  ///
  /// - Precondition: 39 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    AddressText.append(self, to: &text)
  }
}
