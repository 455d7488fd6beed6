/// The blocks IANA has set aside for special purposes, as they stood on a day.
///
/// Holds the IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, RFC 8190) and, because an address
/// plan must keep clear of them too, the multicast and site-local blocks of the address space registries.
public struct SpecialPurposeRegistry: Sendable {
  /// The day whose state of the registries this is, "2025-10-09".
  public let asOf: String

  /// The blocks, ordered by prefix: a block comes before the blocks inside it.
  public let entries: [Entry]

  /// Makes a registry; the entries may come in any order.
  public init(asOf: String, entries: [Entry]) {
    self.asOf = asOf
    self.entries = entries.sorted { $0.prefix < $1.prefix }
  }

  /// One block of a registry.
  public struct Entry: Sendable, Hashable {
    /// The block.
    public let prefix: IPPrefix
    /// The name IANA gives it.
    public let name: String
    /// The documents that set it aside, such as "RFC 3849".
    public let reference: String
    /// The month of allocation as "2004-07", or nil where the registry gives none.
    public let allocated: String?
    /// What it is for, coarsely.
    public let purpose: Purpose
    /// What may be done with it.
    public let traits: Traits

    /// Makes an entry from its parts.
    public init(
      prefix: IPPrefix, name: String, reference: String, allocated: String?, purpose: Purpose, traits: Traits
    ) {
      self.prefix = prefix
      self.name = name
      self.reference = reference
      self.allocated = allocated
      self.purpose = purpose
      self.traits = traits
    }
  }

  /// What a block is for, coarsely: the question a plan asks of it.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// Examples in documents, never in a network.
    case documentation
    /// The host itself.
    case loopback
    /// One link only.
    case linkLocal = "link-local"
    /// Networks that choose their own addresses: RFC 1918, RFC 6598, RFC 4193.
    case privateUse = "private-use"
    /// Many receivers at once.
    case multicast
    /// Means of moving between the families.
    case translation
    /// Tests of network equipment.
    case benchmarking
    /// Segment identifiers of SRv6 (RFC 9602).
    case segmentRouting = "segment-routing"
    /// Services and experiments of the IETF.
    case protocolAssignment = "protocol-assignment"
    /// Held back, unspecified or broadcast.
    case reserved
    /// No longer to be used.
    case deprecated
  }

  /// The five properties of RFC 6890 §2.2.1, as RFC 8190 names them.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// One bit for each property.
    public let rawValue: UInt8

    /// Makes a set of properties from their bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Valid as source of a datagram that transits two devices.
    public static let source = Traits(rawValue: 1)
    /// Valid as destination of a datagram that transits two devices.
    public static let destination = Traits(rawValue: 2)
    /// A router may forward it between external interfaces.
    public static let forwardable = Traits(rawValue: 4)
    /// Forwardable beyond one administrative domain.
    public static let globallyReachable = Traits(rawValue: 8)
    /// The protocol itself treats it in a special way.
    public static let reservedByProtocol = Traits(rawValue: 16)
  }
}

// MARK: Questions

extension SpecialPurposeRegistry {
  /// The blocks that contain an address, the widest first.
  public func entries(containing address: IPAddress) -> [Entry] {
    entries.filter { $0.prefix.contains(address) }
  }

  /// The blocks that contain all of a prefix, the widest first.
  public func entries(containing prefix: IPPrefix) -> [Entry] {
    entries.filter { $0.prefix.contains(prefix) }
  }

  /// The blocks that share an address with a prefix, in order.
  public func entries(overlapping prefix: IPPrefix) -> [Entry] {
    entries.filter { $0.prefix.overlaps(prefix) }
  }

  /// Whether an address lies in a block of a purpose.
  public func isAddress(_ address: IPAddress, of purpose: Purpose) -> Bool {
    entries.contains { $0.purpose == purpose && $0.prefix.contains(address) }
  }

  /// Whether all of a prefix lies in a block of a purpose.
  public func isPrefix(_ prefix: IPPrefix, of purpose: Purpose) -> Bool {
    entries.contains { $0.purpose == purpose && $0.prefix.contains(prefix) }
  }
}

extension IPAddress {
  /// Whether the address is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { SpecialPurposeRegistry.current.isAddress(self, of: .documentation) }

  /// Whether the address means the host itself: 127.0.0.0/8 or ::1.
  public var isLoopback: Bool { SpecialPurposeRegistry.current.isAddress(self, of: .loopback) }
}

extension IPPrefix {
  /// Whether the whole prefix is for documents only: RFC 3849, RFC 5737, RFC 9637.
  public var isDocumentation: Bool { SpecialPurposeRegistry.current.isPrefix(self, of: .documentation) }

  /// Whether the whole prefix means the host itself: inside 127.0.0.0/8, or ::1/128.
  public var isLoopback: Bool { SpecialPurposeRegistry.current.isPrefix(self, of: .loopback) }
}
