extension AddressText {
  /// Reads four decimal octets from `start` to the end of the text.
  static func ipv4(_ text: Span<UInt8>, from start: Int) throws(AddressTextFault) -> UInt32 {
    if start == text.count { throw AddressTextFault(.empty, start) }
    var position = start
    var value = try octet(text, at: &position)
    for _ in 1..<4 {
      if position == text.count { throw AddressTextFault(.tooFewOctets, position) }
      guard text[position] == UInt8(ascii: ".") else { throw stray(text, at: position) }
      position += 1
      value = value << 8 | (try octet(text, at: &position))
    }
    if position == text.count { return value }
    guard text[position] == UInt8(ascii: ".") else { throw stray(text, at: position) }
    throw AddressTextFault(.tooManyOctets, position)
  }

  private static func octet(_ text: Span<UInt8>, at position: inout Int) throws(AddressTextFault) -> UInt32 {
    if let value = try decimal(text, at: &position, limit: 255, above: .octetOutOfRange) {
      return UInt32(value)
    }
    if position == text.count || text[position] == UInt8(ascii: ".") {
      throw AddressTextFault(.emptyOctet, position)
    }
    throw stray(text, at: position)
  }
}
