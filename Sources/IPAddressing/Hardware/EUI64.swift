/// A 64-bit extended unique identifier of the IEEE: the hardware address of links with long addresses.
///
/// Read and written like a `MACAddress`, with eight octets. An interface identifier made from it by RFC 4291
/// appendix A has one bit inverted: that is `InterfaceIdentifier`.
public struct EUI64: AddressNotation {
  /// The identifier as a number; its most significant byte is the first one written.
  public let bits: UInt64

  /// Makes an identifier from its number.
  @inlinable
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// The identifier that stands for a MAC address: ff-fe between its halves (RFC 4291 appendix A).
  ///
  /// This is the mapping of EUI-48; the IEEE no longer recommends it for new identifiers.
  @inlinable
  public init(_ address: MACAddress) {
    bits = (address.bits >> 24) << 40 | 0xff_fe00_0000 | address.bits & 0xff_ffff
  }

  /// The MAC address this identifier stands for, or nil where ff-fe is not in the middle.
  @inlinable
  public var macAddress: MACAddress? {
    guard bits >> 24 & 0xffff == 0xfffe else { return nil }
    return MACAddress(uncheckedBits: (bits >> 40) << 24 | bits & 0xff_ffff)
  }

  /// Whether the identifier means a group: the I/G bit, 01 in the first octet.
  @inlinable
  public var isGroup: Bool { bits >> 56 & 1 == 1 }

  /// Whether an administrator gave the identifier, not a maker: the U/L bit, 02 in the first octet.
  @inlinable
  public var isLocallyAdministered: Bool { bits >> 57 & 1 == 1 }

  /// Orders identifiers by their number.
  @inlinable
  public static func < (left: EUI64, right: EUI64) -> Bool { left.bits < right.bits }
}

extension EUI64 {
  /// Reads one of the four forms of `MACAddress`, with eight octets.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    self.init(bits: try HardwareText.number(text, bytes: 8))
  }

  /// The bytes in every canonical text: 23.
  @inlinable
  public static var maximumUTF8Count: Int { 23 }

  /// Appends the canonical text, such as "00:1b:44:ff:fe:11:3a:b7".
  ///
  /// - Precondition: 23 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    HardwareText.append(bits, bytes: 8, to: &text)
  }

  /// The identifier in one of the forms that are read.
  public func text(_ form: HardwareAddressForm) -> String {
    HardwareText.text(bits, bytes: 8, form)
  }
}
