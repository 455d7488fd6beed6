extension AddressText {
  /// The bytes in the longest text of an IPv6 address, eight groups of four digits.
  static let longestIPv6 = 39

  /// Appends the text of RFC 5952 §4, or §5 for IPv4-mapped addresses; 39 bytes must be free.
  static func append(_ address: IPv6Address, to text: inout OutputSpan<UInt8>) {
    if let mapped = address.mappedIPv4 {
      append("::ffff:", to: &text)
      return append(mapped, to: &text)
    }
    let start = text.count
    text.append(repeating: 0, count: longestIPv6)
    let end = write(address, at: start, into: &text)
    text.removeLast(start + longestIPv6 - end)
  }

  /// Stores the text from `start`, where 39 bytes must be, and gives the offset behind it.
  ///
  /// All eight groups are stored, each with the colon behind it; a group inside the `::` is overwritten by
  /// the next. Which groups these are changes numbers only, no branch.
  private static func write(
    _ address: IPv6Address, at start: Int, into text: inout OutputSpan<UInt8>
  ) -> Int {
    var span = text.mutableSpan
    // Safety: bytes are bytes; the stores are checked.
    var bytes = unsafe span.mutableBytes
    let run = compressedGroups(zeroGroups(address.bits))
    let marks = UInt64(UInt8(ascii: ":")) << 8 | UInt64(UInt8(ascii: ":"))
    var end = start
    for position in 0..<8 {
      let group = UInt32(truncatingIfNeeded: address.bits >> UInt128(112 - 16 * position)) & 0xffff
      let (digits, count) = hexadecimalDigits(group)
      let isCompressed = run.mask >> position & 1 != 0
      let chunk = isCompressed ? marks : digits | UInt64(UInt8(ascii: ":")) << UInt64(8 * count)
      if position < 7 {
        bytes.storeBytes(of: chunk, toByteOffset: end, as: UInt64.self)
        end += isCompressed ? (run.start == position ? run.colons : 0) : count + 1
      } else {
        bytes.storeBytes(of: UInt32(truncatingIfNeeded: chunk), toByteOffset: end, as: UInt32.self)
        end += isCompressed ? 0 : count
      }
    }
    return end
  }

  /// The groups that are zero: bit 0 for the leftmost.
  private static func zeroGroups(_ bits: UInt128) -> UInt32 {
    zeroGroups(UInt64(truncatingIfNeeded: bits >> 64))
      | zeroGroups(UInt64(truncatingIfNeeded: bits)) << 4
  }

  private static func zeroGroups(_ half: UInt64) -> UInt32 {
    let low: UInt64 = 0x7fff_7fff_7fff_7fff
    let flags = ~(((half & low) &+ low) | half | low) >> 15
    // The product brings the flags at bits 48, 32, 16 and 0 to bits 48, 49, 50 and 51.
    return UInt32(truncatingIfNeeded: (flags &* 0x0008_0004_0002_0001) >> 48) & 0xf
  }

  /// The longest run of two or more zero groups, the first of equals (RFC 5952 §4.2.3).
  private static func compressedGroups(_ zeros: UInt32) -> (mask: UInt32, start: Int, colons: Int) {
    var starts = zeros & zeros >> 1
    if starts == 0 { return (0, 8, 0) }
    var count: UInt32 = 2
    while true {
      let longer = starts & zeros >> count
      if longer == 0 { break }
      starts = longer
      count += 1
    }
    let start = starts.trailingZeroBitCount
    // The group before the run has written the first of the two colons.
    return ((1 << count - 1) << UInt32(start), start, start == 0 ? 2 : 1)
  }

  /// The digits of a group in lower case without leading zeros (RFC 5952 §4.1 and §4.3), the first in the
  /// lowest byte, and their number.
  private static func hexadecimalDigits(_ group: UInt32) -> (digits: UInt64, count: Int) {
    var nibbles = (group | group << 8) & 0x00ff_00ff
    nibbles = (nibbles | nibbles << 4) & 0x0f0f_0f0f
    let letters = (nibbles &+ 0x0606_0606) >> 4 & 0x0101_0101
    let digits = (nibbles &+ 0x3030_3030 &+ letters &* 39).byteSwapped
    let missing = (group < 0x1000 ? 1 : 0) + (group < 0x100 ? 1 : 0) + (group < 0x10 ? 1 : 0)
    return (UInt64(digits) >> UInt64(8 * missing), 4 - missing)
  }

  static func append(_ characters: StaticString, to text: inout OutputSpan<UInt8>) {
    for index in 0..<characters.utf8CodeUnitCount { unsafe text.append(characters.utf8Start[index]) }
  }
}
