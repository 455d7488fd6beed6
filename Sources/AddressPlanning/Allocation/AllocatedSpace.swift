import ExtranetModel
import IPAddressing

/// What the book holds of one space, as an allocation looks at it.
struct AllocatedSpace {
  /// The segments by key, of every space.
  let segments: [String: Segment]
  /// The prefixes of each segment in this space.
  let prefixesBySegment: [String: [PrefixAssignment]]
  /// The IPv4 prefixes of consumers and pools: everything but the plan's own top block.
  let takenIPv4: SortedPrefixes<IPv4Address>
  /// The IPv4 prefixes of consumers: everything but blocks.
  let consumedIPv4: SortedPrefixes<IPv4Address>
  /// The IPv6 prefixes of consumers: everything but blocks.
  let consumedIPv6: SortedPrefixes<IPv6Address>

  init(request: AllocationRequest) {
    let segments = Dictionary(
      request.segments.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
    let own = request.prefixes.filter { request.isInSpace($0) }
    let consumed = own.filter { segments[$0.segment]?.use != .block }
    let topBlock = AllocationKeys.block(plan: request.plan)
    self.segments = segments
    takenIPv4 = SortedPrefixes(own.filter { $0.segment != topBlock }.compactMap { $0.prefix?.ipv4 })
    consumedIPv4 = SortedPrefixes(consumed.compactMap { $0.prefix?.ipv4 })
    consumedIPv6 = SortedPrefixes(consumed.compactMap { $0.prefix?.ipv6 })
    prefixesBySegment = Dictionary(grouping: own, by: \.segment)
  }

  /// The IPv4 prefixes of a segment that are in use, ascending.
  func ipv4(of segment: String) -> [IPv4Prefix] {
    inUse(of: segment).compactMap { $0.prefix?.ipv4 }.sorted()
  }

  /// The IPv6 prefixes of a segment that are in use, ascending.
  func ipv6(of segment: String) -> [IPv6Prefix] {
    inUse(of: segment).compactMap { $0.prefix?.ipv6 }.sorted()
  }

  private func inUse(of segment: String) -> [PrefixAssignment] {
    prefixesBySegment[segment, default: []].filter { $0.isReserved != true }
  }
}
