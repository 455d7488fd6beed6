extension AddressText {
  /// Reads four decimal octets if nothing is wrong with them; nil says no more than that.
  ///
  /// Accepts what `ipv4(_:from:)` accepts, but for texts of seven bytes. The first two octets and their dots lie
  /// in the first eight bytes, the last two in the last eight: all is done in registers, and no branch depends
  /// on how many digits an octet has.
  static func quickIPv4(_ text: Span<UInt8>) -> UInt32? {
    if text.count < 8 || text.count > 15 { return nil }
    let (head, tail) = (loadEight(text, at: 0), loadEight(text, at: text.count &- 8))
    let headDots = marks(of: UInt8(ascii: "."), in: head)
    let first = headDots.trailingZeroBitCount >> 3
    let second = (headDots & (headDots &- 1)).trailingZeroBitCount >> 3
    let fourth = marks(of: UInt8(ascii: "."), in: tail).byteSwapped.trailingZeroBitCount >> 3
    let counts = OctetCounts(first, second &- first &- 1, text.count &- fourth &- second &- 2, fourth)
    return value(head ^ 0x3030_3030_3030_3030, tail ^ 0x3030_3030_3030_3030, counts)
  }

  /// Joins the digits of four octets; each byte is the distance from "0".
  @inline(__always)
  private static func value(_ head: UInt64, _ tail: UInt64, _ counts: OctetCounts) -> UInt32? {
    let all = UInt64.max
    // The digits of two octets in a word, each at the top of a half, so that the last digits are in line.
    let left =
      (head &<< (64 &- 8 &* counts.first)) >> 32
      | (head &>> (8 &+ 8 &* counts.first)) &<< (64 &- 8 &* counts.second)
    let right =
      ((tail &<< (8 &+ 8 &* counts.fourth)) & (all &<< (64 &- 8 &* counts.third))) >> 32
      | tail & (all &<< (64 &- 8 &* counts.fourth))
    let (leftValues, rightValues) = (octets(left), octets(right))
    let values = leftValues | rightValues << 16
    let strays = left | (left &+ 0x7676_7676_7676_7676) | right | (right &+ 0x7676_7676_7676_7676)
    let faults =
      strays & 0x8080_8080_8080_8080 | values & 0xff00_ff00_ff00_ff00 | counts.faults(in: values)
    if faults != 0 { return nil }
    let upper = UInt32(truncatingIfNeeded: leftValues << 8 | leftValues >> 32)
    let lower = UInt32(truncatingIfNeeded: rightValues << 8 | rightValues >> 32) & 0xffff
    return upper << 16 | lower
  }

  /// The numbers of three digits at the top of each half, in the lowest bits of the half.
  @inline(__always)
  private static func octets(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00ff_00ff_00ff_00ff
    return (pairs &* 100 &+ pairs >> 16) & 0x0000_ffff_0000_ffff
  }
}

/// How many digits each octet of an IPv4 address has.
private struct OctetCounts {
  let first, second, third, fourth: UInt64

  @inline(__always)
  init(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) {
    self.first = UInt64(truncatingIfNeeded: first)
    self.second = UInt64(truncatingIfNeeded: second)
    self.third = UInt64(truncatingIfNeeded: third)
    self.fourth = UInt64(truncatingIfNeeded: fourth)
  }

  /// Not 0 where a count is outside 1…3 or differs from what the number needs, that is, has leading zeros.
  ///
  /// The numbers of the first, third, second and fourth octet stand in 16 bits each.
  @inline(__always)
  func faults(in values: UInt64) -> UInt64 {
    let aboveNine = (values &+ 0x7ff6_7ff6_7ff6_7ff6) >> 15 & 0x0001_0001_0001_0001
    let aboveNinetyNine = (values &+ 0x7f9c_7f9c_7f9c_7f9c) >> 15 & 0x0001_0001_0001_0001
    let needed = aboveNine &+ aboveNinetyNine &+ 0x0001_0001_0001_0001
    let outside = (first | second | third | fourth) & ~3
    return outside | (needed ^ (first | third << 16 | second << 32 | fourth << 48))
  }
}
