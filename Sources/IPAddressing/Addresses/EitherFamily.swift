/// A value of one of the two families, told at run time: `IPAddress`, `IPPrefix` and `IPRange`.
///
/// Values of IPv4 come before all values of IPv6; within a family the order is that of its own type.
public protocol EitherFamily: AddressNotation {
  /// The type of the IPv4 values.
  associatedtype IPv4Value: AddressNotation
  /// The type of the IPv6 values.
  associatedtype IPv6Value: AddressNotation

  /// An IPv4 value.
  static func v4(_ value: IPv4Value) -> Self
  /// An IPv6 value.
  static func v6(_ value: IPv6Value) -> Self

  /// The IPv4 value, or nil for IPv6.
  var ipv4: IPv4Value? { get }
  /// The IPv6 value, or nil for IPv4.
  var ipv6: IPv6Value? { get }
}

extension EitherFamily {
  /// The family of the value.
  @inlinable
  public var family: AddressFamily { ipv4 == nil ? .ipv6 : .ipv4 }
}

// MARK: Order and hashing

extension EitherFamily {
  /// Whether both values are of one family and equal.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.ipv4 == right.ipv4 && left.ipv6 == right.ipv6
  }

  /// Feeds the value to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    if let ipv4 { hasher.combine(ipv4) }
    if let ipv6 { hasher.combine(ipv6) }
  }

  /// Orders IPv4 before IPv6, then as the type of the family does.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    if let mine = left.ipv4 { return right.ipv4.map { mine < $0 } ?? true }
    guard let mine = left.ipv6, let other = right.ipv6 else { return false }
    return mine < other
  }
}

// MARK: Text

extension EitherFamily {
  /// The bytes in the longest text, which is one of IPv6.
  @inlinable
  public static var maximumUTF8Count: Int { IPv6Value.maximumUTF8Count }

  /// Reads a value of IPv6 when the text holds a colon, else one of IPv4.
  ///
  /// - Throws: What is wrong and at which byte.
  @inlinable
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    switch AddressText.family(text) {
    case .ipv4: self = .v4(try IPv4Value(parsing: text))
    case .ipv6: self = .v6(try IPv6Value(parsing: text))
    }
  }

  /// Appends the canonical text of the value.
  ///
  /// - Precondition: `maximumUTF8Count` bytes are free, for either family.
  @inlinable
  public func append(to text: inout OutputSpan<UInt8>) {
    if let ipv4 { ipv4.append(to: &text) }
    if let ipv6 { ipv6.append(to: &text) }
  }
}
