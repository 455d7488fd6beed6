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

/// Reading and writing of reverse names.
enum ReverseNameText {
  /// The name of the zone of a prefix on a label's boundary, or of a classless one.
  static func zone<Address: InternetAddress>(
    of prefix: AddressPrefix<Address>, _ delimiter: ReverseZone.Delimiter
  ) -> String {
    let step = Address.family.bitsInReverseLabel
    var whole = prefix.length / step
    // The rightmost bits of what is left are the next label's.
    var rest = prefix.first.bits >> (Address.Bits.bitWidth - step * whole)
    var text: [UInt8] = []
    text.reserveCapacity(72)
    if prefix.length % step != 0 {
      append(octet: UInt8(truncatingIfNeeded: prefix.first.bits), to: &text)
      text.append(delimiter == .slash ? UInt8(ascii: "/") : UInt8(ascii: "-"))
      append(octet: UInt8(prefix.length), to: &text)
      text.append(UInt8(ascii: "."))
    }
    while whole > 0 {
      let label = UInt8(truncatingIfNeeded: rest)
      if step == 8 { append(octet: label, to: &text) } else { append(nibble: label & 0xf, to: &text) }
      text.append(UInt8(ascii: "."))
      rest >>= step
      whole -= 1
    }
    text.append(contentsOf: Address.family.reverseRoot.utf8)
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(nibble value: UInt8, to text: inout [UInt8]) {
    text.append(AddressText.hexadecimalDigit(value))
  }

  private static func append(octet value: UInt8, to text: inout [UInt8]) {
    if value >= 100 { text.append(UInt8(ascii: "0") + value / 100) }
    if value >= 10 { text.append(UInt8(ascii: "0") + value / 10 % 10) }
    text.append(UInt8(ascii: "0") + value % 10)
  }
}
