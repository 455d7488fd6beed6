import ExtranetModel
import IPAddressing
import Wording

/// Finds what an address belongs to: its segment, its ends, its area and what its bits say.
///
/// Tracing ends at the segment; a terminal behind it is not known to a plan.
public struct AddressLookup: Sendable {
  private let segments: [String: Segment]
  private let assignments: [AddressKey: PrefixAssignment]
  /// The prefix lengths in use by space and family, the longest first.
  private let lengths: [Region: [Int]]
  private let codecs: [String: LayoutCodec]
  /// The spaces known, ascending.
  public let spaces: [String]

  private struct Region: Hashable {
    let space: String
    let family: AddressFamily
  }

  /// Creates a lookup; layouts that cannot be used are left out.
  /// - Complexity: O(*n*) in segments and prefixes.
  public init(segments: [Segment], prefixes: [PrefixAssignment], layouts: [AddressLayout] = []) {
    self.segments = Dictionary(segments.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
    var assignments: [AddressKey: PrefixAssignment] = [:]
    var lengths: [Region: Set<Int>] = [:]
    for assignment in prefixes {
      guard let key = assignment.addressKey else { continue }
      assignments[key] = assignment
      lengths[Region(space: key.space, family: key.prefix.family), default: []].insert(key.prefix.length)
    }
    self.assignments = assignments
    self.lengths = lengths.mapValues { $0.sorted(by: >) }
    codecs = layouts.reduce(into: [:]) { $0[$1.id] = try? LayoutCodec($1) }
    spaces = Set(lengths.keys.map(\.space)).sorted()
  }

  /// What an address belongs to in each space, or in one; empty when no prefix of the book holds it.
  /// - Complexity: O(prefix lengths in use) for each space.
  public func matches(of address: IPAddress, in space: String? = nil) -> [AddressMatch] {
    spaces.filter { space == nil || space == $0 }.compactMap { match(of: address, space: $0) }
  }

  /// The prefixes that hold an address, the longest first.
  private func match(of address: IPAddress, space: String) -> AddressMatch? {
    let region = Region(space: space, family: address.family)
    let holding = lengths[region, default: []].compactMap { length -> PrefixAssignment? in
      IPPrefix(containing: address, length: length).flatMap {
        assignments[AddressKey(space: space, prefix: $0)]
      }
    }
    guard let nearest = holding.first else { return nil }
    let segment = segments[nearest.segment]
    let decoded = address.ipv6.flatMap { address in
      codecs[segment?.layout ?? ""].flatMap { try? $0.decode(address) }
    }
    return AddressMatch(
      address: address, space: space, assignment: nearest, segment: segment,
      enclosing: holding.dropFirst().reversed(), decoded: decoded)
  }
}

/// What an address belongs to in one space.
public struct AddressMatch: Sendable, Hashable {
  /// The address asked for.
  public let address: IPAddress
  /// The VRF or zone.
  public let space: String
  /// The longest prefix that holds it.
  public let assignment: PrefixAssignment
  /// The segment that prefix is given to; nil when the book does not have it.
  public let segment: Segment?
  /// The prefixes around it, the widest first.
  public let enclosing: [PrefixAssignment]
  /// What its bits say by the segment's layout; nil for IPv4 and where there is no layout.
  public let decoded: DecodedAddress?

  /// Whether the address is given out: it lies in a segment that is no block, and not in what is only held
  /// back.
  public var isInUse: Bool {
    guard let use = segment?.use else { return false }
    return use != .block && assignment.isReserved != true
  }

  /// The device the address is configured on, by number; nil when the plan cannot tell.
  ///
  /// By the plan's rule the first address of a link is the upper end's (`peer`), the second the lower end's
  /// (`owner`).
  public var device: String? {
    guard isInUse, let segment, let prefix = assignment.prefix else { return nil }
    switch segment.use {
    case .loopback:
      return segment.owner
    case .link where prefix.length == prefix.family.bits - 1:
      return address == prefix.first ? segment.peer : segment.owner
    case .link, .lan, .block, nil:
      return nil
    }
  }
}
