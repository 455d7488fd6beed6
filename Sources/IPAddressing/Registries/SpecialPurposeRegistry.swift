/// The blocks IANA has set aside for special purposes, as they stood on a day.
///
/// Holds the IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890, RFC 8190) and, because an address
/// plan must keep clear of them too, the multicast and site-local blocks of the address space registries.
///
/// Blocks lie inside blocks, and the narrowest one speaks for an address: the registries say so in their notes on
/// 192.0.0.0/24 and 2001::/23, which are unusable but for the narrower blocks in them. 127.0.0.0/8 carries a note
/// too: some protocols may use it between hosts (RFC 8029, RFC 5884).
public struct SpecialPurposeRegistry: Sendable {
  /// The day whose state of the registries this is, "2026-07-18".
  public let asOf: String

  /// The blocks, ordered by prefix: a block comes before the blocks inside it.
  public let entries: [Entry]

  let ipv4Segments: SpecialPurposeSegments<IPv4Address>
  let ipv6Segments: SpecialPurposeSegments<IPv6Address>

  /// Makes a registry; the entries may come in any order.
  public init(asOf: String, entries: [Entry]) {
    let entries = entries.sorted { $0.prefix < $1.prefix }
    self.asOf = asOf
    self.entries = entries
    ipv4Segments = SpecialPurposeSegments(
      entries.enumerated().compactMap { place, entry in entry.prefix.ipv4.map { (place, $0) } },
      assigned: .all)
    ipv6Segments = SpecialPurposeSegments(
      entries.enumerated().compactMap { place, entry in entry.prefix.ipv6.map { (place, $0) } },
      assigned: .globalUnicast)
  }

  /// One block of a registry.
  public struct Entry: Sendable, Hashable {
    /// The block.
    public let prefix: IPPrefix
    /// The name IANA gives it, without quotation marks.
    public let name: String
    /// The documents that set it aside, such as "RFC 3849".
    public let reference: String
    /// The month of allocation as "2004-07", or nil where the registry gives none.
    public let allocated: String?
    /// The month since which the block is no longer set aside, as "2014-03", or nil where it is.
    public let terminated: String?
    /// What it is for, coarsely.
    public let purpose: Purpose
    /// What may be done with it: the cells of the registry that say True.
    public let traits: Traits
    /// The cells of the registry that say neither True nor False: "N/A", or empty since a termination.
    public let unstated: Traits

    /// Makes an entry from its parts.
    public init(
      prefix: IPPrefix, name: String, reference: String, allocated: String?, terminated: String? = nil,
      purpose: Purpose, traits: Traits, unstated: Traits = []
    ) {
      self.prefix = prefix
      self.name = name
      self.reference = reference
      self.allocated = allocated
      self.terminated = terminated
      self.purpose = purpose
      self.traits = traits
      self.unstated = unstated
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
