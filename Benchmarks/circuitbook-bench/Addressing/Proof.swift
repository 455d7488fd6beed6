import IPAddressing

/// A hash over all results of a benchmark in order, which its peers make in the same way: FNV-1a over 64 bits.
struct Proof {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The bytes of a number, the most significant first.
  mutating func add(_ number: some FixedWidthInteger) {
    for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// A text and a line end.
  mutating func add(line: some StringProtocol) {
    line.utf8.forEach { add($0) }
    add(UInt8(ascii: "\n"))
  }
}

extension InternetAddress {
  /// The address as 64 bits, the halves of IPv6 combined, as the peers combine them.
  @inline(__always)
  var folded: UInt64 {
    UInt64(truncatingIfNeeded: bits) ^ UInt64(truncatingIfNeeded: bits >> 64)
  }
}
