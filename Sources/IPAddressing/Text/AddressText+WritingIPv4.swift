extension AddressText {
  /// The bytes in the longest text of an IPv4 address, "255.255.255.255".
  static let longestIPv4 = 15

  /// Appends four decimal octets; 15 bytes must be free.
  ///
  /// Every octet is stored in one piece with the dot before it: how many digits it has decides where the
  /// next one goes, and no branch.
  static func append(_ address: IPv4Address, to text: inout OutputSpan<UInt8>) {
    let start = text.count
    text.append(repeating: 0, count: longestIPv4)
    let end = write(address.bits, at: start, into: &text)
    text.removeLast(start &+ longestIPv4 &- end)
  }

  /// Stores the text from `start`, where 15 bytes must be, and gives the offset behind it.
  @inline(__always)
  private static func write(_ bits: UInt32, at start: Int, into text: inout OutputSpan<UInt8>) -> Int {
    var span = text.mutableSpan
    // Safety: bytes are bytes; the stores are checked.
    var bytes = unsafe span.mutableBytes
    let left = decimalDigits(bits >> 24, bits >> 16 & 0xff)
    let right = decimalDigits(bits >> 8 & 0xff, bits & 0xff)
    let first = missingDigits(bits >> 24)
    let digits = UInt32(truncatingIfNeeded: left) &>> UInt32(truncatingIfNeeded: 8 &* first)
    bytes.storeBytes(of: digits.littleEndian, toByteOffset: start, as: UInt32.self)
    var end = start &+ 3 &- first
    write(UInt32(truncatingIfNeeded: left >> 32), bits >> 16 & 0xff, at: &end, into: &bytes)
    write(UInt32(truncatingIfNeeded: right), bits >> 8 & 0xff, at: &end, into: &bytes)
    write(UInt32(truncatingIfNeeded: right >> 32), bits & 0xff, at: &end, into: &bytes)
    return end
  }

  /// Stores a dot and the digits of an octet, four bytes whatever their number.
  @inline(__always)
  private static func write(
    _ digits: UInt32, _ octet: UInt32, at end: inout Int, into bytes: inout MutableRawSpan
  ) {
    let missing = missingDigits(octet)
    let dotted = (digits &>> UInt32(truncatingIfNeeded: 8 &* missing)) << 8 | UInt32(UInt8(ascii: "."))
    bytes.storeBytes(of: dotted.littleEndian, toByteOffset: end, as: UInt32.self)
    end = end &+ 4 &- missing
  }

  /// The three digits of two octets, with leading zeros: each in a half, the first digit in its lowest byte.
  @inline(__always)
  private static func decimalDigits(_ first: UInt32, _ second: UInt32) -> UInt64 {
    let octets = UInt64(first) | UInt64(second) << 32
    let hundreds = ((octets &* 41) >> 12) & 0x3_0000_0003
    let tens = ((octets &* 205) >> 11) & 0x1f_0000_001f
    // hundreds + (tens - 10 · hundreds) · 2^8 + (octets - 10 · tens) · 2^16
    return (octets << 16 &- tens &* 0x9_ff00 &- hundreds &* 0x9ff) | 0x30_3030_0030_3030
  }

  /// How many leading zeros the three digits of an octet have.
  @inline(__always)
  private static func missingDigits(_ octet: UInt32) -> Int { (octet < 100 ? 1 : 0) &+ (octet < 10 ? 1 : 0) }
}
