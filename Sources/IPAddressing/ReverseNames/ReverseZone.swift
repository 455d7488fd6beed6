/// A zone of the reverse DNS tree and the prefix whose addresses it names.
public struct ReverseZone: Sendable, Hashable, CustomStringConvertible {
  /// The addresses the zone names.
  public let prefix: IPPrefix
  /// The name in lower case without the dot of the root, such as "8.b.d.0.1.0.0.2.ip6.arpa".
  public let name: String

  /// The name.
  public var description: String { name }

  /// How the zone of an IPv4 prefix longer than /24 joins its first octet and its length (RFC 2317 §4).
  public enum Delimiter: Sendable, Hashable, CaseIterable {
    /// `0/25.2.0.192.in-addr.arpa`, as the examples of RFC 2317 have it; the form that is read back.
    case slash
    /// `0-25.2.0.192.in-addr.arpa`, for servers and forms that take host names only, as RFC 2317 advises.
    ///
    /// Others write first and last octet this way (`0-127`), so that this form is never read.
    case hyphen
  }
}

extension AddressPrefix {
  /// The zones a reverse delegation of this prefix needs, in order and computed one by one.
  ///
  /// A prefix on an octet (IPv4) or nibble (IPv6) has one zone; any other needs the zones of the next such
  /// length: 2001:db8::/33 the eight of its /36, 10.0.0.0/22 the four of its /24. An IPv4 prefix from /25 to
  /// /31 has one classless zone below that of its /24 (RFC 2317).
  @inlinable
  public var reverseZones: ReverseZones<Address> { reverseZones(delimiter: .slash) }

  /// The zones a reverse delegation of this prefix needs, with a choice of the classless form.
  @inlinable
  public func reverseZones(delimiter: ReverseZone.Delimiter) -> ReverseZones<Address> {
    ReverseZones(of: self, delimiter: delimiter)
  }
}

/// The reverse zones of a prefix of one family, in order, computed one by one; there are at most 128.
public struct ReverseZones<Address: InternetAddress>: Sequence, IteratorProtocol, Sendable {
  private var prefixes: Subprefixes<Address>
  private let delimiter: ReverseZone.Delimiter

  @usableFromInline
  init(of prefix: AddressPrefix<Address>, delimiter: ReverseZone.Delimiter) {
    let step = Address.family.bitsInReverseLabel
    let length = (prefix.length + step - 1) / step * step
    let isClassless = Address.family == .ipv4 && prefix.length > 24
    prefixes = prefix.split(into: isClassless ? prefix.length : length)
    self.delimiter = delimiter
  }

  /// The next zone, or nil behind the last.
  public mutating func next() -> ReverseZone? {
    prefixes.next().map { prefix in
      ReverseZone(prefix: prefix.erased, name: ReverseNameText.zone(of: prefix, delimiter))
    }
  }
}

extension IPPrefix {
  /// The zones a reverse delegation of this prefix needs, in order and computed one by one.
  public var reverseZones: IPReverseZones { reverseZones(delimiter: .slash) }

  /// The zones a reverse delegation of this prefix needs, with a choice of the classless form.
  public func reverseZones(delimiter: ReverseZone.Delimiter) -> IPReverseZones {
    switch self {
    case .v4(let prefix): .v4(prefix.reverseZones(delimiter: delimiter))
    case .v6(let prefix): .v6(prefix.reverseZones(delimiter: delimiter))
    }
  }
}

/// The reverse zones of a prefix of either family, in order, computed one by one.
public enum IPReverseZones: Sequence, IteratorProtocol, Sendable {
  /// Those of an IPv4 prefix.
  case v4(ReverseZones<IPv4Address>)
  /// Those of an IPv6 prefix.
  case v6(ReverseZones<IPv6Address>)

  /// The next zone, or nil behind the last.
  public mutating func next() -> ReverseZone? {
    switch self {
    case .v4(var zones):
      defer { self = .v4(zones) }
      return zones.next()
    case .v6(var zones):
      defer { self = .v6(zones) }
      return zones.next()
    }
  }
}
