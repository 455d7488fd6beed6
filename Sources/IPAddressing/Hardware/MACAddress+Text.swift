extension MACAddress {
  /// Reads one of the four forms; the whole text has one separator and groups of one width.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    self.init(uncheckedBits: try HardwareText.number(text, bytes: 6))
  }

  /// The bytes in every canonical text: 17.
  @inlinable
  public static var maximumUTF8Count: Int { 17 }

  /// Appends the canonical text, such as "00:1b:44:11:3a:b7".
  ///
  /// - Precondition: 17 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    HardwareText.append(bits, bytes: 6, to: &text)
  }

  /// The address in one of the forms that are read.
  public func text(_ form: HardwareAddressForm) -> String {
    HardwareText.text(bits, bytes: 6, form)
  }
}

/// A way to write a MAC address or an EUI-64.
public enum HardwareAddressForm: Sendable, Hashable, CaseIterable {
  /// `00:1b:44:11:3a:b7`: Linux, BSD, YANG; the canonical form here.
  case octetsByColon
  /// `00-1B-44-11-3A-B7`: IEEE 802 and Windows, in upper case as they write it.
  case octetsByHyphen
  /// `001b-4411-3ab7`: Huawei and H3C.
  case groupsByHyphen
  /// `001b.4411.3ab7`: Cisco, Arista.
  case groupsByDot
}
