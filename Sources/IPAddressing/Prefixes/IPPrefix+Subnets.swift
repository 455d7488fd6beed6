extension IPPrefix {
  /// The number of subprefixes of a length; nil as `AddressPrefix.subprefixCount(length:)` says.
  @inlinable
  public func subprefixCount(length: Int) -> UInt128? {
    switch self {
    case .v4(let prefix): prefix.subprefixCount(length: length)
    case .v6(let prefix): prefix.subprefixCount(length: length)
    }
  }

  /// The subprefix of a length at an index; nil when the length or the index is out of range.
  @inlinable
  public func subprefix(at index: UInt128, length: Int) -> IPPrefix? {
    switch self {
    case .v4(let prefix): prefix.subprefix(at: index, length: length)?.erased
    case .v6(let prefix): prefix.subprefix(at: index, length: length)?.erased
    }
  }

  /// The index of a subprefix among those of its length, or nil when it lies outside this prefix.
  @inlinable
  public func index(of subprefix: IPPrefix) -> UInt128? {
    switch (self, subprefix) {
    case (.v4(let prefix), .v4(let subprefix)): prefix.index(of: subprefix)
    case (.v6(let prefix), .v6(let subprefix)): prefix.index(of: subprefix)
    default: nil
    }
  }

  /// All subprefixes of a length in order, computed one by one.
  ///
  /// Empty when the length is shorter than this prefix or beyond the family.
  @inlinable
  public func split(into length: Int) -> IPSubprefixes {
    switch self {
    case .v4(let prefix): .v4(prefix.split(into: length))
    case .v6(let prefix): .v6(prefix.split(into: length))
    }
  }

  /// The prefix one bit shorter that holds this one, or nil for the whole space.
  @inlinable
  public var supernet: IPPrefix? { supernet(length: length - 1) }

  /// The prefix of a shorter or equal length that holds this one; nil for a longer or negative length.
  @inlinable
  public func supernet(length: Int) -> IPPrefix? {
    switch self {
    case .v4(let prefix): prefix.supernet(length: length)?.erased
    case .v6(let prefix): prefix.supernet(length: length)?.erased
    }
  }

  /// The other half of the supernet, or nil for the whole space.
  @inlinable
  public var sibling: IPPrefix? {
    switch self {
    case .v4(let prefix): prefix.sibling?.erased
    case .v6(let prefix): prefix.sibling?.erased
    }
  }
}

/// The subprefixes of one length inside a prefix of either family, in order, computed one by one.
public enum IPSubprefixes: Sequence, IteratorProtocol, Sendable {
  /// Those of an IPv4 prefix.
  case v4(Subprefixes<IPv4Address>)
  /// Those of an IPv6 prefix.
  case v6(Subprefixes<IPv6Address>)

  /// The next subprefix, or nil behind the last.
  @inlinable
  public mutating func next() -> IPPrefix? {
    switch self {
    case .v4(var subprefixes):
      defer { self = .v4(subprefixes) }
      return subprefixes.next()?.erased
    case .v6(var subprefixes):
      defer { self = .v6(subprefixes) }
      return subprefixes.next()?.erased
    }
  }
}
