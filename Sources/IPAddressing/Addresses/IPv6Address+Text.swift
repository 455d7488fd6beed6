extension IPv6Address {
  /// Reads any form of RFC 4291 §2.2: full, compressed by one `::`, or ending in four decimal octets.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    do throws(AddressTextFault) {
      self.init(bits: try AddressText.ipv6(text))
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }

  /// The address as RFC 5952 §4 wants it; IPv4-mapped addresses end in decimal octets (§5).
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(39)
    AddressText.append(self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The 16-bit group at a position from 0, the leftmost, to 7.
  func group(_ position: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * position))
  }

  /// The longest run of two or more zero groups, the first of equals (RFC 5952 §4.2.3).
  var compressedGroups: Range<Int>? {
    var best = 0..<1
    var start = 0
    for position in 0..<8 {
      if group(position) != 0 {
        start = position + 1
      } else if position + 1 - start > best.count {
        best = start..<position + 1
      }
    }
    return best.count > 1 ? best : nil
  }
}

extension AddressText {
  static func append(_ address: IPv6Address, to text: inout [UInt8]) {
    if let mapped = address.mappedIPv4 {
      text.append(contentsOf: "::ffff:".utf8)
      return append(mapped, to: &text)
    }
    let compressed = address.compressedGroups ?? 8..<8
    for position in 0..<8 {
      if compressed.contains(position) {
        if position == compressed.lowerBound { text.append(contentsOf: "::".utf8) }
        continue
      }
      if position > 0 && position != compressed.upperBound { text.append(UInt8(ascii: ":")) }
      append(hexadecimal: address.group(position), to: &text)
    }
  }

  /// Appends a group in lower case without leading zeros (RFC 5952 §4.1 and §4.3).
  static func append(hexadecimal value: UInt16, to text: inout [UInt8]) {
    var shift = max(0, 15 - value.leadingZeroBitCount) / 4 * 4
    while shift >= 0 {
      text.append(hexadecimalDigit(UInt8(value >> UInt16(shift) & 0xf)))
      shift -= 4
    }
  }

  static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
