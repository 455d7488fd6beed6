/// Sorts what lies at addresses by those addresses.
@usableFromInline
enum AddressSorting {
  /// Sorts by a number, and where that is equal by a second one below 256.
  ///
  /// One look when the elements are in order; else one pass for each byte in which the numbers differ (a
  /// radix sort from the least significant byte): two for the /48s of a /32. Few elements are compared.
  @inlinable
  static func sort<Element, Bits: FixedWidthInteger & UnsignedInteger>(
    _ elements: inout [Element], by key: (Element) -> Bits, then minor: (Element) -> UInt8 = { _ in 0 }
  ) {
    guard let (differing, isMinorDiffering) = disorder(of: elements, by: key, then: minor) else { return }
    if elements.count < 256 {
      elements.sort { (key($0), minor($0)) < (key($1), minor($1)) }
      return
    }
    var spare = elements
    if isMinorDiffering {
      distribute(elements, into: &spare, by: minor)
      swap(&elements, &spare)
    }
    for shift in stride(from: 0, to: Bits.bitWidth, by: 8) where (differing >> shift) & 0xff != 0 {
      distribute(elements, into: &spare) { UInt8(truncatingIfNeeded: key($0) >> shift) }
      swap(&elements, &spare)
    }
  }

  /// In which bits the numbers differ and whether the second ones do; nil when all are in order.
  @inlinable
  static func disorder<Element, Bits: FixedWidthInteger & UnsignedInteger>(
    of elements: [Element], by key: (Element) -> Bits, then minor: (Element) -> UInt8
  ) -> (differing: Bits, isMinorDiffering: Bool)? {
    guard let first = elements.first else { return nil }
    var (differing, isMinorDiffering, isOrdered) = (0 as Bits, false, true)
    var (lastKey, lastMinor) = (key(first), minor(first))
    for element in elements {
      let (nextKey, nextMinor) = (key(element), minor(element))
      if nextKey < lastKey || nextKey == lastKey && nextMinor < lastMinor { isOrdered = false }
      differing |= nextKey ^ lastKey
      if nextMinor != lastMinor { isMinorDiffering = true }
      (lastKey, lastMinor) = (nextKey, nextMinor)
    }
    return isOrdered ? nil : (differing, isMinorDiffering)
  }

  /// Copies all elements, those with a lower digit first, those with the same digit in their order.
  @inlinable
  static func distribute<Element>(
    _ elements: [Element], into result: inout [Element], by digit: (Element) -> UInt8
  ) {
    var counts = [Int](repeating: 0, count: 256)
    for element in elements { counts[Int(digit(element))] += 1 }
    var start = 0
    for index in counts.indices { (counts[index], start) = (start, start + counts[index]) }
    var span = result.mutableSpan
    for element in elements {
      let index = Int(digit(element))
      span[counts[index]] = element
      counts[index] += 1
    }
  }
}
