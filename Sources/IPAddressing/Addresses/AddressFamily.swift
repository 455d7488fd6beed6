/// An Internet Protocol version: the width of its addresses and the name people give it.
public enum AddressFamily: String, Sendable, Hashable, CaseIterable, Comparable, CustomStringConvertible {
  /// Internet Protocol version 4, 32-bit addresses (RFC 791).
  case ipv4 = "IPv4"
  /// Internet Protocol version 6, 128-bit addresses (RFC 8200).
  case ipv6 = "IPv6"

  /// The number of bits in an address of this family: 32 or 128.
  @inlinable
  public var bits: Int {
    switch self {
    case .ipv4: 32
    case .ipv6: 128
    }
  }

  /// The number of bytes in an address of this family: 4 or 16.
  @inlinable
  public var bytes: Int { bits / 8 }

  /// The name, "IPv4" or "IPv6".
  public var description: String { rawValue }

  /// Orders IPv4 before IPv6.
  @inlinable
  public static func < (left: AddressFamily, right: AddressFamily) -> Bool { left.bits < right.bits }
}
