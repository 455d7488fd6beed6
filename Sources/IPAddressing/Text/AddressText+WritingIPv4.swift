extension AddressText {
  /// The bytes in the longest text of an IPv4 address, "255.255.255.255".
  static let longestIPv4 = 15

  /// Appends four decimal octets; 15 bytes must be free.
  ///
  /// Every octet is stored in one piece with the dot before it, so that nothing depends on its digits but
  /// where the next one goes.
  static func append(_ address: IPv4Address, to text: inout OutputSpan<UInt8>) {
    let start = text.count
    text.append(repeating: 0, count: longestIPv4)
    let end = write(address.bits, at: start, into: &text)
    text.removeLast(start + longestIPv4 - end)
  }

  /// Stores the text from `start`, where 15 bytes must be, and gives the offset behind it.
  private static func write(_ bits: UInt32, at start: Int, into text: inout OutputSpan<UInt8>) -> Int {
    var span = text.mutableSpan
    // Safety: bytes are bytes; the stores are checked.
    var bytes = unsafe span.mutableBytes
    let (first, firstCount) = decimalDigits(bits >> 24)
    bytes.storeBytes(of: first, toByteOffset: start, as: UInt32.self)
    var end = start + firstCount
    for shift: UInt32 in [16, 8, 0] {
      let (digits, count) = decimalDigits(bits >> shift & 0xff)
      bytes.storeBytes(of: digits << 8 | UInt32(UInt8(ascii: ".")), toByteOffset: end, as: UInt32.self)
      end += count + 1
    }
    return end
  }

  /// The one to three digits of an octet, the first in the lowest byte, and their number.
  private static func decimalDigits(_ octet: UInt32) -> (digits: UInt32, count: Int) {
    let hundreds = (octet &* 41) >> 12
    let tens = (octet &* 205) >> 11
    let digits = hundreds | (tens &- hundreds &* 10) << 8 | (octet &- tens &* 10) << 16 | 0x303030
    let missing: UInt32 = (octet < 100 ? 1 : 0) + (octet < 10 ? 1 : 0)
    return (digits >> (8 &* missing), 3 - Int(missing))
  }
}
