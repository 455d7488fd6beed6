import ExtranetModel
import IPAddressing

/// The IPv6 pools of a plan: where an area's loopbacks and links lie, by the layout.
struct IPv6Pools {
  private let codec: LayoutCodec
  private let region: FieldPlacement
  private let use: FieldPlacement
  private let values: [String: String]
  private let order: AllocationOrder
  private let taken: SortedPrefixes<IPv6Address>

  init(
    codec: LayoutCodec, region: FieldPlacement, use: FieldPlacement, request: AllocationRequest,
    taken: SortedPrefixes<IPv6Address>
  ) {
    self.codec = codec
    self.region = region
    self.use = use
    self.values = request.values
    self.order = request.order
    self.taken = taken
  }

  /// The pool of an area for a use: everything in front of the later of both fields is set.
  func pool(area: PlanArea, use segmentUse: SegmentUse) throws(AddressPlanningError) -> IPv6Prefix {
    try codec.encode(
      stated(
        upTo: max(region.end, use.end),
        [region.field.id: String(area.value), use.field.id: segmentUse.rawValue]))
  }

  /// The block of an area, if the region field stands in front of the use field.
  func block(area: PlanArea) throws(AddressPlanningError) -> IPv6Prefix? {
    guard region.end <= use.offset else { return nil }
    return try codec.encode(stated(upTo: region.end, [region.field.id: String(area.value)]))
  }

  /// Loopbacks of a pool: single addresses of its first /64, the subnet-router anycast address left out.
  func loopbacks(_ count: Int, in pool: IPv6Prefix) -> [IPv6Prefix] {
    guard pool.length < 128 else { return [] }
    let home = pool.length < 64 ? pool.subprefix(at: 0, length: 64) ?? pool : pool
    var free = FreeSpace(in: home, taken: taken.meeting(home))
    if home.length < 127 { free.take(IPv6Prefix(home.first)) }
    return Self.draw(count) { free.allocate(length: 128) }
  }

  /// Subnets for links, a whole /64 each (RFC 6164 asks for /127; the rest of the /64 stays unused).
  func linkSubnets(_ count: Int, in pool: IPv6Prefix) -> [IPv6Prefix] {
    guard pool.length < 64 else { return [] }
    var free = FreeSpace(in: pool, taken: taken.meeting(pool))
    return Self.draw(count) { free.allocate(length: 64, order: order) }
  }

  private static func draw(_ count: Int, next: () -> IPv6Prefix?) -> [IPv6Prefix] {
    var drawn: [IPv6Prefix] = []
    while drawn.count < count, let prefix = next() { drawn.append(prefix) }
    return drawn
  }

  /// Values for all fields that end at or in front of a bit: those asked for, those given, else 0 where 0 has
  /// a name or needs none; a field left out is reported by the codec.
  private func stated(upTo end: Int, _ own: [String: String]) -> [String: String] {
    var result: [String: String] = [:]
    for placement in codec.placements where placement.end <= end && placement.field.value == nil {
      let field = placement.field
      let hasZero = field.codes.isEmpty || field.code(for: 0) != nil
      result[field.id] = own[field.id] ?? values[field.id] ?? (hasZero ? "0" : nil)
    }
    return result
  }
}
