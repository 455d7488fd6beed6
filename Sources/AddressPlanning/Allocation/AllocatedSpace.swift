import ExtranetModel
import IPAddressing

/// What the book holds of one space, as an allocation looks at it.
struct AllocatedSpace {
  /// The segments by key, of every space.
  let segments: [String: Segment]
  /// The prefixes of each segment in this space, in order.
  private(set) var prefixesBySegment: [String: [PrefixAssignment]] = [:]
  /// The IPv4 prefixes of consumers and pools: everything but the plan's own top block.
  private(set) var takenIPv4: [IPv4Prefix] = []
  /// The IPv6 prefixes of consumers: everything but blocks.
  private(set) var takenIPv6: [IPv6Prefix] = []
  /// The IPv4 prefixes of consumers: everything but blocks.
  private(set) var consumedIPv4: [IPv4Prefix] = []

  init(request: AllocationRequest) {
    segments = Dictionary(request.segments.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
    let topBlock = AllocationKeys.block(plan: request.plan)
    for assignment in request.prefixes where request.isInSpace(assignment) {
      prefixesBySegment[assignment.segment, default: []].append(assignment)
      note(assignment, topBlock: topBlock)
    }
    for key in prefixesBySegment.keys { prefixesBySegment[key]?.sort { $0.key < $1.key } }
    takenIPv4.sort()
    takenIPv6.sort()
    consumedIPv4.sort()
  }

  private mutating func note(_ assignment: PrefixAssignment, topBlock: String) {
    let isBlock = segments[assignment.segment]?.use == .block
    switch assignment.prefix {
    case .v4(let prefix):
      if assignment.segment != topBlock { takenIPv4.append(prefix) }
      if !isBlock { consumedIPv4.append(prefix) }
    case .v6(let prefix):
      if !isBlock { takenIPv6.append(prefix) }
    case nil:
      break
    }
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
