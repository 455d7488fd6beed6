extension AddressPrefix {
  /// Reads the name of a reverse zone, in either case, with or without the dot of the root.
  ///
  /// Octets or nibbles may be left out from the left: "8.b.d.0.1.0.0.2.ip6.arpa" is 2001:db8::/32. Of classless
  /// zones only the form with a slash is read: "128/25.2.0.192.in-addr.arpa" (RFC 2317 §4).
  ///
  /// - Throws: What is wrong and at which byte.
  public init(reverseName: String) throws(AddressParsingError) {
    let text = reverseName.utf8.span
    do throws(AddressTextFault) {
      self = try ReverseNameText.prefix(text, as: Address.self)
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }
}

extension IPPrefix {
  /// Reads the name of a reverse zone, the family told by its end.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(reverseName: String) throws(AddressParsingError) {
    switch ReverseNameText.family(reverseName.utf8.span) {
    case .ipv4: self = .v4(try IPv4Prefix(reverseName: reverseName))
    case .ipv6: self = .v6(try IPv6Prefix(reverseName: reverseName))
    }
  }
}

extension ReverseNameText {
  /// The family whose tree a name is in; IPv4 where it is in none, so that its reader says so.
  static func family(_ text: Span<UInt8>) -> AddressFamily {
    labelsEnd(text, in: .ipv6) == nil ? .ipv4 : .ipv6
  }

  /// Reads labels from the left, the lowest bits first, until the root of the tree.
  static func prefix<Address: InternetAddress>(
    _ text: Span<UInt8>, as type: Address.Type
  ) throws(AddressTextFault) -> AddressPrefix<Address> {
    if text.isEmpty { throw AddressTextFault(.empty, 0) }
    guard let end = labelsEnd(text, in: Address.family) else { throw AddressTextFault(.notReverseName, 0) }
    let step = Address.family.bitsInReverseLabel
    var position = 0
    var bits: Address.Bits = 0
    var length = 0
    var classless: Int?
    while position < end {
      if length == Address.Bits.bitWidth { throw AddressTextFault(.tooManyLabels, position) }
      let value = try label(text, at: &position, in: Address.family)
      bits = bits >> step | Address.Bits(value) << (Address.Bits.bitWidth - step)
      if length == 0 { classless = try classlessLength(text, at: &position, in: Address.family) }
      length += step
      guard text[position] == UInt8(ascii: ".") else { throw AddressText.stray(text, at: position) }
      position += 1
    }
    if classless != nil && length < Address.Bits.bitWidth { throw AddressTextFault(.tooFewLabels, end) }
    guard let prefix = AddressPrefix(Address(bits: bits), length: classless ?? length) else {
      throw AddressTextFault(.hostBits, 0)
    }
    return prefix
  }

  /// Reads an octet, or the one digit of a nibble.
  private static func label(
    _ text: Span<UInt8>, at position: inout Int, in family: AddressFamily
  ) throws(AddressTextFault) -> UInt8 {
    switch family {
    case .ipv4:
      let value = try AddressText.decimal(text, at: &position, limit: 255, above: .octetOutOfRange)
      if let value { return UInt8(value) }
      if text[position] == UInt8(ascii: ".") { throw AddressTextFault(.emptyOctet, position) }
      throw AddressText.stray(text, at: position)
    case .ipv6:
      guard let digit = AddressText.hexadecimalValue(text[position]), text[position + 1] == UInt8(ascii: ".")
      else { throw AddressTextFault(.badNibble, position) }
      position += 1
      return UInt8(digit)
    }
  }

  /// Reads the slash and the length of a classless zone, or gives nil where none stands (RFC 2317 §4).
  private static func classlessLength(
    _ text: Span<UInt8>, at position: inout Int, in family: AddressFamily
  ) throws(AddressTextFault) -> Int? {
    guard family == .ipv4, text[position] == UInt8(ascii: "/") else { return nil }
    position += 1
    let start = position
    let length = try AddressText.decimal(text, at: &position, limit: 31, above: .lengthOutOfRange)
    guard let length else { throw AddressTextFault(.missingLength, start) }
    guard length > 24 else { throw AddressTextFault(.lengthOutOfRange, start) }
    return length
  }

  /// Where the labels end and the root of a family's tree begins; nil for a name that is not in it.
  private static func labelsEnd(_ text: Span<UInt8>, in family: AddressFamily) -> Int? {
    let root = Array(family.reverseRoot.utf8)
    let isAbsolute = !text.isEmpty && text[text.count - 1] == UInt8(ascii: ".")
    let end = text.count - root.count - (isAbsolute ? 1 : 0)
    guard end >= 0 && (end == 0 || text[end - 1] == UInt8(ascii: ".")) else { return nil }
    for position in root.indices {
      let byte = text[end + position]
      let lowerCase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      guard lowerCase == root[position] else { return nil }
    }
    return end
  }
}
