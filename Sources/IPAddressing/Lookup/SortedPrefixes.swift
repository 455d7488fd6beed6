/// Prefixes of one family in order, each once, split into two arrays so that none pays for padding.
@usableFromInline
struct SortedPrefixes<Address: InternetAddress>: Sendable, Equatable {
  @usableFromInline private(set) var firsts: [Address.Bits] = []
  @usableFromInline private(set) var lengths: [UInt8] = []

  /// Nothing yet, with room for exactly as many.
  @usableFromInline
  init(capacity: Int) {
    firsts.reserveCapacity(capacity)
    lengths.reserveCapacity(capacity)
  }

  @inlinable var count: Int { firsts.count }

  @inlinable
  subscript(position: Int) -> AddressPrefix<Address> {
    AddressPrefix(uncheckedFirst: Address(bits: firsts[position]), length: Int(lengths[position]))
  }

  /// Appends a prefix that comes after all others.
  mutating func append(_ prefix: AddressPrefix<Address>) {
    firsts.append(prefix.first.bits)
    lengths.append(prefix.storedLength)
  }

  /// The bytes the two arrays hold.
  var byteCount: Int { firsts.capacity * MemoryLayout<Address.Bits>.stride + lengths.capacity }
}

// MARK: Searching

extension SortedPrefixes {
  /// How many prefixes from the first on satisfy a condition that no prefix behind them satisfies.
  @inlinable
  func count(while precedes: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) &>> 1
      if precedes(middle) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The number of prefixes that come before another.
  @inlinable
  func lowerBound(_ prefix: AddressPrefix<Address>) -> Int {
    count { self[$0] < prefix }
  }

  /// The position of a prefix, or nil.
  @inlinable
  func position(of prefix: AddressPrefix<Address>) -> Int? {
    let position = lowerBound(prefix)
    return position < count && self[position] == prefix ? position : nil
  }

  /// The positions of a prefix and all prefixes inside it.
  @inlinable
  func positions(inside prefix: AddressPrefix<Address>) -> Range<Int> {
    let last = prefix.last.bits
    return lowerBound(prefix)..<count { firsts[$0] <= last }
  }

  /// The position of the longest prefix that holds all of another or is it, or nil.
  ///
  /// Whatever holds the prefix also holds its predecessor in the order, up to the bits the two share:
  /// the search goes on with those bits until the predecessor is the answer.
  @inlinable
  func longest(containing prefix: AddressPrefix<Address>) -> Int? {
    var wanted = prefix
    while true {
      let position = count { !(wanted < self[$0]) } &- 1
      guard position >= 0 else { return nil }
      let candidate = self[position]
      if candidate.contains(wanted) { return position }
      let shared = (candidate.first.bits ^ wanted.first.bits).leadingZeroBitCount
      let first = Address(bits: wanted.first.bits & AddressPrefix<Address>.mask(length: shared))
      wanted = AddressPrefix(uncheckedFirst: first, length: shared)
    }
  }

  /// The positions of all prefixes that hold another or are it, the longest first.
  @inlinable
  func positions(containing prefix: AddressPrefix<Address>) -> [Int] {
    var positions: [Int] = []
    var wanted: AddressPrefix<Address>? = prefix
    while let prefix = wanted, let position = longest(containing: prefix) {
      positions.append(position)
      wanted = self[position].supernet
    }
    return positions
  }
}
