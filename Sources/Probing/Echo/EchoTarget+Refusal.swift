import IPAddressing
import Measurements
import Wording

extension EchoTarget {
  /// Why the address is never sent to; nil for one that may be.
  public var refusal: NotMeasuredReason? {
    switch address {
    case .v4(let address): Self.refusal(ofIPv4: address.bits)
    case .v6(let address): Self.refusal(ofIPv6: address.bits)
    }
  }

  private static func refusal(ofIPv4 bits: UInt32) -> NotMeasuredReason? {
    switch bits >> 24 {
    // "This network" (RFC 1122 §3.2.1.3 a).
    case 0: .unspecifiedAddress
    case 224...239: .multicastAddress
    // Reserved (RFC 1112 §4): nobody has one, so a loss would say nothing.
    case 240...255: bits == .max ? .broadcastAddress : .reservedAddress
    default: nil
    }
  }

  private static func refusal(ofIPv6 bits: UInt128) -> NotMeasuredReason? {
    if bits == 0 { return .unspecifiedAddress }
    if bits >> 120 == 0xFF { return .multicastAddress }
    // A link-local address means nothing without its link (RFC 4007 §6), which an inventory does not hold.
    if bits >> 118 == 0x3FA { return .linkLocalAddress }
    // An IPv4-mapped address would go out as IPv4 (RFC 4291 §2.5.5.2) and be counted as IPv6.
    return bits >> 32 == 0xFFFF ? .mappedAddress : nil
  }
}

extension NotMeasuredReason {
  private static func refused(_ zh: String, _ en: String) -> NotMeasuredReason {
    NotMeasuredReason(
      code: "address-refused", phrase: Phrase(zh: "不向\(zh)发送拨测报文", en: "\(en) is never probed"))
  }

  static let unspecifiedAddress = refused("未指定地址", "the unspecified address")
  static let multicastAddress = refused("组播地址", "a multicast address")
  static let broadcastAddress = refused("广播地址", "the broadcast address")
  static let reservedAddress = refused("保留地址", "a reserved address")
  static let linkLocalAddress = refused("链路本地地址", "a link-local address without its link")
  static let mappedAddress = refused("IPv4 映射地址", "an IPv4-mapped address")
}
