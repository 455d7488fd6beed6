/// What lies at an address: sorted by that, and then by a second number.
@usableFromInline
protocol AddressSortable: Sendable {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger
  var sortingKey: Bits { get }
  var minorSortingKey: UInt8 { get }
}

extension AddressPrefix: AddressSortable {
  @usableFromInline typealias Bits = Address.Bits

  @inlinable
  var sortingKey: Address.Bits { first.bits }

  @inlinable
  var minorSortingKey: UInt8 { storedLength }
}

extension AddressRange: AddressSortable {
  @usableFromInline typealias Bits = Address.Bits

  @inlinable
  var sortingKey: Address.Bits { first.bits }

  @inlinable
  var minorSortingKey: UInt8 { 0 }
}

/// Sorts what lies at addresses; of ranges with the same first address any may come first.
@usableFromInline
enum AddressSorting<Element: AddressSortable> {
  /// Sorts by address, then by the second number.
  ///
  /// One look when all is in order. Else a radix sort: one pass for each byte in which the addresses differ,
  /// two for the /48s of a /32, at most the four highest; what is equal in those is compared. Few elements
  /// are compared from the start.
  @inlinable
  static func sort(_ elements: inout [Element]) {
    guard let (differing, isMinorDiffering) = disorder(of: elements) else { return }
    if elements.count < 256 { return elements.sort(by: precedes) }
    let shifts = stride(from: 0, to: Element.Bits.bitWidth, by: 8).filter { (differing >> $0) & 0xff != 0 }
    var spare = elements
    if isMinorDiffering && shifts.count <= 4 {
      distribute(elements, into: &spare, byMinor: true, shift: 0)
      swap(&elements, &spare)
    }
    for shift in shifts.suffix(4) {
      distribute(elements, into: &spare, byMinor: false, shift: shift)
      swap(&elements, &spare)
    }
    if shifts.count > 4 { sortRuns(&elements, above: shifts[shifts.count - 4]) }
  }

  @inlinable
  static func precedes(_ left: Element, _ right: Element) -> Bool {
    left.sortingKey == right.sortingKey
      ? left.minorSortingKey < right.minorSortingKey : left.sortingKey < right.sortingKey
  }

  /// In which bits the addresses differ and whether the second numbers do; nil when all are in order.
  @inlinable
  static func disorder(of elements: [Element]) -> (differing: Element.Bits, isMinorDiffering: Bool)? {
    guard var last = elements.first else { return nil }
    var (differing, isMinorDiffering, isOrdered) = (0 as Element.Bits, false, true)
    for element in elements {
      if precedes(element, last) { isOrdered = false }
      differing |= element.sortingKey ^ last.sortingKey
      if element.minorSortingKey != last.minorSortingKey { isMinorDiffering = true }
      last = element
    }
    return isOrdered ? nil : (differing, isMinorDiffering)
  }
}

// MARK: Passes

extension AddressSorting {
  @inlinable
  static func digit(_ element: Element, _ isMinor: Bool, _ shift: Int) -> Int {
    isMinor
      ? Int(element.minorSortingKey)
      : Int(UInt8(truncatingIfNeeded: element.sortingKey &>> Element.Bits(truncatingIfNeeded: shift)))
  }

  /// Copies all elements, those with a lower digit first, those with the same digit in their order.
  @inlinable
  static func distribute(
    _ elements: [Element], into result: inout [Element], byMinor isMinor: Bool, shift: Int
  ) {
    var counts = [Int](repeating: 0, count: 256)
    for element in elements { counts[digit(element, isMinor, shift)] += 1 }
    var start = 0
    for index in counts.indices { (counts[index], start) = (start, start + counts[index]) }
    var span = result.mutableSpan
    for element in elements {
      let digit = digit(element, isMinor, shift)
      span[counts[digit]] = element
      counts[digit] += 1
    }
  }

  /// Sorts each run of elements whose addresses are equal from a bit upwards.
  @inlinable
  static func sortRuns(_ elements: inout [Element], above shift: Int) {
    var start = 0
    for index in 1...elements.count {
      let isSame =
        index < elements.count
        && (elements[index].sortingKey ^ elements[start].sortingKey) >> shift == 0
      if isSame { continue }
      if index - start > 16 {
        elements[start..<index].sort(by: precedes)
      } else if index - start > 1 {
        insert(&elements, start..<index)
      }
      start = index
    }
  }

  /// Sorts a few elements in place, each moved down to where it belongs.
  @inlinable
  static func insert(_ elements: inout [Element], _ range: Range<Int>) {
    for index in range.dropFirst() {
      let element = elements[index]
      var place = index
      while place > range.lowerBound, precedes(element, elements[place - 1]) {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
