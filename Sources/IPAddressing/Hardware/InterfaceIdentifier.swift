/// The lower 64 bits of an IPv6 unicast address, which name an interface on its link (RFC 4291 §2.5.1).
///
/// Identifiers are opaque (RFC 7136): that one looks like a modified EUI-64 does not prove that it is one.
/// Written as the address `::` with the identifier in its lower half, such as "::21b:44ff:fe11:3ab7".
public struct InterfaceIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as a number; bit 63 is the leftmost, bit 64 of the address.
  public let bits: UInt64

  /// Makes an identifier from its number.
  @inlinable
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// The modified EUI-64 of an EUI-64: the universal/local bit inverted (RFC 4291 appendix A).
  @inlinable
  public init(_ identifier: EUI64) {
    bits = identifier.bits ^ 0x0200_0000_0000_0000
  }

  /// The modified EUI-64 of a MAC address: ff-fe in the middle and the universal/local bit inverted.
  ///
  /// This is what SLAAC forms on Ethernet (RFC 2464 §4), unless the host hides its address (RFC 7217, RFC 8981).
  @inlinable
  public init(_ address: MACAddress) {
    self.init(EUI64(address))
  }

  /// The EUI-64 this identifier would stand for if it were a modified one.
  @inlinable
  public var eui64: EUI64 { EUI64(bits: bits ^ 0x0200_0000_0000_0000) }

  /// The MAC address this identifier seems to be made from, or nil where ff:fe is not in the middle.
  ///
  /// A random identifier has ff:fe there once in 65,536 times.
  @inlinable
  public var macAddress: MACAddress? { eui64.macAddress }

  /// The address `::` with this identifier in its lower half, as RFC 5952 writes it.
  public var description: String { IPv6Address(upper: 0, lower: bits).description }

  /// Orders identifiers by their number.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}

extension InterfaceIdentifier {
  /// Whether no host may choose this identifier (IANA, Reserved IPv6 Interface Identifiers; RFC 5453).
  ///
  /// Zero is the subnet-router anycast address, `200:5eff:fe00:0` to `200:5eff:feff:ffff` come from IANA's own
  /// Ethernet block, `fdff:ffff:ffff:ff80` to the end of that block are subnet anycast addresses (RFC 2526).
  @inlinable
  public var isReserved: Bool {
    bits == 0 || bits >> 24 == 0x02_005e_fffe || bits >> 7 == 0xfdff_ffff_ffff_ff80 >> 7
  }
}

extension IPv6Address {
  /// The lower 64 bits; they name an interface in every unicast address but those that start with 000.
  @inlinable
  public var interfaceIdentifier: InterfaceIdentifier {
    InterfaceIdentifier(bits: UInt64(truncatingIfNeeded: bits))
  }
}

extension AddressPrefix where Address == IPv6Address {
  /// The address of an interface in this subnet, bits between the prefix and the identifier zero.
  ///
  /// Nil when the prefix is longer than /64 and would share bits with the identifier.
  @inlinable
  public func address(of identifier: InterfaceIdentifier) -> IPv6Address? {
    length <= 64 ? IPv6Address(bits: first.bits | UInt128(identifier.bits)) : nil
  }
}
