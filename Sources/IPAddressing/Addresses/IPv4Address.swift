/// An IPv4 address (RFC 791): 32 bits, four bytes of memory, no allocation.
///
/// Read and written as four decimal octets without leading zeros.
public struct IPv4Address: InternetAddress {
  /// The address as a number; 10.0.0.1 is `0x0a00_0001`.
  public let bits: UInt32

  /// Makes an address from its number.
  @inlinable
  public init(bits: UInt32) {
    self.bits = bits
  }

  /// Makes an address from its four octets, as they are written.
  @inlinable
  public init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    bits = UInt32(first) << 24 | UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)
  }

  /// Always `.ipv4`.
  @inlinable
  public static var family: AddressFamily { .ipv4 }

  /// The same address, its family told at run time.
  @inlinable
  public var erased: IPAddress { .v4(self) }

  /// Whether two addresses are the same number.
  @inlinable
  public static func == (left: IPv4Address, right: IPv4Address) -> Bool { left.bits == right.bits }

  /// Feeds the number to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}
