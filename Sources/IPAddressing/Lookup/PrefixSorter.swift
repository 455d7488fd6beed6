/// Collects prefixes in any order and gives them sorted, each once, with the place the last of each came
/// from.
@usableFromInline
struct PrefixSorter {
  /// First address and length in one word, so that IPv4 sorts by counting digits.
  @usableFromInline
  struct IPv4Key {
    @usableFromInline let key: UInt64
    @usableFromInline let source: UInt32

    @inlinable
    init(_ prefix: IPv4Prefix, source: UInt32) {
      key = UInt64(prefix.first.bits) &<< 6 | UInt64(prefix.storedLength)
      self.source = source
    }

    var prefix: IPv4Prefix {
      IPv4Prefix(
        uncheckedFirst: IPv4Address(bits: UInt32(truncatingIfNeeded: key >> 6)), length: Int(key & 0x3f))
    }
  }

  @usableFromInline
  struct IPv6Key {
    @usableFromInline let prefix: IPv6Prefix
    @usableFromInline let source: UInt32

    @inlinable
    init(_ prefix: IPv6Prefix, source: UInt32) {
      self.prefix = prefix
      self.source = source
    }
  }

  @usableFromInline var keys4: [IPv4Key] = []
  @usableFromInline var keys6: [IPv6Key] = []

  @inlinable
  init() {}

  @inlinable
  mutating func append(_ prefix: IPPrefix) {
    let count = keys4.count + keys6.count
    precondition(count < MatchCode.limit, "more prefixes than a table can number")
    switch prefix {
    case .v4(let prefix): keys4.append(IPv4Key(prefix, source: UInt32(truncatingIfNeeded: count)))
    case .v6(let prefix): keys6.append(IPv6Key(prefix, source: UInt32(truncatingIfNeeded: count)))
    }
  }

  /// The sorted prefixes, and for each the number it was appended as; of equal ones the last counts.
  @usableFromInline
  consuming func sorted() -> SourcedPrefixes {
    Self.sortByDigits(&keys4)
    Self.sort(&keys6)
    var lists = PrefixLists(
      capacity4: Self.distinctCount(keys4.count) { keys4[$0].key == keys4[$0 + 1].key },
      capacity6: Self.distinctCount(keys6.count) { keys6[$0].prefix == keys6[$0 + 1].prefix })
    var sources: [UInt32] = []
    sources.reserveCapacity(keys4.count + keys6.count)
    for (index, key) in keys4.enumerated() where index + 1 == keys4.count || keys4[index + 1].key != key.key {
      lists.v4.append(key.prefix)
      sources.append(key.source)
    }
    for (index, key) in keys6.enumerated()
    where index + 1 == keys6.count || keys6[index + 1].prefix != key.prefix {
      lists.v6.append(key.prefix)
      sources.append(key.source)
    }
    return SourcedPrefixes(prefixes: lists, sources: sources)
  }

  private static func distinctCount(_ count: Int, isRepeated: (Int) -> Bool) -> Int {
    guard count > 1 else { return count }
    return count - (0..<count - 1).count(where: isRepeated)
  }
}

// MARK: Sorting

extension PrefixSorter {
  private static func sort(_ keys: inout [IPv6Key]) {
    keys.sort { $0.prefix == $1.prefix ? $0.source < $1.source : $0.prefix < $1.prefix }
  }

  /// Four stable passes over ten bits of the 38; a list already in order is left alone.
  private static func sortByDigits(_ keys: inout [IPv4Key]) {
    guard (1..<max(1, keys.count)).contains(where: { keys[$0 - 1].key > keys[$0].key }) else { return }
    var other = keys
    for shift: UInt64 in [0, 10, 20, 30] {
      distribute(keys, by: shift, into: &other)
      swap(&keys, &other)
    }
  }

  private static func distribute(_ keys: [IPv4Key], by shift: UInt64, into other: inout [IPv4Key]) {
    var places = [Int](repeating: 0, count: 1025)
    for key in keys { places[Int((key.key >> shift) & 0x3ff) + 1] += 1 }
    for digit in 1...1024 { places[digit] += places[digit - 1] }
    for key in keys {
      let digit = Int((key.key >> shift) & 0x3ff)
      other[places[digit]] = key
      places[digit] += 1
    }
  }
}
