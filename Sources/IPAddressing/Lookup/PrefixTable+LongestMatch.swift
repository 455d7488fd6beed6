extension PrefixTable {
  /// The value of the longest prefix that holds an IPv4 address, or nil.
  @inlinable
  public func longestMatch(for address: IPv4Address) -> Value? {
    value(of: lookup4.answer(for: address.bits))
  }

  /// The value of the longest prefix that holds an IPv6 address, or nil.
  @inlinable
  public func longestMatch(for address: IPv6Address) -> Value? {
    value(of: lookup6.answer(for: address.bits))
  }

  /// The value of the longest prefix that holds an address, or nil.
  ///
  /// An IPv4-mapped IPv6 address is looked up as IPv6.
  @inlinable
  public func longestMatch(for address: IPAddress) -> Value? {
    value(of: answer(for: address))
  }

  /// The longest prefix that holds an address, and its value, or nil.
  @inlinable
  public func longestMatchingPrefix(for address: IPAddress) -> Element? {
    entry(of: answer(for: address))
  }

  /// The longest prefix that holds an IPv4 address, and its value, or nil.
  @inlinable
  public func longestMatchingPrefix(for address: IPv4Address) -> Element? {
    entry(of: lookup4.answer(for: address.bits))
  }

  /// The longest prefix that holds an IPv6 address, and its value, or nil.
  @inlinable
  public func longestMatchingPrefix(for address: IPv6Address) -> Element? {
    entry(of: lookup6.answer(for: address.bits))
  }

  @inlinable
  func answer(for address: IPAddress) -> UInt32 {
    switch address {
    case .v4(let address): lookup4.answer(for: address.bits)
    case .v6(let address): lookup6.answer(for: address.bits)
    }
  }

  @inlinable
  func entry(of answer: UInt32) -> Element? {
    answer == MatchCode.none ? nil : self[Int(truncatingIfNeeded: answer)]
  }

  @inlinable @inline(__always)
  func value(of answer: UInt32) -> Value? {
    answer == MatchCode.none ? nil : values[Int(truncatingIfNeeded: answer)]
  }
}

// MARK: Prefixes

extension PrefixTable {
  /// The value of the longest prefix that holds all of a prefix or is it, or nil.
  ///
  /// O(log *n*) for each bit at worst; as fast as for an address unless something longer lies at the start.
  @inlinable
  public func longestMatch(for prefix: IPPrefix) -> Value? {
    position(matching: prefix).map { values[$0] }
  }

  /// The longest prefix that holds all of a prefix or is it, and its value, or nil.
  ///
  /// O(log *n*) for each bit at worst; as fast as for an address unless something longer lies at the start.
  @inlinable
  public func longestMatchingPrefix(for prefix: IPPrefix) -> Element? {
    position(matching: prefix).map { self[$0] }
  }

  /// What holds the first address is the answer, unless it is longer than the prefix.
  @inlinable
  func position(matching prefix: IPPrefix) -> Int? {
    let answer = answer(for: prefix.first)
    guard answer != MatchCode.none else { return nil }
    let position = Int(truncatingIfNeeded: answer)
    return prefixes[position].length <= prefix.length ? position : prefixes.longest(containing: prefix)
  }
}
