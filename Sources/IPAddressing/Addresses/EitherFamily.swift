/// A value of one of the two families, told at run time: `IPAddress`, `IPPrefix` and `IPRange`.
///
/// Values of IPv4 come before all values of IPv6; within a family the order is that of its own type. What the
/// types share is the text; each states equality and order itself, since Swift 6.3.1 builds closures that
/// hand two enumerations of `UInt128` to a generic function wrongly without optimisation.
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
