extension IPv4Address {
  /// The name whose PTR record names this address, such as "33.2.0.192.in-addr.arpa" (RFC 1035 §3.5).
  ///
  /// In lower case, without the dot of the root.
  public var reverseName: String {
    bytes.reversed().map(String.init).joined(separator: ".") + ".in-addr.arpa"
  }
}

extension IPv6Address {
  /// The name whose PTR record names this address: 32 nibbles under "ip6.arpa" (RFC 3596 §2.5).
  ///
  /// In lower case, without the dot of the root.
  public var reverseName: String {
    var text: [UInt8] = []
    text.reserveCapacity(72)
    for nibble in 0..<32 {
      let value = UInt8(truncatingIfNeeded: bits >> UInt128(4 * nibble)) & 0xf
      text.append(AddressText.hexadecimalDigit(value))
      text.append(UInt8(ascii: "."))
    }
    text.append(contentsOf: "ip6.arpa".utf8)
    return String(decoding: text, as: UTF8.self)
  }
}

extension IPAddress {
  /// The name whose PTR record names this address, under "in-addr.arpa" or "ip6.arpa".
  public var reverseName: String {
    switch self {
    case .v4(let address): address.reverseName
    case .v6(let address): address.reverseName
    }
  }
}
