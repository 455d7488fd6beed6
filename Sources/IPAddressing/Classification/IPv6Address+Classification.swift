// What kind of address it is, by its bits alone: an IPv4-mapped address is of no kind here. `IPAddress` looks into
// it. The registry's answers are in Registries/.

extension IPv6Address {
  /// Whether this is `::`, the absence of an address (RFC 4291 §2.5.2).
  @inlinable
  public var isUnspecified: Bool { bits == 0 }

  /// Whether the address means the host itself: `::1` (RFC 4291 §2.5.3).
  ///
  /// `::ffff:127.0.0.1` is not: where such addresses come in, ask `IPAddress.isLoopback`.
  @inlinable
  public var isLoopback: Bool { bits == 1 }

  /// Whether the address is valid on one link only: fe80::/10 (RFC 4291 §2.5.6).
  @inlinable
  public var isLinkLocalUnicast: Bool { bits >> 118 == 0xfe80 >> 6 }

  /// Whether the address is a unique local one, of a network's own: fc00::/7 (RFC 4193).
  @inlinable
  public var isUniqueLocal: Bool { bits >> 121 == 0xfc >> 1 }

  /// Whether the address means a group of interfaces: ff00::/8 (RFC 4291 §2.7).
  @inlinable
  public var isMulticast: Bool { bits >> 120 == 0xff }

  /// How far packets to this multicast address travel, or nil for other addresses (RFC 4291 §2.7, RFC 7346).
  @inlinable
  public var multicastScope: MulticastScope? {
    isMulticast ? MulticastScope(rawValue: UInt8(truncatingIfNeeded: bits >> 112) & 0xf) : nil
  }

  /// Whether the multicast address was not assigned by IANA but made by its users: the T flag (RFC 4291 §2.7).
  @inlinable
  public var isTransientMulticast: Bool { isMulticast && bits >> 116 & 1 == 1 }
}

// MARK: Neighbour discovery

extension IPv6Address {
  /// The group where neighbours ask for this address: ff02::1:ff00:0/104 and its last 24 bits (RFC 4291 §2.7.1).
  ///
  /// Of use for unicast and anycast addresses only.
  @inlinable
  public var solicitedNodeMulticast: IPv6Address {
    IPv6Address(
      upper: 0xff02_0000_0000_0000, lower: 0x1_ff00_0000 | UInt64(truncatingIfNeeded: bits) & 0xff_ffff)
  }

  /// Whether the address is the group of some node's address, in ff02::1:ff00:0/104 (RFC 4291 §2.7.1).
  @inlinable
  public var isSolicitedNodeMulticast: Bool { bits >> 24 == 0xff02_0000_0000_0000_0000_0001_ff }
}
