import IPAddressing

/// What is known of an address, a prefix or a range by its bits alone.
public struct AddressDescription: Sendable, Hashable {
  /// What was read.
  public var expression: AddressExpression

  /// Creates a description.
  public init(of expression: AddressExpression) { self.expression = expression }

  /// The addresses; nil for hardware addresses.
  public var block: AddressBlock? { expression.block }

  /// The one address, where it is one.
  public var address: IPAddress? {
    if case .address(let address) = block { address } else { nil }
  }

  /// The family; nil for hardware addresses.
  public var family: AddressFamily? { block?.first.family }

  /// The prefix: as written, that of the subnet of an interface, or the one that is exactly a range.
  public var prefix: IPPrefix? {
    switch expression {
    case .block(.prefix(let prefix)), .reverseName(let prefix): prefix
    case .block(.range(let range)): range.prefix
    case .interface(let interface): interface.prefix
    case .block(.address), .scoped, .mac, .eui64: nil
    }
  }

  /// The narrowest block set aside for a special purpose that holds all of the addresses.
  public var special: SpecialPurposeRegistry.Entry? {
    switch block {
    case .address(let address): SpecialPurposeRegistry.current.entry(for: address)
    case .prefix(let prefix): SpecialPurposeRegistry.current.entry(for: prefix)
    case .range: block.flatMap { SpecialPurposeRegistry.current.entry(for: $0.supernet) }
    case nil: nil
    }
  }

  /// Whether packets may reach an address from beyond its network; nil for anything but one address.
  public var isGloballyReachable: Bool? { address?.isGloballyReachable }

  /// The name of the address under in-addr.arpa or ip6.arpa; nil for anything but one address.
  public var reverseName: String? { address?.reverseName }

  /// The MAC address: as written, or as a modified EUI-64 in an IPv6 address suggests it.
  public var mac: MACAddress? {
    switch expression {
    case .mac(let address): address
    case .eui64(let identifier): identifier.macAddress
    default: interfaceIdentifier?.macAddress
    }
  }

  /// The interface identifier SLAAC makes of a hardware address (RFC 4291 appendix A), or that of an IPv6 address
  /// in which a MAC address is recognised.
  public var modifiedEUI64: InterfaceIdentifier? {
    switch expression {
    case .mac(let address): InterfaceIdentifier(address)
    case .eui64(let identifier): InterfaceIdentifier(identifier)
    default: interfaceIdentifier.flatMap { $0.macAddress == nil ? nil : $0 }
    }
  }

  private var interfaceIdentifier: InterfaceIdentifier? {
    guard let address = address?.ipv6, !address.isMulticast, embedded == nil else { return nil }
    return address.interfaceIdentifier
  }
}

extension AddressDescription {
  /// How an IPv4 address lies in an IPv6 address.
  public enum Embedding: String, Sendable, Hashable, CaseIterable {
    /// ::ffff:0:0/96, IPv4 as sockets show it (RFC 4291 §2.5.5.2).
    case mapped = "ipv4-mapped"
    /// 64:ff9b::/96, the Well-Known Prefix of translators (RFC 6052 §2.1).
    case translated = "nat64"
    /// 2002::/16, 6to4 (RFC 3056 §2).
    case sixToFour = "6to4"
  }

  /// The IPv4 address in an IPv6 address, where its prefix says that there is one.
  public var embedded: (address: IPv4Address, how: Embedding)? {
    guard let address = address?.ipv6 else { return nil }
    if let mapped = address.mappedIPv4 { return (mapped, .mapped) }
    if let translated = try? TranslationPrefix.wellKnown.ipv4Address(in: address) {
      return (translated, .translated)
    }
    guard address.bits >> 112 == 0x2002 else { return nil }
    return (IPv4Address(bits: UInt32(truncatingIfNeeded: address.bits >> 80)), .sixToFour)
  }
}
