extension AddressPrefix {
  /// The number of subprefixes of a length: 2^(length − own length).
  ///
  /// Nil when the length is shorter than this prefix or beyond the family, or for ::/0 into /128,
  /// whose number has 129 bits.
  @inlinable
  public func subprefixCount(length: Int) -> UInt128? {
    guard length >= self.length && length <= Address.Bits.bitWidth else { return nil }
    let width = length - self.length
    return width < 128 ? 1 << UInt128(width) : nil
  }

  /// The subprefix of a length at an index counted from the first.
  ///
  /// Nil when the length is shorter than this prefix or beyond the family, or the index too large.
  @inlinable
  public func subprefix(at index: UInt128, length: Int) -> Self? {
    guard length >= self.length && length <= Address.Bits.bitWidth else { return nil }
    guard index >> (length - self.length) == 0 else { return nil }
    let offset = Address.Bits(truncatingIfNeeded: index) << (Address.Bits.bitWidth - length)
    return Self(uncheckedFirst: Address(bits: first.bits | offset), length: length)
  }

  /// The index of a subprefix among those of its length, or nil when it lies outside this prefix.
  @inlinable
  public func index(of subprefix: Self) -> UInt128? {
    guard contains(subprefix) else { return nil }
    return UInt128((subprefix.first.bits ^ first.bits) >> (Address.Bits.bitWidth - subprefix.length))
  }

  /// All subprefixes of a length in order, computed one by one; there is no upper bound on their number.
  ///
  /// Empty when the length is shorter than this prefix or beyond the family.
  @inlinable
  public func split(into length: Int) -> Subprefixes<Address> {
    Subprefixes(of: self, length: length)
  }

  /// The prefix one bit shorter that holds this one, or nil for the whole space.
  @inlinable
  public var supernet: Self? { supernet(length: length - 1) }

  /// The prefix of a shorter or equal length that holds this one; nil for a longer or negative length.
  @inlinable
  public func supernet(length: Int) -> Self? {
    length <= self.length ? Self(containing: first, length: length) : nil
  }

  /// The other half of the supernet, or nil for the whole space.
  @inlinable
  public var sibling: Self? {
    guard length > 0 else { return nil }
    let bit: Address.Bits = 1 << (Address.Bits.bitWidth - length)
    return Self(uncheckedFirst: Address(bits: first.bits ^ bit), length: length)
  }

  /// The range from the first to the last address.
  @inlinable
  public var range: AddressRange<Address> {
    AddressRange(uncheckedFirst: first, last: last)
  }
}

/// The subprefixes of one length inside a prefix, in order, computed one by one.
public struct Subprefixes<Address: InternetAddress>: Sequence, IteratorProtocol, Sendable {
  @usableFromInline var upcoming: AddressPrefix<Address>?
  @usableFromInline let parent: AddressPrefix<Address>

  @inlinable
  init(of parent: AddressPrefix<Address>, length: Int) {
    self.parent = parent
    upcoming = parent.subprefix(at: 0, length: length)
  }

  /// The next subprefix, or nil behind the last.
  @inlinable
  public mutating func next() -> AddressPrefix<Address>? {
    guard let current = upcoming else { return nil }
    if current.last == parent.last {
      upcoming = nil
    } else {
      let following = Address(bits: current.last.bits &+ 1)
      upcoming = AddressPrefix(uncheckedFirst: following, length: current.length)
    }
    return current
  }
}
