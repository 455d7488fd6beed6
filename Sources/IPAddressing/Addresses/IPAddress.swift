/// An IPv4 or IPv6 address whose family is known at run time.
///
/// IPv4 addresses come before all IPv6 addresses; an IPv4-mapped IPv6 address stays IPv6.
public enum IPAddress: AddressNotation {
  /// An IPv4 address.
  case v4(IPv4Address)
  /// An IPv6 address.
  case v6(IPv6Address)

  /// The family of the address.
  @inlinable
  public var family: AddressFamily {
    switch self {
    case .v4: .ipv4
    case .v6: .ipv6
    }
  }

  /// The IPv4 address, or nil for IPv6.
  @inlinable
  public var ipv4: IPv4Address? {
    if case .v4(let address) = self { address } else { nil }
  }

  /// The IPv6 address, or nil for IPv4.
  @inlinable
  public var ipv6: IPv6Address? {
    if case .v6(let address) = self { address } else { nil }
  }

  /// The address in network order: 4 bytes for IPv4, 16 for IPv6.
  @inlinable
  public var bytes: [UInt8] {
    switch self {
    case .v4(let address): address.bytes
    case .v6(let address): address.bytes
    }
  }

  /// Reads an address in network order, the family told by the count; nil unless 4 or 16 bytes.
  @inlinable
  public init?(bytes: [UInt8]) {
    if let address = IPv4Address(bytes: bytes) {
      self = .v4(address)
    } else if let address = IPv6Address(bytes: bytes) {
      self = .v6(address)
    } else {
      return nil
    }
  }

  /// Whether two addresses have the same family and number.
  @inlinable
  public static func == (left: IPAddress, right: IPAddress) -> Bool {
    switch (left, right) {
    case (.v4(let left), .v4(let right)): left == right
    case (.v6(let left), .v6(let right)): left == right
    default: false
    }
  }

  /// Feeds family and number to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .v4(let address): hasher.combine(address)
    case .v6(let address): hasher.combine(address)
    }
  }

  /// Orders IPv4 before IPv6, then by number.
  @inlinable
  public static func < (left: IPAddress, right: IPAddress) -> Bool {
    switch (left, right) {
    case (.v4(let left), .v4(let right)): left < right
    case (.v6(let left), .v6(let right)): left < right
    default: left.family < right.family
    }
  }
}

// MARK: Text

extension IPAddress {
  /// Reads an IPv6 address when the text holds a colon, else an IPv4 address.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    if let bits = AddressText.quickIPv4(text) {
      self = .v4(IPv4Address(bits: bits))
      return
    }
    switch AddressText.family(text) {
    case .ipv4: self = .v4(try IPv4Address(parsing: text))
    case .ipv6: self = .v6(try IPv6Address(parsing: text))
    }
  }

  /// The bytes in the longest text, that of an IPv6 address: 39.
  @inlinable
  public static var maximumUTF8Count: Int { IPv6Address.maximumUTF8Count }

  /// Appends the canonical text of the address.
  ///
  /// - Precondition: 39 bytes are free.
  public func append(to text: inout OutputSpan<UInt8>) {
    switch self {
    case .v4(let address): address.append(to: &text)
    case .v6(let address): address.append(to: &text)
    }
  }
}
