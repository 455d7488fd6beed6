/// Several bytes of a text at once, in one register: the first byte is the lowest.
extension AddressText {
  /// The four bytes at an offset.
  @inline(__always)
  static func load(_ text: Span<UInt8>, at offset: Int) -> UInt32 {
    // Safety: any four bytes are a number; the place is checked.
    UInt32(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The eight bytes at an offset.
  @inline(__always)
  static func loadEight(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    // Safety: any eight bytes are a number; the place is checked.
    UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Where a byte stands in a text of 8 to 63 bytes: bit 0 for the first.
  @inline(__always)
  static func flags(of byte: UInt8, in text: Span<UInt8>) -> UInt64 {
    let last = text.count - 8
    // The last word may overlap the one before: it finds the same bytes again.
    var flags = flags(of: byte, in: loadEight(text, at: last)) << UInt64(truncatingIfNeeded: last)
    var offset = 0
    while offset < last {
      flags |= self.flags(of: byte, in: loadEight(text, at: offset)) << UInt64(truncatingIfNeeded: offset)
      offset += 8
    }
    return flags
  }

  /// Where a byte stands among eight: bit 0 of each such byte.
  @inline(__always)
  static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return ~(((difference & low) &+ low) | difference | low) >> 7
  }

  /// Where a byte stands among eight: bit 0 for the first.
  @inline(__always)
  static func flags(of byte: UInt8, in word: UInt64) -> UInt64 {
    // The product brings bit 8·k to bit 56 + k.
    (marks(of: byte, in: word) &* 0x0102_0408_1020_4080) >> 56
  }
}
