/// Values kept under prefixes of both families, and found by the longest prefix that holds an address.
///
/// A table is a value that never changes: build it once, look up from as many threads as you like, and make
/// the next one from it with `applying(inserting:removing:)`. It is a collection of its entries in the order
/// of `IPPrefix`: IPv4 first, then by first address, the shorter prefix first.
///
/// A lookup takes no lock, makes no allocation and does not depend on the number of nested prefixes. A large
/// table needs about 11 bytes an IPv4 route and 31 an IPv6 route, and its values.
public struct PrefixTable<Value> {
  @usableFromInline let prefixes: PrefixLists
  @usableFromInline let values: [Value]
  @usableFromInline let lookup4: IPv4Lookup
  @usableFromInline let lookup6: IPv6Lookup

  /// Builds a table from entries in any order.
  ///
  /// Of entries with the same prefix the last one counts. O(*n* log *n*), O(*n*) when they are sorted.
  @inlinable
  public init(_ entries: some Sequence<(prefix: IPPrefix, value: Value)>) {
    var sorter = PrefixSorter()
    var unsorted: [Value] = []
    unsorted.reserveCapacity(entries.underestimatedCount)
    for (prefix, value) in entries {
      sorter.append(prefix)
      unsorted.append(value)
    }
    let sorted = sorter.sorted()
    self.init(sorted.prefixes, values: sorted.sources.map { unsorted[Int($0)] })
  }

  /// An empty table, which matches nothing.
  @inlinable
  public init() {
    self.init([])
  }

  @usableFromInline
  init(_ prefixes: PrefixLists, values: [Value]) {
    self.prefixes = prefixes
    self.values = values
    lookup4 = IPv4Lookup(prefixes.v4)
    lookup6 = IPv6Lookup(prefixes.v6, offset: prefixes.v4.count)
  }

  /// A table whose IPv4 lookup has the shape of a large one from as many intervals on.
  init(_ entries: some Sequence<(prefix: IPPrefix, value: Value)>, blockThreshold: Int) {
    let table = PrefixTable(entries)
    prefixes = table.prefixes
    values = table.values
    lookup4 = IPv4Lookup(table.prefixes.v4, blockThreshold: blockThreshold)
    lookup6 = table.lookup6
  }
}

extension PrefixTable: Sendable where Value: Sendable {}

// MARK: Memory

extension PrefixTable {
  /// The bytes the table holds on the heap: prefixes, lookup structures and values, without what values
  /// refer to.
  public var memoryFootprint: Int {
    prefixes.v4.byteCount + prefixes.v6.byteCount + lookup4.byteCount + lookup6.byteCount
      + values.capacity * MemoryLayout<Value>.stride
  }
}
