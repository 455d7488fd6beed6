extension PrefixTable {
  /// Appends, for each IPv6 address in order, the value of the longest prefix that holds it, or nil.
  ///
  /// Eight searches run side by side: in a large table about twice as fast as one by one.
  @inlinable
  public func longestMatches(for addresses: Span<IPv6Address>, appendingTo matches: inout [Value?]) {
    matches.reserveCapacity(matches.count + addresses.count)
    var start = 0
    while start &+ 8 <= addresses.count {
      let answers = lookup6.answers(for: addresses.extracting(start..<start &+ 8))
      for lane in 0..<8 { matches.append(value(of: answers[lane])) }
      start &+= 8
    }
    for index in start..<addresses.count { matches.append(longestMatch(for: addresses[index])) }
  }

  /// Appends, for each IPv4 address in order, the value of the longest prefix that holds it, or nil.
  @inlinable
  public func longestMatches(for addresses: Span<IPv4Address>, appendingTo matches: inout [Value?]) {
    matches.reserveCapacity(matches.count + addresses.count)
    var start = 0
    while start &+ 8 <= addresses.count {
      let answers = lookup4.answers(for: addresses.extracting(start..<start &+ 8))
      for lane in 0..<8 { matches.append(value(of: answers[lane])) }
      start &+= 8
    }
    for index in start..<addresses.count { matches.append(longestMatch(for: addresses[index])) }
  }
}

extension IPv6Lookup {
  /// What matches each of eight addresses.
  @usableFromInline
  func answers(for addresses: Span<IPv6Address>) -> InlineArray<8, UInt32> {
    let uppers = InlineArray<8, UInt64> { Self.upper(addresses[$0].bits) }
    if (0..<8).allSatisfy({ filter.settles(uppers[$0]) }) { return InlineArray(repeating: filter.answer) }
    var answers = tree.answers(for: uppers)
    for lane in 0..<8 where answers[lane] >= MatchCode.deeper {
      let lower = UInt64(truncatingIfNeeded: addresses[lane].bits)
      answers[lane] = inner.answer(for: lower, in: answers[lane] ^ MatchCode.deeper)
    }
    return answers
  }
}

extension IPv4Lookup {
  /// What matches each of eight addresses.
  @usableFromInline
  func answers(for addresses: Span<IPv4Address>) -> InlineArray<8, UInt32> {
    let words = InlineArray<8, UInt64> { Self.word(addresses[$0].bits) }
    if isLarge { return InlineArray { answer(for: addresses[$0].bits) } }
    if (0..<8).allSatisfy({ filter.settles(words[$0]) }) { return InlineArray(repeating: filter.answer) }
    return tree.answers(for: words)
  }
}
