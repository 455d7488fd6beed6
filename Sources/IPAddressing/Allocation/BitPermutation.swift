/// Bits of a number at other places, all at once rather than one by one.
@usableFromInline
enum BitPermutation {
  /// The lowest `width` bits in the opposite order; the others are 0.
  @inlinable
  static func reversed(_ value: UInt128, width: Int) -> UInt128 {
    let (upper, lower) = (UInt64(truncatingIfNeeded: value >> 64), UInt64(truncatingIfNeeded: value))
    return (UInt128(reversed(lower)) << 64 | UInt128(reversed(upper))) >> (128 - width)
  }

  @inlinable
  static func reversed(_ value: UInt64) -> UInt64 {
    var value = value.byteSwapped
    value = (value >> 4) & 0x0f0f_0f0f_0f0f_0f0f | (value & 0x0f0f_0f0f_0f0f_0f0f) << 4
    value = (value >> 2) & 0x3333_3333_3333_3333 | (value & 0x3333_3333_3333_3333) << 2
    return (value >> 1) & 0x5555_5555_5555_5555 | (value & 0x5555_5555_5555_5555) << 1
  }

  /// The bits of two numbers in turn, the first of `even` lowest.
  @inlinable
  static func joined(_ even: UInt64, _ odd: UInt64) -> UInt128 {
    let lower = spread(UInt32(truncatingIfNeeded: even)) | spread(UInt32(truncatingIfNeeded: odd)) << 1
    let upper =
      spread(UInt32(truncatingIfNeeded: even >> 32))
      | spread(UInt32(truncatingIfNeeded: odd >> 32)) << 1
    return UInt128(upper) << 64 | UInt128(lower)
  }

  /// The two numbers whose bits in turn make a number.
  @inlinable
  static func split(_ value: UInt128) -> (even: UInt64, odd: UInt64) {
    let (upper, lower) = (UInt64(truncatingIfNeeded: value >> 64), UInt64(truncatingIfNeeded: value))
    return (gathered(upper) << 32 | gathered(lower), gathered(upper >> 1) << 32 | gathered(lower >> 1))
  }

  /// Each bit at twice its place.
  @inlinable
  static func spread(_ value: UInt32) -> UInt64 {
    var value = UInt64(value)
    value = (value | value << 16) & 0x0000_ffff_0000_ffff
    value = (value | value << 8) & 0x00ff_00ff_00ff_00ff
    value = (value | value << 4) & 0x0f0f_0f0f_0f0f_0f0f
    value = (value | value << 2) & 0x3333_3333_3333_3333
    return (value | value << 1) & 0x5555_5555_5555_5555
  }

  /// Each bit at an even place at half of it; the others are dropped.
  @inlinable
  static func gathered(_ value: UInt64) -> UInt64 {
    var value = value & 0x5555_5555_5555_5555
    value = (value | value >> 1) & 0x3333_3333_3333_3333
    value = (value | value >> 2) & 0x0f0f_0f0f_0f0f_0f0f
    value = (value | value >> 4) & 0x00ff_00ff_00ff_00ff
    value = (value | value >> 8) & 0x0000_ffff_0000_ffff
    return (value | value >> 16) & 0x0000_0000_ffff_ffff
  }
}
