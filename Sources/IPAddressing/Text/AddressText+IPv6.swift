extension AddressText {
  /// Reads any form of RFC 4291 §2.2 over the whole text.
  static func ipv6(_ text: Span<UInt8>) throws(AddressTextFault) -> UInt128 {
    if text.isEmpty { throw AddressTextFault(.empty, 0) }
    var groups = IPv6Groups()
    var position = 0
    if isColon(text, at: 0) {
      guard isColon(text, at: 1) else { throw AddressTextFault(.emptyGroup, 0) }
      try groups.compress(at: 0)
      position = 2
    }
    while position < text.count {
      try element(text, at: &position, into: &groups)
    }
    return try groups.value(endingAt: text.count)
  }

  /// Reads one group, or the decimal octets at the end, and the separator behind it.
  private static func element(
    _ text: Span<UInt8>, at position: inout Int, into groups: inout IPv6Groups
  ) throws(AddressTextFault) {
    let start = position
    let value = try group(text, at: &position)
    if position < text.count && text[position] == UInt8(ascii: ".") {
      try groups.append(octets: try trailingOctets(text, from: start), at: start)
      position = text.count
      return
    }
    try groups.append(value, at: start)
    if position == text.count { return }
    guard isColon(text, at: position) else { throw stray(text, at: position) }
    if isColon(text, at: position + 1) {
      try groups.compress(at: position)
      position += 2
    } else {
      position += 1
      if position == text.count { throw AddressTextFault(.emptyGroup, position) }
    }
  }

  private static func group(_ text: Span<UInt8>, at position: inout Int) throws(AddressTextFault) -> UInt16 {
    let start = position
    var value: UInt16 = 0
    while position < text.count, let digit = hexadecimalValue(text[position]) {
      if position - start == 4 { throw AddressTextFault(.groupTooLong, start) }
      value = value << 4 | digit
      position += 1
    }
    if position > start { return value }
    throw isColon(text, at: position) ? AddressTextFault(.emptyGroup, position) : stray(text, at: position)
  }

  private static func trailingOctets(
    _ text: Span<UInt8>, from start: Int
  ) throws(AddressTextFault) -> UInt32 {
    for index in start..<text.count where isColon(text, at: index) {
      throw AddressTextFault(.misplacedOctets, start)
    }
    return try ipv4(text, from: start)
  }

  private static func isColon(_ text: Span<UInt8>, at position: Int) -> Bool {
    position < text.count && text[position] == UInt8(ascii: ":")
  }
}

/// The groups read so far and the place of the `::` among them.
private struct IPv6Groups {
  private var bits: UInt128 = 0
  private var count = 0
  private var compression: (before: Int, offset: Int)?

  mutating func append(_ group: UInt16, at offset: Int) throws(AddressTextFault) {
    if count >= 8 { throw AddressTextFault(.tooManyGroups, offset) }
    bits = bits << 16 | UInt128(group)
    count += 1
  }

  mutating func append(octets: UInt32, at offset: Int) throws(AddressTextFault) {
    try append(UInt16(truncatingIfNeeded: octets >> 16), at: offset)
    try append(UInt16(truncatingIfNeeded: octets), at: offset)
  }

  mutating func compress(at offset: Int) throws(AddressTextFault) {
    if compression != nil { throw AddressTextFault(.secondCompression, offset) }
    compression = (count, offset)
  }

  func value(endingAt end: Int) throws(AddressTextFault) -> UInt128 {
    guard let compression else {
      if count < 8 { throw AddressTextFault(.tooFewGroups, end) }
      return bits
    }
    if count == 8 { throw AddressTextFault(.emptyCompression, compression.offset) }
    let tail = 16 * (count - compression.before)
    let head = (bits >> tail) << (128 - 16 * compression.before)
    return head | bits & ~(UInt128.max << tail)
  }
}
