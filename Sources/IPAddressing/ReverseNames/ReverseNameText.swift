extension AddressFamily {
  /// The number of address bits one label of a reverse name stands for: an octet or a nibble.
  var bitsInReverseLabel: Int {
    switch self {
    case .ipv4: 8
    case .ipv6: 4
    }
  }

  /// The name of the tree the family's reverse names hang in.
  var reverseRoot: String {
    switch self {
    case .ipv4: "in-addr.arpa"
    case .ipv6: "ip6.arpa"
    }
  }
}

/// Writing of reverse names.
enum ReverseNameText {
  /// The name of the zone of a prefix on a label's boundary, or of a classless one.
  static func zone<Address: InternetAddress>(
    of prefix: AddressPrefix<Address>, _ delimiter: ReverseZone.Delimiter
  ) -> String {
    let step = Address.family.bitsInReverseLabel
    let whole = prefix.length / step
    var text: [UInt8] = []
    text.reserveCapacity(72)
    if prefix.length % step != 0 {
      appendLabel(at: whole, of: prefix.first, to: &text)
      text.append(delimiter == .slash ? UInt8(ascii: "/") : UInt8(ascii: "-"))
      text.append(contentsOf: String(prefix.length).utf8)
      text.append(UInt8(ascii: "."))
    }
    for position in (0..<whole).reversed() {
      appendLabel(at: position, of: prefix.first, to: &text)
      text.append(UInt8(ascii: "."))
    }
    return String(decoding: text, as: UTF8.self) + Address.family.reverseRoot
  }

  private static func appendLabel<Address: InternetAddress>(
    at position: Int, of address: Address, to text: inout [UInt8]
  ) {
    let step = Address.family.bitsInReverseLabel
    let value = UInt8(truncatingIfNeeded: address.bits(at: position * step, count: step))
    switch Address.family {
    case .ipv4: text.append(contentsOf: String(value).utf8)
    case .ipv6: text.append(AddressText.hexadecimalDigit(value))
    }
  }
}
