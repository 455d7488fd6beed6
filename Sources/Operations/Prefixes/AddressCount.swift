import IPAddressing

/// How many addresses there are, exactly: up to 2^128, one more than fits into 128 bits.
public struct AddressCount: Sendable, Hashable, CustomStringConvertible {
  /// One less than the number.
  private let predecessor: UInt128

  /// The number of addresses in a range.
  public init(of range: IPRange) {
    switch range {
    case .v4(let range): predecessor = UInt128(range.last.bits - range.first.bits)
    case .v6(let range): predecessor = range.last.bits - range.first.bits
    }
  }

  /// The exponent where the number is a power of two; 128 for the whole of IPv6.
  public var exponent: Int? {
    let (number, overflow) = predecessor.addingReportingOverflow(1)
    if overflow { return 128 }
    return number.nonzeroBitCount == 1 ? number.trailingZeroBitCount : nil
  }

  /// The number in decimal digits, such as "340282366920938463463374607431768211456" for the whole of IPv6.
  public var description: String {
    let (number, overflow) = predecessor.addingReportingOverflow(1)
    return overflow ? "340282366920938463463374607431768211456" : String(number)
  }
}
