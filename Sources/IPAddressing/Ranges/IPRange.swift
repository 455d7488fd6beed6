/// A closed range of IPv4 or IPv6 addresses whose family is known at run time.
public enum IPRange: EitherFamily {
  /// A range of IPv4 addresses.
  case v4(IPv4Range)
  /// A range of IPv6 addresses.
  case v6(IPv6Range)

  /// Makes a range; nil when the families differ or the last address is below the first.
  @inlinable
  public init?(first: IPAddress, last: IPAddress) {
    switch (first, last) {
    case (.v4(let first), .v4(let last)):
      guard let range = IPv4Range(first: first, last: last) else { return nil }
      self = .v4(range)
    case (.v6(let first), .v6(let last)):
      guard let range = IPv6Range(first: first, last: last) else { return nil }
      self = .v6(range)
    default:
      return nil
    }
  }

  /// The range of IPv4 addresses, or nil for IPv6.
  @inlinable
  public var ipv4: IPv4Range? {
    if case .v4(let range) = self { range } else { nil }
  }

  /// The range of IPv6 addresses, or nil for IPv4.
  @inlinable
  public var ipv6: IPv6Range? {
    if case .v6(let range) = self { range } else { nil }
  }

  /// The first address.
  @inlinable
  public var first: IPAddress {
    switch self {
    case .v4(let range): .v4(range.first)
    case .v6(let range): .v6(range.first)
    }
  }

  /// The last address, which belongs to the range.
  @inlinable
  public var last: IPAddress {
    switch self {
    case .v4(let range): .v4(range.last)
    case .v6(let range): .v6(range.last)
    }
  }

  /// Whether an address of the same family lies inside the range.
  @inlinable
  public func contains(_ address: IPAddress) -> Bool { first <= address && address <= last }

  /// Whether two ranges share an address.
  @inlinable
  public func overlaps(_ other: IPRange) -> Bool { first <= other.last && other.first <= last }

  /// The fewest prefixes that cover exactly this range, in order: at most 62 for IPv4, 254 for IPv6.
  @inlinable
  public var prefixes: [IPPrefix] {
    switch self {
    case .v4(let range): range.prefixes.map(\.erased)
    case .v6(let range): range.prefixes.map(\.erased)
    }
  }
}

extension IPRange {
  /// Reads two addresses of one family with a hyphen between them.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    if let hyphen = AddressText.position(of: UInt8(ascii: "-"), in: text) {
      try Self.checkFamilies(of: text, on: hyphen)
    }
    switch AddressText.family(text) {
    case .ipv4: self = .v4(try IPv4Range(parsing: text))
    case .ipv6: self = .v6(try IPv6Range(parsing: text))
    }
  }

  private static func checkFamilies(of text: Span<UInt8>, on hyphen: Int) throws(AddressParsingError) {
    let (left, right) = (text.extracting(..<hyphen), text.extracting((hyphen + 1)...))
    if left.isEmpty || right.isEmpty || AddressText.family(left) == AddressText.family(right) { return }
    throw AddressParsingError(.mixedFamilies, at: hyphen + 1, in: text)
  }
}
