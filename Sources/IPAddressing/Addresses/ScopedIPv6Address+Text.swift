extension ScopedIPv6Address {
  /// Reads an IPv6 address, and a zone if a `%` follows.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    let percent = AddressText.position(of: UInt8(ascii: "%"), in: text) ?? text.count
    do throws(AddressParsingError) {
      address = try IPv6Address(parsing: text.extracting(..<percent))
    } catch {
      throw error.moved(into: text, by: 0)
    }
    if percent == text.count {
      zone = nil
    } else if address.needsZone {
      zone = try Self.zone(text, from: percent + 1)
    } else {
      throw AddressParsingError(.misplacedZone, at: percent, in: text)
    }
  }

  private static func zone(_ text: Span<UInt8>, from start: Int) throws(AddressParsingError) -> String {
    if start == text.count { throw AddressParsingError(.emptyZone, at: start, in: text) }
    for index in start..<text.count where !isZoneByte(text[index]) {
      throw AddressParsingError(.unexpectedCharacter, at: index, in: text)
    }
    if text.count - start > longestZone { throw AddressParsingError(.zoneTooLong, at: start, in: text) }
    return String(decoding: (start..<text.count).map { text[$0] }, as: UTF8.self)
  }

  /// The bytes in the longest text, an address of eight groups with the longest zone: 71.
  @inlinable
  public static var maximumUTF8Count: Int { IPv6Address.maximumUTF8Count + 1 + longestZone }

  /// Appends the address, and the zone behind a `%`, such as "fe80::1%eth0".
  ///
  /// - Precondition: 71 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    address.append(to: &text)
    guard let zone else { return }
    text.append(UInt8(ascii: "%"))
    for byte in zone.utf8 { text.append(byte) }
  }
}
