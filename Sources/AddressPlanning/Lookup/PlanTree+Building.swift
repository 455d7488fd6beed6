import ExtranetModel
import IPAddressing
import Wording

extension PlanTree {
  /// The tree of a plan, or nil when the book has no block of it.
  /// - Complexity: O(*n* log *n*) in the prefixes of the plan.
  public init?(plan: String, segments: [Segment], prefixes: [PrefixAssignment]) {
    let builder = PlanTreeBuilder(plan: plan, segments: segments, prefixes: prefixes)
    guard let root = builder.root() else { return nil }
    self.plan = plan
    self.root = root
  }
}

/// Puts a plan's segments under its blocks.
private struct PlanTreeBuilder {
  let plan: String
  let blocks: [Segment]
  let consumers: [Segment]
  private var prefixes: [String: [PrefixAssignment]] = [:]

  init(plan: String, segments: [Segment], prefixes: [PrefixAssignment]) {
    self.plan = plan
    let own = segments.filter { $0.plan == plan }
    blocks = own.filter { $0.use == .block }.sorted { $0.segment < $1.segment }
    consumers = own.filter { $0.use != .block }
    let keys = Set(own.map(\.segment))
    for assignment in prefixes where keys.contains(assignment.segment) {
      self.prefixes[assignment.segment, default: []].append(assignment)
    }
  }

  func root() -> PlanTree.Node? {
    let key = AllocationKeys.block(plan: plan)
    guard let top = blocks.first(where: { $0.segment == key }) else { return nil }
    let byArea = Dictionary(grouping: consumers, by: \.area)
    let areas = blocks.filter { depth(of: $0) == 1 }.map { area in
      node(
        area, title: Phrase(area.area), consumers: byArea[area.area, default: []],
        children: pools(of: area, consumers: byArea[area.area, default: []]))
    }
    return node(top, title: Phrase(plan), consumers: consumers, children: areas)
  }

  private func depth(of block: Segment) -> Int {
    block.segment.dropFirst(AllocationKeys.block(plan: plan).count).count { $0 == "/" }
  }

  private func pools(of area: Segment, consumers: [Segment]) -> [PlanTree.Node] {
    blocks.filter { depth(of: $0) == 2 && $0.segment.hasPrefix("\(area.segment)/") }.map { pool in
      let use = pool.segment.split(separator: "/").last.flatMap { SegmentUse(rawValue: String($0)) }
      return node(
        pool, title: use?.phrase ?? Phrase(pool.segment), consumers: consumers.filter { $0.use == use },
        children: [])
    }
  }

  private func node(
    _ block: Segment, title: Phrase, consumers: [Segment], children: [PlanTree.Node]
  ) -> PlanTree.Node {
    let own = prefixes[block.segment, default: []].compactMap(\.prefix).sorted()
    // An area has no IPv4 prefix of its own: what its pools have is its space.
    let space = [AddressFamily.ipv4, .ipv6].flatMap { family -> [IPPrefix] in
      let direct = own.filter { $0.family == family }
      return direct.isEmpty ? children.flatMap(\.prefixes).filter { $0.family == family } : direct
    }
    return PlanTree.Node(
      key: block.segment, title: title, prefixes: own, segmentCount: consumers.count,
      pairCount: consumers.count(where: isPair), utilisation: utilisation(of: space, by: consumers),
      children: children)
  }

  private func isPair(_ segment: Segment) -> Bool {
    let inUse = prefixes[segment.segment, default: []].filter { $0.isReserved != true }.compactMap(\.prefix)
    return Set(inUse.map(\.family)).count == 2
  }

  private func utilisation(of space: [IPPrefix], by consumers: [Segment]) -> [PlanTree.Utilisation] {
    let held = consumers.flatMap { prefixes[$0.segment, default: []].compactMap(\.prefix) }
    let ipv4 = Self.utilisation(
      of: space.compactMap(\.ipv4), by: held.compactMap(\.ipv4), unitLength: 32)
    let ipv6 = Self.utilisation(
      of: space.compactMap(\.ipv6), by: held.compactMap(\.ipv6), unitLength: 64)
    return [ipv4, ipv6].compactMap { $0 }
  }

  /// Counts units: a longer prefix uses the whole unit it lies in, a shorter one all units it holds.
  private static func utilisation<Address>(
    of space: [AddressPrefix<Address>], by held: [AddressPrefix<Address>], unitLength: Int
  ) -> PlanTree.Utilisation? {
    guard !space.isEmpty else { return nil }
    let units = Set(held.compactMap { $0.supernet(length: min(unitLength, $0.length)) }).filter { unit in
      space.contains { $0.contains(unit) }
    }
    var used: UInt128 = 0
    var last: AddressPrefix<Address>?
    for unit in units.sorted() where !(last.map { $0.contains(unit) } ?? false) {
      used += unit.subprefixCount(length: unitLength) ?? 0
      last = unit
    }
    let total = space.reduce(UInt128(0)) { $0 + ($1.subprefixCount(length: unitLength) ?? 0) }
    return PlanTree.Utilisation(family: Address.family, unitLength: unitLength, used: used, total: total)
  }
}
