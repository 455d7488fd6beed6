/// An address of one family known at compile time: `IPv4Address` or `IPv6Address`.
///
/// Prefixes, ranges and free space are generic over it, so that one body serves both families.
public protocol InternetAddress: AddressNotation {
  /// The unsigned integer as wide as the address: `UInt32` or `UInt128`.
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable

  /// The family all addresses of this type belong to.
  static var family: AddressFamily { get }

  /// The address as a number; its most significant bit is the first bit on the wire.
  var bits: Bits { get }

  /// Makes an address from its number.
  init(bits: Bits)

  /// The same address, its family told at run time.
  var erased: IPAddress { get }
}

extension InternetAddress {
  /// Orders addresses by their number.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }

  /// The address after this one, or nil at the end of the space.
  @inlinable
  public var next: Self? { bits == .max ? nil : Self(bits: bits &+ 1) }

  /// The address before this one, or nil at the start of the space.
  @inlinable
  public var previous: Self? { bits == 0 ? nil : Self(bits: bits &- 1) }
}

// MARK: Fields

extension InternetAddress {
  /// The field of `count` bits that starts `offset` bits from the top (bit 0 is the most significant).
  ///
  /// - Precondition: `offset` and `count` are not negative and the field lies inside the address.
  @inlinable
  public func bits(at offset: Int, count: Int) -> Bits {
    precondition(Self.hasField(at: offset, count: count), "field outside the address")
    return (bits >> (Bits.bitWidth - offset - count)) & ~(Bits.max << count)
  }

  /// The address with the field of `count` bits at `offset` from the top replaced by a value.
  ///
  /// - Precondition: The field lies inside the address and the value fits into `count` bits.
  @inlinable
  public func settingBits(at offset: Int, count: Int, to value: Bits) -> Self {
    precondition(Self.hasField(at: offset, count: count), "field outside the address")
    let field = ~(Bits.max << count)
    precondition(value & ~field == 0, "value wider than its field")
    let shift = Bits.bitWidth - offset - count
    return Self(bits: (bits & ~(field << shift)) | (value << shift))
  }

  /// Whether a field of `count` bits at `offset` lies inside an address of this family.
  @inlinable
  public static func hasField(at offset: Int, count: Int) -> Bool {
    offset >= 0 && count >= 0 && offset <= Bits.bitWidth && count <= Bits.bitWidth - offset
  }
}

// MARK: Bytes

extension InternetAddress {
  /// The address in network order: 4 or 16 bytes, the most significant first.
  ///
  /// Comparing the bytes lexically gives the order of the addresses.
  @inlinable
  public var bytes: [UInt8] {
    (1...Bits.bitWidth / 8).map { UInt8(truncatingIfNeeded: bits >> (Bits.bitWidth - 8 * $0)) }
  }

  /// Reads an address in network order, or gives nil when the bytes are not exactly 4 or 16 by family.
  @inlinable
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == Bits.bitWidth / 8 else { return nil }
    var value: Bits = 0
    for index in bytes.indices {
      value = (value << 8) | Bits(truncatingIfNeeded: bytes[index])
    }
    self.init(bits: value)
  }

  /// Reads an address in network order, or gives nil when the bytes are not exactly 4 or 16 by family.
  @inlinable
  public init?(bytes: [UInt8]) {
    self.init(bytes: bytes.span)
  }
}
