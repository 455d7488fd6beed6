extension PrefixTable: RandomAccessCollection {
  /// A prefix and its value.
  public typealias Element = (prefix: IPPrefix, value: Value)

  /// The position of the first entry: 0.
  @inlinable
  public var startIndex: Int { 0 }

  /// The position behind the last entry: the number of entries.
  @inlinable
  public var endIndex: Int { values.count }

  /// The entry at a position, counted in the order of the prefixes from 0.
  @inlinable
  public subscript(position: Int) -> (prefix: IPPrefix, value: Value) {
    (prefixes[position], values[position])
  }
}

extension PrefixTable: Equatable where Value: Equatable {
  /// Whether two tables have the same prefixes with the same values.
  public static func == (left: PrefixTable, right: PrefixTable) -> Bool {
    left.values == right.values && left.prefixes == right.prefixes
  }
}
