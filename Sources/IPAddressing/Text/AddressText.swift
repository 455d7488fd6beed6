/// A fault found while reading, before the text is copied into a public error.
struct AddressTextFault: Error {
  let code: AddressParsingError.Code
  let offset: Int

  init(_ code: AddressParsingError.Code, _ offset: Int) {
    self.code = code
    self.offset = offset
  }
}

/// Reading and writing of the standard texts, byte by byte.
@usableFromInline
enum AddressText {
  /// The family a text can only belong to: a colon occurs in IPv6 alone.
  @usableFromInline
  static func family(_ text: Span<UInt8>) -> AddressFamily {
    position(of: UInt8(ascii: ":"), in: text) == nil ? .ipv4 : .ipv6
  }

  /// Where a byte stands first.
  @usableFromInline
  static func position(of byte: UInt8, in text: Span<UInt8>) -> Int? {
    if text.count >= 8 && text.count < 64 {
      let flags = flags(of: byte, in: text)
      return flags == 0 ? nil : flags.trailingZeroBitCount
    }
    for index in text.indices where text[index] == byte { return index }
    return nil
  }

  /// The fault of a byte that can stand at no place like this one.
  static func stray(_ text: Span<UInt8>, at offset: Int) -> AddressTextFault {
    switch text[offset] {
    case UInt8(ascii: "%"): AddressTextFault(.zone, offset)
    case UInt8(ascii: "/"): AddressTextFault(.unexpectedLength, offset)
    default: AddressTextFault(.unexpectedCharacter, offset)
    }
  }

  static func decimalValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    default: nil
    }
  }

  static func hexadecimalValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Reads a decimal number without leading zeros; nil when no digit stands at `position`.
  static func decimal(
    _ text: Span<UInt8>, at position: inout Int, limit: Int, above code: AddressParsingError.Code
  ) throws(AddressTextFault) -> Int? {
    let start = position
    var value = 0
    while position < text.count, let digit = decimalValue(text[position]) {
      if position > start && value == 0 { throw AddressTextFault(.leadingZero, start) }
      value = value * 10 + digit
      if value > limit { throw AddressTextFault(code, start) }
      position += 1
    }
    return position > start ? value : nil
  }

  /// Reads the length behind the slash of a prefix, up to the end of the text.
  static func length(_ text: Span<UInt8>, from start: Int, limit: Int) throws(AddressTextFault) -> Int {
    var position = start
    let value = try decimal(text, at: &position, limit: limit, above: .lengthOutOfRange)
    if position < text.count { throw stray(text, at: position) }
    guard let value else { throw AddressTextFault(.missingLength, start) }
    return value
  }

  static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
