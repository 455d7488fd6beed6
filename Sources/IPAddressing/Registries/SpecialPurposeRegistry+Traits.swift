extension SpecialPurposeRegistry {
  /// What may be done with an address, by the narrowest block that contains it.
  ///
  /// An address in no block has all properties but `.reservedByProtocol`; outside 2000::/3, where IANA assigns no
  /// unicast space yet (Internet Protocol Version 6 Address Space registry), it has none. What the registries leave open, such as the reach of 6to4 and
  /// Teredo or anything about multicast, is no property: `unstated` of the `entry(for:)` tells them apart.
  public func traits(of address: IPAddress) -> Traits {
    traits(of: owner(of: address))
  }

  func owner(of address: IPAddress) -> SpecialPurposeOwner {
    switch address {
    case .v4(let address): ipv4Segments.owner(of: address)
    case .v6(let address): ipv6Segments.owner(of: address)
    }
  }

  func traits(of owner: SpecialPurposeOwner) -> Traits {
    switch owner {
    case .entry(let place): entries[place].traits
    case .ordinary: [.source, .destination, .forwardable, .globallyReachable]
    case .unassigned: []
    }
  }
}

extension AddressPrefix where Address == IPv6Address {
  /// The space IANA assigns global unicast addresses from, 2000::/3.
  static var globalUnicast: Self {
    Self(uncheckedFirst: IPv6Address(upper: 0x2000_0000_0000_0000, lower: 0), length: 3)
  }
}

// MARK: Of addresses

extension IPAddress {
  /// Whether the address is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { SpecialPurposeRegistry.current.isAddress(self, of: .documentation) }

  /// Whether routers may carry packets to the address beyond one administration (RFC 8190 §2).
  ///
  /// The answer of the registry as shipped, `SpecialPurposeRegistry.current`; it says nothing of routes that
  /// exist. Multicast addresses answer no: see `IPv6Address.multicastScope`.
  public var isGloballyReachable: Bool { hasTrait(.globallyReachable) }

  /// Whether a router may forward packets to the address between external interfaces (RFC 6890 §2.2.1).
  public var isForwardable: Bool { hasTrait(.forwardable) }

  /// Whether packets that cross a router may come from the address (RFC 6890 §2.2.1).
  public var isValidSource: Bool { hasTrait(.source) }

  /// Whether packets that cross a router may go to the address (RFC 6890 §2.2.1).
  public var isValidDestination: Bool { hasTrait(.destination) }

  /// Whether the Internet Protocol itself treats the address in a special way (RFC 6890 §2.2.1).
  public var isReservedByProtocol: Bool { hasTrait(.reservedByProtocol) }

  private func hasTrait(_ trait: SpecialPurposeRegistry.Traits) -> Bool {
    SpecialPurposeRegistry.current.traits(of: self).contains(trait)
  }
}

extension InternetAddress {
  /// Whether the address is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { erased.isDocumentation }

  /// Whether routers may carry packets to the address beyond one administration, as `IPAddress` tells.
  public var isGloballyReachable: Bool { erased.isGloballyReachable }
}

// MARK: Of prefixes

extension IPPrefix {
  /// Whether the whole prefix is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { SpecialPurposeRegistry.current.isPrefix(self, of: .documentation) }

  /// Whether all addresses of the prefix are globally reachable.
  ///
  /// For prefixes that are so in part ask `SpecialPurposeRegistry.extent(of:in:)`.
  public var isGloballyReachable: Bool {
    SpecialPurposeRegistry.current.extent(of: .globallyReachable, in: self) == .whole
  }

  /// Whether routers may forward packets to all addresses of the prefix between external interfaces.
  public var isForwardable: Bool {
    SpecialPurposeRegistry.current.extent(of: .forwardable, in: self) == .whole
  }
}

extension AddressPrefix {
  /// Whether the whole prefix is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { erased.isDocumentation }

  /// Whether all addresses of the prefix are globally reachable.
  public var isGloballyReachable: Bool { erased.isGloballyReachable }
}
