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
    let isSettled = (0..<8).allSatisfy { filter.settles(Self.upper(addresses[$0].bits)) }
    if isSettled { return InlineArray(repeating: filter.answer) }
    var answers = trees.answers(
      for: InlineArray { UInt32(truncatingIfNeeded: addresses[$0].bits &>> 96) }, at: trees.top)
    let isOneRoot = (1..<8).allSatisfy { answers[$0] == answers[0] } && answers[0] >= MatchCode.deeper
    if isOneRoot {
      answers = trees.answers(
        for: InlineArray { UInt32(truncatingIfNeeded: addresses[$0].bits &>> 64) },
        at: answers[0] ^ MatchCode.deeper)
    }
    for lane in 0..<8 where answers[lane] >= MatchCode.deeper {
      answers[lane] =
        isOneRoot
        ? inner(for: addresses[lane].bits, deeper: answers[lane])
        : answer(for: addresses[lane].bits, deeper: answers[lane])
    }
    return answers
  }
}

extension IPv4Lookup {
  /// What matches each of eight addresses.
  @usableFromInline
  func answers(for addresses: Span<IPv4Address>) -> InlineArray<8, UInt32> {
    if isLarge { return InlineArray { answer(for: addresses[$0].bits) } }
    let isSettled = (0..<8).allSatisfy { filter.settles(Self.word(addresses[$0].bits)) }
    if isSettled { return InlineArray(repeating: filter.answer) }
    return trees.answers(for: InlineArray { addresses[$0].bits }, at: trees.top)
  }
}
