extension InternetAddress {
  /// The name whose PTR record names this address, in lower case and without the dot of the root.
  ///
  /// Octets under "in-addr.arpa" (RFC 1035 §3.5), such as "33.2.0.192.in-addr.arpa"; 32 nibbles under "ip6.arpa"
  /// (RFC 3596 §2.5).
  public var reverseName: String {
    ReverseNameText.zone(of: AddressPrefix(self), .slash)
  }

  /// Reads the reverse name of one address, in either case, with or without the dot of the root.
  ///
  /// - Throws: What is wrong and at which byte; `.tooFewLabels` for the zone of a network.
  public init(reverseName: String) throws(AddressParsingError) {
    let prefix = try AddressPrefix<Self>(reverseName: reverseName)
    guard prefix.length == Self.family.bits else {
      throw AddressParsingError(AddressTextFault(.tooFewLabels, 0), in: reverseName.utf8.span)
    }
    self = prefix.first
  }
}

extension IPAddress {
  /// The name whose PTR record names this address, under "in-addr.arpa" or "ip6.arpa".
  public var reverseName: String {
    switch self {
    case .v4(let address): address.reverseName
    case .v6(let address): address.reverseName
    }
  }

  /// Reads the reverse name of one address, the family told by its end.
  ///
  /// - Throws: What is wrong and at which byte; `.tooFewLabels` for the zone of a network.
  public init(reverseName: String) throws(AddressParsingError) {
    switch ReverseNameText.family(reverseName.utf8.span) {
    case .ipv4: self = .v4(try IPv4Address(reverseName: reverseName))
    case .ipv6: self = .v6(try IPv6Address(reverseName: reverseName))
    }
  }
}
