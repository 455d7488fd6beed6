// What kind of address it is, by its bits alone; the registry's answers are in Registries/.

extension IPv4Address {
  /// Whether this is 0.0.0.0, "this host on this network" (RFC 1122 §3.2.1.3).
  @inlinable
  public var isUnspecified: Bool { bits == 0 }

  /// Whether the address means the host itself: 127.0.0.0/8 (RFC 1122 §3.2.1.3).
  @inlinable
  public var isLoopback: Bool { bits >> 24 == 127 }

  /// Whether the address is from the private networks 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918).
  @inlinable
  public var isPrivate: Bool { bits >> 24 == 10 || bits >> 20 == 0xac1 || bits >> 16 == 0xc0a8 }

  /// Whether the address is from 100.64.0.0/10, shared by carriers and their customers (RFC 6598).
  @inlinable
  public var isShared: Bool { bits >> 22 == 0x6440_0000 >> 22 }

  /// Whether the address is valid on one link only: 169.254.0.0/16 (RFC 3927).
  @inlinable
  public var isLinkLocalUnicast: Bool { bits >> 16 == 0xa9fe }

  /// Whether the address means a group of hosts: 224.0.0.0/4 (RFC 5771).
  @inlinable
  public var isMulticast: Bool { bits >> 28 == 0xe }

  /// Whether the address means a group of hosts on one link: 224.0.0.0/24 (RFC 5771 §4).
  @inlinable
  public var isLinkLocalMulticast: Bool { bits >> 8 == 0xe0_0000 }

  /// Whether this is 255.255.255.255, all hosts on the link (RFC 919 §7).
  @inlinable
  public var isLimitedBroadcast: Bool { bits == .max }
}
