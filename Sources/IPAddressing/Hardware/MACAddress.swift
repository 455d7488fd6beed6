/// The 48-bit address of a network interface (IEEE 802 MAC address, EUI-48): eight bytes of memory, no allocation.
///
/// Read as two-digit octets by colons or hyphens (`00:1b:44:11:3a:b7`, `00-1B-44-11-3A-B7`) and as four-digit
/// groups by hyphens or dots (`001b-4411-3ab7` of Huawei and H3C, `001b.4411.3ab7` of Cisco), in either case.
/// Written as lower-case octets by colons, the canonical form of YANG's `mac-address` (RFC 6991 §3);
/// `text(_:)` writes the others. Digits are never left out: `0:1b:44:11:3a:b7` is an error.
public struct MACAddress: AddressNotation {
  /// The address as a number below 2^48; `00:00:00:00:00:01` is 1.
  public let bits: UInt64

  @inlinable
  init(uncheckedBits bits: UInt64) {
    self.bits = bits
  }

  /// Makes an address from its number; nil when it has more than 48 bits.
  @inlinable
  public init?(bits: UInt64) {
    guard bits >> 48 == 0 else { return nil }
    self.bits = bits
  }

  /// Reads the six bytes of an address in the order they are written; nil unless there are exactly six.
  @inlinable
  public init?(bytes: [UInt8]) {
    guard bytes.count == 6 else { return nil }
    bits = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The six bytes in the order they are written and sent.
  @inlinable
  public var bytes: [UInt8] {
    (0..<6).map { UInt8(truncatingIfNeeded: bits >> UInt64(40 - 8 * $0)) }
  }

  /// The address of every station on the link, `ff:ff:ff:ff:ff:ff`.
  @inlinable
  public static var broadcast: MACAddress { MACAddress(uncheckedBits: 0xffff_ffff_ffff) }

  /// Orders addresses by their number.
  @inlinable
  public static func < (left: MACAddress, right: MACAddress) -> Bool { left.bits < right.bits }
}

// MARK: Bits of the first octet

extension MACAddress {
  /// Whether the address means a group of stations: the I/G bit, 01 in the first octet (IEEE 802-2014 §8.2).
  ///
  /// Also true of the broadcast address.
  @inlinable
  public var isGroup: Bool { bits >> 40 & 1 == 1 }

  /// Whether the address was given by an administrator, not a maker: the U/L bit, 02 in the first octet.
  ///
  /// Such addresses are not unique in the world; telephones that hide their identity use them too.
  @inlinable
  public var isLocallyAdministered: Bool { bits >> 41 & 1 == 1 }

  /// The first 24 bits, which name the maker where the address is universal (IEEE MA-L, the OUI).
  ///
  /// Makers with small blocks (MA-M, MA-S) share these bits with others.
  @inlinable
  public var organizationIdentifier: UInt32 { UInt32(truncatingIfNeeded: bits >> 24) }
}
