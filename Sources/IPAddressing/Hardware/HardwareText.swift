/// Reading and writing of hardware addresses of six or eight bytes.
enum HardwareText {
  static func number(_ text: Span<UInt8>, bytes: Int) throws(AddressParsingError) -> UInt64 {
    do throws(AddressTextFault) {
      return try groups(text, digits: 2 * bytes)
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }

  /// Reads groups of two or four digits; the first group and the first separator bind the rest.
  private static func groups(_ text: Span<UInt8>, digits: Int) throws(AddressTextFault) -> UInt64 {
    if text.isEmpty { throw AddressTextFault(.empty, 0) }
    var position = 0
    let (first, width) = try group(text, at: &position)
    guard width == 2 || width == 4 else { throw AddressTextFault(.groupWidth, 0) }
    if position == text.count { throw AddressTextFault(.tooFewBytes, position) }
    let separator = text[position]
    guard separates(separator, groupsOf: width) else { throw AddressText.stray(text, at: position) }
    var value = UInt64(first)
    for _ in 1..<(digits / width) {
      try skip(separator, in: text, at: &position)
      let start = position
      let (next, count) = try group(text, at: &position)
      guard count == width else { throw AddressTextFault(.groupWidth, start) }
      value = value << UInt64(4 * width) | UInt64(next)
    }
    if position == text.count { return value }
    throw text[position] == separator
      ? AddressTextFault(.tooManyBytes, position) : AddressText.stray(text, at: position)
  }

  /// Reads the hexadecimal digits at a place, the first four of them into the value, and counts them all.
  private static func group(
    _ text: Span<UInt8>, at position: inout Int
  ) throws(AddressTextFault) -> (UInt16, Int) {
    let start = position
    var value: UInt16 = 0
    while position < text.count, let digit = AddressText.hexadecimalValue(text[position]) {
      value = value << 4 | digit
      position += 1
    }
    if position > start { return (value, position - start) }
    if position == text.count || isSeparator(text[position]) { throw AddressTextFault(.emptyGroup, position) }
    throw AddressText.stray(text, at: position)
  }

  private static func skip(
    _ separator: UInt8, in text: Span<UInt8>, at position: inout Int
  ) throws(AddressTextFault) {
    if position == text.count { throw AddressTextFault(.tooFewBytes, position) }
    guard text[position] == separator else {
      throw isSeparator(text[position])
        ? AddressTextFault(.mixedSeparators, position) : AddressText.stray(text, at: position)
    }
    position += 1
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    separates(byte, groupsOf: 2) || separates(byte, groupsOf: 4)
  }

  private static func separates(_ byte: UInt8, groupsOf width: Int) -> Bool {
    byte == UInt8(ascii: "-") || byte == (width == 2 ? UInt8(ascii: ":") : UInt8(ascii: "."))
  }
}

extension HardwareText {
  /// Appends the canonical text, three bytes for each byte of the address but the last.
  static func append(_ bits: UInt64, bytes: Int, to text: inout OutputSpan<UInt8>) {
    for position in 0..<(2 * bytes) {
      if position > 0 && position % 2 == 0 { text.append(UInt8(ascii: ":")) }
      text.append(digit(of: bits, at: position, bytes: bytes))
    }
  }

  static func text(_ bits: UInt64, bytes: Int, _ form: HardwareAddressForm) -> String {
    let (separator, width) = form.grouping
    var text: [UInt8] = []
    text.reserveCapacity(3 * bytes)
    for position in 0..<(2 * bytes) {
      if position > 0 && position % width == 0 { text.append(separator) }
      text.append(digit(of: bits, at: position, bytes: bytes))
    }
    let lowerCase = String(decoding: text, as: UTF8.self)
    return form == .octetsByHyphen ? lowerCase.uppercased() : lowerCase
  }

  private static func digit(of bits: UInt64, at position: Int, bytes: Int) -> UInt8 {
    let shift = UInt64(8 * bytes - 4 - 4 * position)
    return AddressText.hexadecimalDigit(UInt8(truncatingIfNeeded: bits >> shift) & 0xf)
  }
}

extension HardwareAddressForm {
  fileprivate var grouping: (separator: UInt8, width: Int) {
    switch self {
    case .octetsByColon: (UInt8(ascii: ":"), 2)
    case .octetsByHyphen: (UInt8(ascii: "-"), 2)
    case .groupsByHyphen: (UInt8(ascii: "-"), 4)
    case .groupsByDot: (UInt8(ascii: "."), 4)
    }
  }
}
