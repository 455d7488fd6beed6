/// Gathers what belongs to a set of addresses of one family and what does not; the last word wins.
///
///     var builder = AddressSetBuilder<IPv6Address>()
///     builder.add(campus)
///     builder.remove(management)
///     let set = builder.build()
///
/// Adding and removing cost O(1) on average and a merge of order O(log *n*) a range in all, however they
/// alternate.
public struct AddressSetBuilder<Address: InternetAddress>: Sendable {
  /// First `removed` goes, then `added` comes.
  @usableFromInline
  struct Change: Sendable {
    @usableFromInline var removed: AddressSet<Address>
    @usableFromInline var added: AddressSet<Address>

    @inlinable
    init(removed: AddressSet<Address>, added: AddressSet<Address>) {
      self.removed = removed
      self.added = added
    }

    @inlinable
    var rangeCount: Int { removed.ranges.count + added.ranges.count }

    @inlinable
    func followed(by later: Change) -> Change {
      Change(
        removed: removed.union(later.removed), added: added.subtracting(later.removed).union(later.added))
    }
  }

  /// Earlier changes, each at least twice as large as the next, so that few are merged again and again.
  @usableFromInline var earlier: [Change] = []
  @usableFromInline var added: [AddressRange<Address>] = []
  @usableFromInline var removed: [AddressRange<Address>] = []

  /// Starts with an empty set.
  @inlinable
  public init() {}

  /// Starts with what a set holds.
  @inlinable
  public init(_ set: AddressSet<Address>) {
    added = set.ranges
  }

  /// Makes the set; the builder may be used further.
  @inlinable
  public func build() -> AddressSet<Address> {
    var whole = latest
    for change in earlier.reversed() { whole = change.followed(by: whole) }
    return whole.added
  }

  /// What was added and then removed since the last earlier change.
  @inlinable
  var latest: Change {
    let gone = AddressSet(ranges: removed)
    return Change(removed: gone, added: AddressSet(ranges: added).subtracting(gone))
  }

  @inlinable
  mutating func settle() {
    var change = latest
    while let last = earlier.last, last.rangeCount < 2 * change.rangeCount {
      change = last.followed(by: change)
      earlier.removeLast()
    }
    earlier.append(change)
    added = []
    removed = []
  }
}

// MARK: Adding and removing

extension AddressSetBuilder {
  /// Adds all addresses of a range.
  @inlinable
  public mutating func add(_ range: AddressRange<Address>) {
    if !removed.isEmpty { settle() }
    added.append(range)
  }

  /// Adds all addresses of a prefix.
  @inlinable
  public mutating func add(_ prefix: AddressPrefix<Address>) { add(prefix.range) }

  /// Adds an address.
  @inlinable
  public mutating func add(_ address: Address) { add(AddressRange(uncheckedFirst: address, last: address)) }

  /// Adds all addresses of a set.
  @inlinable
  public mutating func add(_ set: AddressSet<Address>) {
    for range in set.ranges { add(range) }
  }

  /// Removes all addresses of a range, whether they are there or not.
  @inlinable
  public mutating func remove(_ range: AddressRange<Address>) { removed.append(range) }

  /// Removes all addresses of a prefix, whether they are there or not.
  @inlinable
  public mutating func remove(_ prefix: AddressPrefix<Address>) { remove(prefix.range) }

  /// Removes an address, whether it is there or not.
  @inlinable
  public mutating func remove(_ address: Address) {
    remove(AddressRange(uncheckedFirst: address, last: address))
  }

  /// Removes all addresses of a set, whether they are there or not.
  @inlinable
  public mutating func remove(_ set: AddressSet<Address>) { removed.append(contentsOf: set.ranges) }
}
