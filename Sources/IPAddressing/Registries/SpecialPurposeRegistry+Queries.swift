extension SpecialPurposeRegistry {
  /// The narrowest block that contains an address, or nil; O(log n) in the number of blocks.
  public func entry(for address: IPAddress) -> Entry? {
    if case .entry(let place) = owner(of: address) { entries[place] } else { nil }
  }

  /// The narrowest block that contains all of a prefix, or nil.
  public func entry(for prefix: IPPrefix) -> Entry? {
    entries.last { $0.prefix.contains(prefix) }
  }

  /// The blocks that contain an address, the widest first.
  public func entries(containing address: IPAddress) -> [Entry] {
    entries.filter { $0.prefix.contains(address) }
  }

  /// The blocks that contain all of a prefix, the widest first.
  public func entries(containing prefix: IPPrefix) -> [Entry] {
    entries.filter { $0.prefix.contains(prefix) }
  }

  /// The blocks that share an address with a prefix, in order.
  public func entries(overlapping prefix: IPPrefix) -> [Entry] {
    entries.filter { $0.prefix.overlaps(prefix) }
  }

  /// Whether the narrowest block that contains an address has a purpose.
  public func isAddress(_ address: IPAddress, of purpose: Purpose) -> Bool {
    entry(for: address)?.purpose == purpose
  }

  /// Whether the narrowest block of every address of a prefix has a purpose.
  public func isPrefix(_ prefix: IPPrefix, of purpose: Purpose) -> Bool {
    extent(of: purpose, in: prefix) == .whole
  }
}

// MARK: Parts of a prefix

extension SpecialPurposeRegistry {
  /// How much of a prefix something is true of.
  public enum Extent: Sendable, Hashable, CaseIterable {
    /// Of none of its addresses.
    case none
    /// Of some of its addresses, not of others.
    case part
    /// Of all of its addresses.
    case whole
  }

  /// How much of a prefix lies in narrowest blocks of a purpose.
  public func extent(of purpose: Purpose, in prefix: IPPrefix) -> Extent {
    extent(in: prefix) { owner in
      if case .entry(let place) = owner { self.entries[place].purpose == purpose } else { false }
    }
  }

  /// How much of a prefix has all of some properties, as `traits(of:)` tells them of an address.
  public func extent(of traits: Traits, in prefix: IPPrefix) -> Extent {
    extent(in: prefix) { owner in self.traits(of: owner).isSuperset(of: traits) }
  }

  private func extent(in prefix: IPPrefix, _ holds: (SpecialPurposeOwner) -> Bool) -> Extent {
    var holdsOfSome = false
    var failsOfSome = false
    for owner in owners(in: prefix) {
      if holds(owner) { holdsOfSome = true } else { failsOfSome = true }
      if holdsOfSome && failsOfSome { return .part }
    }
    return holdsOfSome ? .whole : .none
  }

  private func owners(in prefix: IPPrefix) -> ArraySlice<SpecialPurposeOwner> {
    switch prefix {
    case .v4(let prefix): ipv4Segments.owners(in: prefix)
    case .v6(let prefix): ipv6Segments.owners(in: prefix)
    }
  }
}
