// An IPv4-mapped address counts as the IPv4 address it stands for: a guard that lets `::ffff:127.0.0.1` pass where
// 127.0.0.1 may not is open. Go's net/netip had this fault until 1.22.4 (CVE-2024-24790).

extension IPAddress {
  /// Whether this is 0.0.0.0 or `::`; true of the IPv4-mapped `::ffff:0.0.0.0` too.
  @inlinable
  public var isUnspecified: Bool {
    switch unmapped {
    case .v4(let address): address.isUnspecified
    case .v6(let address): address.isUnspecified
    }
  }

  /// Whether the address means the host itself: 127.0.0.0/8, IPv4-mapped or not, or `::1`.
  @inlinable
  public var isLoopback: Bool {
    switch unmapped {
    case .v4(let address): address.isLoopback
    case .v6(let address): address.isLoopback
    }
  }

  /// Whether the address is of a network's own space: RFC 1918 for IPv4, unique local (RFC 4193) for IPv6.
  ///
  /// An IPv4-mapped address is what the IPv4 address in it is.
  @inlinable
  public var isPrivate: Bool {
    switch unmapped {
    case .v4(let address): address.isPrivate
    case .v6(let address): address.isUniqueLocal
    }
  }

  /// Whether the address is valid on one link only: 169.254.0.0/16, IPv4-mapped or not, or fe80::/10.
  @inlinable
  public var isLinkLocalUnicast: Bool {
    switch unmapped {
    case .v4(let address): address.isLinkLocalUnicast
    case .v6(let address): address.isLinkLocalUnicast
    }
  }

  /// Whether the address means a group: 224.0.0.0/4, IPv4-mapped or not, or ff00::/8.
  @inlinable
  public var isMulticast: Bool {
    switch unmapped {
    case .v4(let address): address.isMulticast
    case .v6(let address): address.isMulticast
    }
  }

  /// Whether the address means a group on one link: 224.0.0.0/24, or multicast of scope link-local.
  ///
  /// An IPv4-mapped address is what the IPv4 address in it is.
  @inlinable
  public var isLinkLocalMulticast: Bool {
    switch unmapped {
    case .v4(let address): address.isLinkLocalMulticast
    case .v6(let address): address.multicastScope == .linkLocal
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
  /// Whether the whole prefix means the host itself: inside 127.0.0.0/8, IPv4-mapped or not, or `::1/128`.
  public var isLoopback: Bool { first.isLoopback && last.isLoopback }
}
