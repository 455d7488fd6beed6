/// An IPv6 address (RFC 4291): 128 bits, sixteen bytes of memory, no allocation.
///
/// Every text form of RFC 4291 §2.2 is read; RFC 5952 is written. A zone (`%eth0`) is not part of an
/// address and is rejected.
public struct IPv6Address: InternetAddress {
  // Kept as two words, not as one `UInt128`: debug code of Swift 6.3.1 hands enumerations that hold a
  // `UInt128` on at addresses that are no multiple of sixteen, and dies. So prefixes are 24 bytes, not 32, too.
  @usableFromInline let upper: UInt64
  @usableFromInline let lower: UInt64

  /// The address as a number; `::1` is 1.
  @inlinable
  public var bits: UInt128 { UInt128(upper) << 64 | UInt128(lower) }

  /// Makes an address from its number.
  @inlinable
  public init(bits: UInt128) {
    upper = UInt64(truncatingIfNeeded: bits >> 64)
    lower = UInt64(truncatingIfNeeded: bits)
  }

  /// Makes an address from its upper and lower halves: routing part and interface identifier.
  @inlinable
  public init(upper: UInt64, lower: UInt64) {
    self.upper = upper
    self.lower = lower
  }

  /// Always `.ipv6`.
  @inlinable
  public static var family: AddressFamily { .ipv6 }

  /// The same address, its family told at run time.
  @inlinable
  public var erased: IPAddress { .v6(self) }

  /// Whether two addresses are the same number.
  @inlinable
  public static func == (left: IPv6Address, right: IPv6Address) -> Bool {
    left.upper == right.upper && left.lower == right.lower
  }

  /// Feeds the number to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(upper)
    hasher.combine(lower)
  }

  /// The IPv4 address inside an IPv4-mapped address `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2), else nil.
  @inlinable
  public var mappedIPv4: IPv4Address? {
    bits >> 32 == 0xffff ? IPv4Address(bits: UInt32(truncatingIfNeeded: bits)) : nil
  }

  /// Makes the IPv4-mapped address `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2).
  @inlinable
  public init(mapping address: IPv4Address) {
    self.init(upper: 0, lower: 0xffff_0000_0000 | UInt64(address.bits))
  }
}
