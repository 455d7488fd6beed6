extension PrefixTable {
  /// The value kept under exactly this prefix, or nil. O(log *n*).
  @inlinable
  public subscript(prefix: IPPrefix) -> Value? {
    prefixes.position(of: prefix).map { values[$0] }
  }

  /// The entries whose prefix holds all of a prefix or is it, the shortest first.
  ///
  /// O(log *n*) for each bit of the prefix at worst.
  @inlinable
  public func supernets(of prefix: IPPrefix) -> [Element] {
    prefixes.positions(containing: prefix).reversed().map { self[$0] }
  }

  /// The entries whose prefix lies inside a prefix or is it, in order. O(log *n*).
  @inlinable
  public func subnets(of prefix: IPPrefix) -> SubSequence {
    self[prefixes.positions(inside: prefix)]
  }

  /// Whether any prefix of the table shares an address with a prefix. O(log *n*).
  @inlinable
  public func overlaps(_ prefix: IPPrefix) -> Bool {
    answer(for: prefix.first) != MatchCode.none || !prefixes.positions(inside: prefix).isEmpty
  }

  /// The entries whose prefix shares an address with a prefix, in order.
  ///
  /// They are the supernets, the prefix itself and the subnets.
  @inlinable
  public func entries(overlapping prefix: IPPrefix) -> [Element] {
    supernets(of: prefix).filter { $0.prefix != prefix } + subnets(of: prefix)
  }
}
