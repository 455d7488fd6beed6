/// A closed range of IPv4 addresses.
public typealias IPv4Range = AddressRange<IPv4Address>

/// A closed range of IPv6 addresses.
public typealias IPv6Range = AddressRange<IPv6Address>

/// A closed, never empty range of addresses of one family; it need not be a prefix.
///
/// Ordered by first address, then the longer range first. Written as "first-last".
public struct AddressRange<Address: InternetAddress>: AddressNotation {
  /// The first address.
  public let first: Address
  /// The last address, which belongs to the range.
  public let last: Address

  @inlinable
  init(uncheckedFirst first: Address, last: Address) {
    self.first = first
    self.last = last
  }

  /// Makes a range; nil when the last address is below the first.
  @inlinable
  public init?(first: Address, last: Address) {
    guard first <= last else { return nil }
    self.init(uncheckedFirst: first, last: last)
  }

  /// Whether an address lies inside the range.
  @inlinable
  public func contains(_ address: Address) -> Bool { first <= address && address <= last }

  /// Whether all of another range lies inside this one.
  @inlinable
  public func contains(_ other: Self) -> Bool { first <= other.first && other.last <= last }

  /// Whether two ranges share an address.
  @inlinable
  public func overlaps(_ other: Self) -> Bool { first <= other.last && other.first <= last }

  /// The fewest prefixes that cover exactly this range, in order, computed one by one.
  @inlinable
  public var prefixes: RangePrefixes<Address> { RangePrefixes(of: self) }

  /// Whether both ends are the same.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.last == right.last
  }

  /// Feeds both ends to a hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }

  /// Orders by first address, then the longer range first.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.first == right.first ? left.last > right.last : left.first < right.first
  }
}

extension AddressRange {
  /// Reads two addresses with a hyphen between them.
  ///
  /// - Throws: What is wrong and at which byte.
  @inlinable
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    guard let hyphen = AddressText.position(of: UInt8(ascii: "-"), in: text) else {
      throw AddressParsingError(text.isEmpty ? .empty : .missingRangeEnd, at: text.count, in: text)
    }
    first = try Self.end(text, 0..<hyphen)
    last = try Self.end(text, hyphen + 1..<text.count)
    if last < first { throw AddressParsingError(.reversedRange, at: hyphen + 1, in: text) }
  }

  @inlinable
  static func end(_ text: Span<UInt8>, _ part: Range<Int>) throws(AddressParsingError) -> Address {
    do throws(AddressParsingError) {
      return try Address(parsing: text.extracting(part))
    } catch {
      throw error.moved(into: text, by: part.lowerBound)
    }
  }

  /// The bytes in the longest text, two addresses and the hyphen: 31 for IPv4, 79 for IPv6.
  @inlinable
  public static var maximumUTF8Count: Int { 2 * Address.maximumUTF8Count + 1 }

  /// Appends the canonical text, such as "192.0.2.10-192.0.2.20".
  ///
  /// - Precondition: 31 or 79 bytes are free.
  @inlinable
  public func append(to text: inout OutputSpan<UInt8>) {
    first.append(to: &text)
    text.append(UInt8(ascii: "-"))
    last.append(to: &text)
  }
}

/// The fewest prefixes that cover exactly a range, in order, computed one by one.
///
/// At most 62 for IPv4 and 254 for IPv6.
public struct RangePrefixes<Address: InternetAddress>: Sequence, IteratorProtocol, Sendable {
  @usableFromInline var upcoming: Address?
  @usableFromInline let last: Address

  @inlinable
  init(of range: AddressRange<Address>) {
    upcoming = range.first
    last = range.last
  }

  /// The next prefix, or nil behind the last: the largest block that is aligned and still fits.
  @inlinable
  public mutating func next() -> AddressPrefix<Address>? {
    guard let first = upcoming else { return nil }
    let width = Address.Bits.bitWidth
    let remaining = last.bits &- first.bits
    let fitting = remaining == .max ? width : width - 1 - (remaining + 1).leadingZeroBitCount
    let hostBits = Swift.min(first.bits.trailingZeroBitCount, fitting)
    let prefix = AddressPrefix(uncheckedFirst: first, length: width - hostBits)
    upcoming = prefix.last == last ? nil : Address(bits: prefix.last.bits &+ 1)
    return prefix
  }
}
