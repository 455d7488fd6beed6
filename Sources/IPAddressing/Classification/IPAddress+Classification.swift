extension IPAddress {
  /// Whether this is 0.0.0.0 or `::`.
  @inlinable
  public var isUnspecified: Bool {
    switch self {
    case .v4(let address): address.isUnspecified
    case .v6(let address): address.isUnspecified
    }
  }

  /// Whether the address means the host itself: 127.0.0.0/8 or `::1`.
  @inlinable
  public var isLoopback: Bool {
    switch self {
    case .v4(let address): address.isLoopback
    case .v6(let address): address.isLoopback
    }
  }

  /// Whether the address is of a network's own space: RFC 1918 for IPv4, unique local (RFC 4193) for IPv6.
  @inlinable
  public var isPrivate: Bool {
    switch self {
    case .v4(let address): address.isPrivate
    case .v6(let address): address.isUniqueLocal
    }
  }

  /// Whether the address is valid on one link only: 169.254.0.0/16 or fe80::/10.
  @inlinable
  public var isLinkLocalUnicast: Bool {
    switch self {
    case .v4(let address): address.isLinkLocalUnicast
    case .v6(let address): address.isLinkLocalUnicast
    }
  }

  /// Whether the address means a group: 224.0.0.0/4 or ff00::/8.
  @inlinable
  public var isMulticast: Bool {
    switch self {
    case .v4(let address): address.isMulticast
    case .v6(let address): address.isMulticast
    }
  }

  /// Whether the address means a group on one link: 224.0.0.0/24, or multicast of scope link-local.
  @inlinable
  public var isLinkLocalMulticast: Bool {
    switch self {
    case .v4(let address): address.isLinkLocalMulticast
    case .v6(let address): address.bits >> 112 & 0xff0f == 0xff02
    }
  }

  /// The IPv4 address an IPv4-mapped address stands for, else the address itself.
  ///
  /// Sockets that serve both families show IPv4 peers as `::ffff:a.b.c.d`; lists of peers want this form.
  @inlinable
  public var unmapped: IPAddress {
    if case .v6(let address) = self, let mapped = address.mappedIPv4 { .v4(mapped) } else { self }
  }
}

extension IPPrefix {
  /// Whether the whole prefix means the host itself: inside 127.0.0.0/8, or `::1/128`.
  public var isLoopback: Bool { first.isLoopback && last.isLoopback }
}
