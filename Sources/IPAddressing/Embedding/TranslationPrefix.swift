/// An IPv6 prefix under which IPv4 addresses are embedded, for NAT64 and its kin (RFC 6052 §2.2).
///
/// It has 32, 40, 48, 56, 64 or 96 bits. The IPv4 address follows it directly but for the octet at bits 64 to 71,
/// which stays zero.
public struct TranslationPrefix: Sendable, Hashable, CustomStringConvertible {
  /// The prefix.
  public let prefix: IPv6Prefix

  /// Makes a translation prefix.
  ///
  /// - Throws: `.lengthNotAllowed`; `.reservedOctetSet` for a /96 with a bit set between 64 and 71.
  public init(_ prefix: IPv6Prefix) throws(AddressEmbeddingError) {
    guard Self.lengths.contains(prefix.length) else {
      throw AddressEmbeddingError(code: .lengthNotAllowed, input: prefix.description)
    }
    guard prefix.first.bits(at: 64, count: 8) == 0 else {
      throw AddressEmbeddingError(code: .reservedOctetSet, input: prefix.description)
    }
    self.prefix = prefix
  }

  private init(wellKnown prefix: IPv6Prefix) {
    self.prefix = prefix
  }

  /// The lengths a translation prefix may have, ascending.
  public static let lengths = [32, 40, 48, 56, 64, 96]

  /// The Well-Known Prefix 64:ff9b::/96 (RFC 6052 §2.1), for global IPv4 addresses only: see `permits(_:)`.
  public static let wellKnown = TranslationPrefix(
    wellKnown: IPv6Prefix(uncheckedFirst: IPv6Address(upper: 0x0064_ff9b_0000_0000, lower: 0), length: 96))

  /// The prefix as text, such as "64:ff9b::/96".
  public var description: String { prefix.description }
}

extension TranslationPrefix {
  /// The IPv6 address in which an IPv4 address is embedded, its suffix zero (RFC 6052 §2.3).
  ///
  /// Any address is embedded, also where `permits(_:)` says no: hosts find the prefix
  /// of their network by the answer for 192.0.0.170 under it, the Well-Known Prefix among them (RFC 7050).
  public func address(embedding address: IPv4Address) -> IPv6Address {
    let bits = UInt128(address.bits)
    if prefix.length == 96 { return IPv6Address(bits: prefix.first.bits | bits) }
    let before = 64 - prefix.length
    let upper = (bits >> UInt128(32 - before)) << 64
    let lower = UInt128(address.bits << UInt32(before)) << 24
    return IPv6Address(bits: prefix.first.bits | upper | lower)
  }

  /// The IPv4 address embedded in an IPv6 address; the suffix behind it is not looked at (RFC 6052 §2.2).
  ///
  /// - Throws: `.outsidePrefix`; `.reservedOctetSet` when a bit is set between 64 and 71.
  public func ipv4Address(in address: IPv6Address) throws(AddressEmbeddingError) -> IPv4Address {
    guard prefix.contains(address) else {
      throw AddressEmbeddingError(code: .outsidePrefix, input: address.description)
    }
    guard address.bits(at: 64, count: 8) == 0 else {
      throw AddressEmbeddingError(code: .reservedOctetSet, input: address.description)
    }
    if prefix.length == 96 { return IPv4Address(bits: UInt32(truncatingIfNeeded: address.bits)) }
    let before = 64 - prefix.length
    let upper = UInt32(address.bits(at: prefix.length, count: before)) << UInt32(32 - before)
    let lower = UInt32(address.bits(at: 72, count: 32 - before))
    return IPv4Address(bits: upper | lower)
  }

  /// Whether packets may carry an IPv4 address under this prefix (RFC 6052 §3.1).
  ///
  /// Translators must drop packets with an IPv4 address that is not globally reachable under the Well-Known
  /// Prefix, such as 10.0.0.1; a prefix of one's own carries any. What is global is the registry's answer,
  /// `isGloballyReachable`.
  public func permits(_ address: IPv4Address) -> Bool {
    self != .wellKnown || address.isGloballyReachable
  }
}
