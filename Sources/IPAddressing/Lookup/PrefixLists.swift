/// The prefixes of a table, both families; an entry's position counts IPv4 first.
@usableFromInline
struct PrefixLists: Sendable, Equatable {
  @usableFromInline var v4: SortedPrefixes<IPv4Address>
  @usableFromInline var v6: SortedPrefixes<IPv6Address>

  init(capacity4: Int, capacity6: Int) {
    v4 = SortedPrefixes(capacity: capacity4)
    v6 = SortedPrefixes(capacity: capacity6)
  }

  @inlinable var count: Int { v4.count + v6.count }

  @inlinable
  subscript(position: Int) -> IPPrefix {
    position < v4.count ? .v4(v4[position]) : .v6(v6[position - v4.count])
  }
}

// MARK: Relations by position

extension PrefixLists {
  @inlinable
  func position(of prefix: IPPrefix) -> Int? {
    switch prefix {
    case .v4(let prefix): v4.position(of: prefix)
    case .v6(let prefix): v6.position(of: prefix).map { $0 + v4.count }
    }
  }

  @inlinable
  func longest(containing prefix: IPPrefix) -> Int? {
    switch prefix {
    case .v4(let prefix): v4.longest(containing: prefix)
    case .v6(let prefix): v6.longest(containing: prefix).map { $0 + v4.count }
    }
  }

  @inlinable
  func positions(containing prefix: IPPrefix) -> [Int] {
    switch prefix {
    case .v4(let prefix): v4.positions(containing: prefix)
    case .v6(let prefix): v6.positions(containing: prefix).map { $0 + v4.count }
    }
  }

  @inlinable
  func positions(inside prefix: IPPrefix) -> Range<Int> {
    switch prefix {
    case .v4(let prefix):
      return v4.positions(inside: prefix)
    case .v6(let prefix):
      let positions = v6.positions(inside: prefix)
      return positions.lowerBound + v4.count..<positions.upperBound + v4.count
    }
  }
}

/// Sorted prefixes, and for each the place its value comes from.
@usableFromInline
struct SourcedPrefixes {
  @usableFromInline let prefixes: PrefixLists
  @usableFromInline let sources: [UInt32]
}
