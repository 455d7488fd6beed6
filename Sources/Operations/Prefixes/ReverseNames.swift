import IPAddressing

/// A name under in-addr.arpa or ip6.arpa, and the addresses it stands for.
public struct ReverseNaming: Sendable, Hashable {
  /// The name, without the dot of the root.
  public var name: String
  /// The addresses it stands for.
  public var prefix: IPPrefix
}

extension AddressBlock {
  /// The names of these addresses: one for an address, the zones of a prefix, those of each prefix of a range.
  ///
  /// - Parameter delimiter: How the zones of IPv4 prefixes longer than /24 are written (RFC 2317).
  public func reverseNames(delimiter: ReverseZone.Delimiter = .slash) -> [ReverseNaming] {
    switch self {
    case .address(let address): [ReverseNaming(name: address.reverseName, prefix: IPPrefix(address))]
    case .prefix, .range:
      prefixes.flatMap { prefix in
        prefix.reverseZones(delimiter: delimiter).map { ReverseNaming(name: $0.name, prefix: $0.prefix) }
      }
    }
  }
}
