/// Sorts what lies at addresses by those addresses.
@usableFromInline
enum AddressSorting {
  /// Sorts by a number, and where that is equal by a second one below 256; keeps the order of equals.
  ///
  /// One look when the elements are in order; else one pass for each byte in which the numbers differ: two
  /// for the /48s of a /32. Few elements are compared instead.
  @inlinable
  static func sort<Element, Bits: FixedWidthInteger & UnsignedInteger>(
    _ elements: inout [Element], by key: (Element) -> Bits, then minor: (Element) -> UInt8 = { _ in 0 }
  ) {
    elements.sort { (key($0), minor($0)) < (key($1), minor($1)) }
  }
}
