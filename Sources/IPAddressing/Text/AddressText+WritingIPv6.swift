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
    text.removeLast(start &+ longestIPv6 &- end)
  }

  private static func append(_ characters: StaticString, to text: inout OutputSpan<UInt8>) {
    for index in 0..<characters.utf8CodeUnitCount { unsafe text.append(characters.utf8Start[index]) }
  }

  /// Stores the text from `start`, where 39 bytes must be, and gives the offset behind it.
  ///
  /// All eight groups are stored, each with the colon behind it; those inside the `::` are overwritten by what
  /// follows. Which groups these are changes numbers only, and no branch.
  @inline(__always)
  private static func write(
    _ address: IPv6Address, at start: Int, into text: inout OutputSpan<UInt8>
  ) -> Int {
    var span = text.mutableSpan
    // Safety: bytes are bytes; the stores are checked.
    var bytes = unsafe span.mutableBytes
    let upper = UInt64(truncatingIfNeeded: address.bits >> 64)
    let lower = UInt64(truncatingIfNeeded: address.bits)
    var gap = gap(zeroGroups(upper) | zeroGroups(lower) << 4)
    var end = start
    write(nibbles(upper >> 32), &gap, at: &end, into: &bytes)
    write(nibbles(upper), &gap, at: &end, into: &bytes)
    write(nibbles(lower >> 32), &gap, at: &end, into: &bytes)
    let nibbles = nibbles(lower)
    write(nibbles, digits(nibbles), &gap, at: &end, into: &bytes)
    let missing = missingBits(nibbles >> 32)
    let last = UInt32(truncatingIfNeeded: digits(nibbles) >> 32) &>> UInt32(truncatingIfNeeded: missing)
    bytes.storeBytes(of: last.littleEndian, toByteOffset: end, as: UInt32.self)
    return end &+ 4 &- missing >> 3 &- Int(truncatingIfNeeded: gap.overlap & 0xff)
  }

  /// Stores two groups.
  @inline(__always)
  private static func write(
    _ nibbles: UInt64, _ gap: inout Gap, at end: inout Int, into bytes: inout MutableRawSpan
  ) {
    let digits = digits(nibbles)
    write(nibbles, digits, &gap, at: &end, into: &bytes)
    write(nibbles >> 32, digits >> 32, &gap, at: &end, into: &bytes)
  }

  /// Stores the group in the lower half and the colon behind it, eight bytes whatever their number.
  @inline(__always)
  private static func write(
    _ nibbles: UInt64, _ digits: UInt64, _ gap: inout Gap, at end: inout Int, into bytes: inout MutableRawSpan
  ) {
    let missing = missingBits(nibbles)
    let colon = UInt64(UInt8(ascii: ":")) << 32
    let text = (digits & 0xffff_ffff | colon) &>> UInt64(truncatingIfNeeded: missing) | gap.marks & 0xff
    bytes.storeBytes(of: text.littleEndian, toByteOffset: end, as: UInt64.self)
    end = end &+ 5 &- missing >> 3 &- Int(truncatingIfNeeded: gap.overlap & 0xff)
    gap.marks >>= 8
    gap.overlap >>= 8
  }

  // MARK: The "::"

  /// What the `::` changes at each group, a byte for each, the leftmost group in the lowest byte.
  private struct Gap {
    /// The bits that make a colon of the digit 0.
    var marks: UInt64 = 0
    /// By how much less the text grows than by the group, "0", and the colon behind it.
    var overlap: UInt64 = 0
  }

  /// Finds the longest run of two or more zero groups, the first of equals (RFC 5952 §4.2.3).
  @inline(__always)
  private static func gap(_ zeros: UInt64) -> Gap {
    if zeros & zeros >> 1 == 0 { return Gap() }
    // Adding its lowest bit to a single run leaves one bit, that behind the run.
    let sum = zeros &+ (zeros & (0 &- zeros))
    let run = sum & (sum &- 1) == 0 ? zeros : longestRun(zeros)
    let shift = UInt64(truncatingIfNeeded: 8 &* run.trailingZeroBitCount)
    let end = UInt64(truncatingIfNeeded: 8 &* (64 &- run.leadingZeroBitCount))
    let bytes = (UInt64.max &>> (64 &- end)) & (UInt64.max &<< shift)
    // The run is as wide as its first group, which leaves one colon, or both where no group is before it.
    let colons: UInt64 = shift == 0 ? 2 : 1
    let overlap = (0x0102_0202_0202_0202 & bytes) &- colons &<< shift
    return Gap(marks: 0x0a0a_0a0a_0a0a_0a0a & bytes, overlap: overlap)
  }

  /// Keeps only the longest run of set bits, the lowest of equals.
  private static func longestRun(_ bits: UInt64) -> UInt64 {
    var (starts, count): (UInt64, UInt64) = (bits, 1)
    while starts & bits &>> count != 0 {
      starts &= bits &>> count
      count &+= 1
    }
    return (1 &<< count &- 1) &<< UInt64(truncatingIfNeeded: starts.trailingZeroBitCount)
  }

  /// The groups of a half that are zero: bit 0 for the leftmost.
  @inline(__always)
  private static func zeroGroups(_ half: UInt64) -> UInt64 {
    let low: UInt64 = 0x7fff_7fff_7fff_7fff
    let flags = ~(((half & low) &+ low) | half | low) >> 15
    // The product brings the flags at bits 48, 32, 16 and 0 to bits 48, 49, 50 and 51.
    return (flags &* 0x0008_0004_0002_0001) >> 48 & 0xf
  }

  // MARK: Digits

  /// The values of the digits of both groups in the lower half of a word: four bytes each, the first digit in
  /// the lowest.
  @inline(__always)
  private static func nibbles(_ groups: UInt64) -> UInt64 {
    var nibbles = groups & 0xffff_ffff
    nibbles = (nibbles | nibbles << 16) & 0x0000_ffff_0000_ffff
    nibbles = (nibbles | nibbles << 8) & 0x00ff_00ff_00ff_00ff
    nibbles = (nibbles | nibbles << 4) & 0x0f0f_0f0f_0f0f_0f0f
    return nibbles.byteSwapped
  }

  /// The digits in lower case (RFC 5952 §4.3).
  @inline(__always)
  private static func digits(_ nibbles: UInt64) -> UInt64 {
    let letters = (nibbles &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return nibbles &+ 0x3030_3030_3030_3030 &+ letters &* 39
  }

  /// The bits that leading zeros take of the first group; of four zeros the last stays (RFC 5952 §4.1).
  @inline(__always)
  private static func missingBits(_ nibbles: UInt64) -> Int {
    (UInt32(truncatingIfNeeded: nibbles) | 0x0100_0000).trailingZeroBitCount & 0x18
  }
}
