extension AddressPrefix {
  /// The addresses interfaces of a subnet may have.
  ///
  /// IPv4: all but the first and the last, the network's own and the broadcast address (RFC 1122 §3.2.1.3); all of
  /// a /31 (RFC 3021) or /32. IPv6: all but the subnet-router anycast address; all of a /127 (RFC 6164) or /128.
  @inlinable
  public var interfaceAddresses: AddressRange<Address> {
    guard length < Address.Bits.bitWidth - 1 else { return range }
    let last = Address.family == .ipv4 ? Address(bits: last.bits &- 1) : last
    return AddressRange(uncheckedFirst: Address(bits: first.bits | 1), last: last)
  }
}

extension AddressPrefix where Address == IPv6Address {
  /// The address all routers of a subnet answer to, its first (RFC 4291 §2.6.1); nil for /127 and /128.
  ///
  /// On a /127 between two routers it is disabled and the address is an ordinary one (RFC 6164 §6).
  @inlinable
  public var subnetRouterAnycast: IPv6Address? { length < 127 ? first : nil }

  /// Whether the prefix is the length of a link between two routers, /127 (RFC 6164).
  ///
  /// Plans set a /64 aside for each such link and configure a /127 of it, so that the link can grow.
  @inlinable
  public var isInterRouterLink: Bool { length == 127 }
}
