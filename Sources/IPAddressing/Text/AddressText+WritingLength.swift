extension AddressText {
  /// Appends a slash and a prefix length of at most three digits; four bytes must be free.
  @usableFromInline
  static func append(length: Int, to text: inout OutputSpan<UInt8>) {
    text.append(UInt8(ascii: "/"))
    let value = UInt8(truncatingIfNeeded: length)
    if value >= 100 { text.append(UInt8(ascii: "0") + value / 100) }
    if value >= 10 { text.append(UInt8(ascii: "0") + value / 10 % 10) }
    text.append(UInt8(ascii: "0") + value % 10)
  }
}
