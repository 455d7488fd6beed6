/// An IPv6 address with the zone in which it is unique, such as "fe80::1%eth0" (RFC 4007 §11).
///
/// The zone names a link or site of one host and means nothing on another; so it is kept outside `IPv6Address`.
/// It is absent, or 1 to 31 letters, digits, hyphens, dots, underscores and tildes: the names interfaces have,
/// and the unreserved characters of RFC 6874 §2. Only addresses that `needsZone` may have one.
public struct ScopedIPv6Address: AddressNotation {
  /// The address without its zone.
  public let address: IPv6Address
  /// The zone, an interface's name or number; nil where none is given, which leaves the choice to the host.
  public let zone: String?

  /// The bytes in the longest zone: interface names of illumos have up to 31, of Linux, BSD and macOS 15.
  @inlinable
  public static var longestZone: Int { 31 }

  /// Makes an address in a zone, or in none.
  ///
  /// Nil when the zone is empty, too long, holds another character, or the address takes no zone.
  public init?(_ address: IPv6Address, zone: String? = nil) {
    if let zone {
      guard address.needsZone, (1...Self.longestZone).contains(zone.utf8.count) else { return nil }
      guard zone.utf8.allSatisfy(Self.isZoneByte) else { return nil }
    }
    self.address = address
    self.zone = zone
  }

  static func isZoneByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Orders by address, then no zone first, then by the bytes of the zone.
  public static func < (left: Self, right: Self) -> Bool {
    if left.address != right.address { return left.address < right.address }
    guard let rightZone = right.zone else { return false }
    guard let leftZone = left.zone else { return true }
    return leftZone < rightZone
  }
}

extension IPv6Address {
  /// Whether the same address may exist in several zones of one host, and a zone tells which is meant.
  ///
  /// True for link-local (`fe80::/10`), the former site-local (`fec0::/10`), the loopback address, which is
  /// link-local too (RFC 4291 §2.5.3), and multicast of every scope but global and the two reserved ones (§2.7).
  /// Unique local addresses are global in scope (RFC 4193 §3.3).
  public var needsZone: Bool {
    if let multicastScope { return (1...13).contains(multicastScope.rawValue) }
    let isSiteLocal = bits >> 118 == 0xfec0 >> 6
    return isLinkLocalUnicast || isSiteLocal || isLoopback
  }
}
