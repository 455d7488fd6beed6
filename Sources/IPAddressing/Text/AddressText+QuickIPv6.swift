extension AddressText {
  /// Reads groups of hexadecimal digits if nothing is wrong with them; nil says no more than that.
  ///
  /// Accepts a part of what `ipv6(_:)` accepts: not the shortest texts, and no decimal octets. The colons of
  /// the whole text are found at once; the digits of two groups are checked and joined in one register.
  static func quickIPv6(_ text: Span<UInt8>) -> UInt128? {
    if text.count < 8 || text.count > 39 { return nil }
    let colons = flags(of: UInt8(ascii: ":"), in: text)
    let doubled = colons & colons >> 1
    if doubled == 0 { return fullIPv6(text, colons: colons) }
    return doubled & (doubled &- 1) == 0 ? compressedIPv6(text, colons: colons, doubled: doubled) : nil
  }

  // MARK: Without "::"

  /// Reads eight groups and their seven colons.
  @inline(__always)
  private static func fullIPv6(_ text: Span<UInt8>, colons: UInt64) -> UInt128? {
    var ends = InlineArray<9, Int>(repeating: -1)
    var (rest, lessOne) = (colons, 0)
    for position in 1..<8 {
      // Without a colon left the end is 64, and some group longer than four or negative.
      ends[position] = rest.trailingZeroBitCount
      rest &= rest &- 1
      lessOne |= ends[position] &- ends[position &- 1] &- 2
    }
    ends[8] = text.count
    lessOne |= ends[8] &- ends[7] &- 2
    if rest != 0 || lessOne & ~3 != 0 { return nil }
    // Four bytes that begin with the group, or that end with it where the text may end too early.
    let first = load(text, at: 0) &<< UInt32(truncatingIfNeeded: 32 &- 8 &* ends[1])
    let secondCount = ends[2] &- ends[1] &- 1
    let second = load(text, at: ends[1] &+ 1) &<< UInt32(truncatingIfNeeded: 32 &- 8 &* secondCount)
    var faults: UInt64 = 0
    var halves = UInt128(groups(first, ends[1], second, secondCount, &faults))
    for position in [2, 4, 6] {
      let (start, middle, end) = (ends[position], ends[position &+ 1], ends[position &+ 2])
      let (first, second) = (load(text, at: middle &- 4), load(text, at: end &- 4))
      let pair = groups(first, middle &- start &- 1, second, end &- middle &- 1, &faults)
      halves = halves << 32 | UInt128(pair)
    }
    return faults == 0 ? halves : nil
  }

  // MARK: With "::"

  @inline(__always)
  private static func compressedIPv6(_ text: Span<UInt8>, colons: UInt64, doubled: UInt64) -> UInt128? {
    let tailStart = doubled.trailingZeroBitCount &+ 2
    // The colon that ends each group: before the "::" its first one, behind it the end of the text.
    let headEnds = colons & (doubled | (doubled &- 1))
    let tailEnds = colons & ~(doubled | (doubled &- 1) | doubled << 1) | 1 << UInt64(text.count)
    var run = GroupRun()
    if doubled != 1 { run.read(text, from: 0, ends: headEnds) }
    let (head, headCount) = (run.bits, run.count)
    run.bits = 0
    if tailStart != text.count { run.read(text, from: tailStart, ends: tailEnds) }
    if run.faults != 0 || run.count > 7 { return nil }
    return head << UInt128(128 &- 16 &* headCount) | run.bits
  }

  /// Groups before or behind the "::".
  private struct GroupRun {
    var bits: UInt128 = 0
    var count = 0
    var faults: UInt64 = 0

    /// Reads the groups that stand between `start` and the last of the ends; the text has eight bytes or more.
    @inline(__always)
    mutating func read(_ text: Span<UInt8>, from start: Int, ends: UInt64) {
      var (start, rest) = (start, ends)
      while rest != 0 {
        let end = rest.trailingZeroBitCount
        rest &= rest &- 1
        let digits = end &- start
        // No group, or one of more than four digits, leaves a bit above the lowest two.
        faults |= UInt64(truncatingIfNeeded: (digits &- 1) & ~3)
        let place = max(0, end &- 4)
        let word = load(text, at: place) &<< UInt32(truncatingIfNeeded: 32 &- 8 &* (end &- place))
        bits = bits << 16 | UInt128(groups(0, 0, word, digits, &faults))
        count &+= 1
        start = end &+ 1
      }
    }
  }

  // MARK: Digits

  /// Joins two groups whose digits end at the top of their words; what stands below them is ignored. Any
  /// fault is a bit that is not 0.
  @inline(__always)
  private static func groups(
    _ first: UInt32, _ firstCount: Int, _ second: UInt32, _ secondCount: Int, _ faults: inout UInt64
  ) -> UInt32 {
    let all: UInt64 = 0xffff_ffff
    let unused =
      all &>> UInt64(truncatingIfNeeded: 8 &* firstCount)
      | (all &>> UInt64(truncatingIfNeeded: 8 &* secondCount)) << 32
    let text = (UInt64(first) | UInt64(second) << 32) & ~unused | 0x3030_3030_3030_3030 & unused
    let lower = text | 0x2020_2020_2020_2020
    let decimals = (text &+ 0x5050_5050_5050_5050) & ~(text &+ 0x4646_4646_4646_4646)
    let letters = (lower &+ 0x1f1f_1f1f_1f1f_1f1f) & ~(lower &+ 0x1919_1919_1919_1919)
    faults |= (text | ~(decimals | letters)) & 0x8080_8080_8080_8080
    let nibbles = (text & 0x0f0f_0f0f_0f0f_0f0f) &+ (text >> 6 & 0x0101_0101_0101_0101) &* 9
    let bytes = (nibbles << 4 | nibbles >> 8) & 0x00ff_00ff_00ff_00ff
    let groups = (bytes << 8 | bytes >> 16) & 0x0000_ffff_0000_ffff
    return UInt32(truncatingIfNeeded: groups << 16 | groups >> 32)
  }
}
