import ExtranetModel
import IPAddressing
import Wording

/// One run of an allocation: consumers in order of their keys, area by area.
struct Allocator {
  let request: AllocationRequest
  let space: AllocatedSpace
  let areas: PlanAreas
  let ipv6: IPv6Pools
  var ipv4: IPv4Pools
  var newSegments: [Segment] = []
  var newPrefixes: [PrefixAssignment] = []
  var findings: [Finding] = []
  var keptConsumers = 0

  init(request: AllocationRequest) throws(AddressPlanningError) {
    let codec = try LayoutCodec(request.layout)
    let region = try Self.placement(of: .region, in: codec)
    let use = try Self.placement(of: .use, in: codec)
    self.request = request
    space = AllocatedSpace(request: request)
    areas = PlanAreas(request: request, codec: codec, region: region, space: space)
    ipv6 = IPv6Pools(codec: codec, region: region, use: use, request: request, taken: space.consumedIPv6)
    let ownBlocks = space.ipv4(of: AllocationKeys.block(plan: request.plan))
    let blocks = Set(request.ipv4Blocks + ownBlocks)
    ipv4 = IPv4Pools(blocks: Array(blocks), space: space, growth: request.growth)
    findings = areas.findings
  }

  private static func placement(
    of kind: FieldKind, in codec: LayoutCodec
  ) throws(AddressPlanningError) -> FieldPlacement {
    if let placement = codec.placement(of: kind) { return placement }
    throw AddressPlanningError(
      code: "layout-without-field",
      Phrase(
        zh: "分配地址需要方案中有“\(kind.phrase.zh)”字段",
        en: "allocating needs a field of kind \(kind.rawValue) in the layout"),
      value: codec.layout.id)
  }

  /// Allocates everything the devices need.
  mutating func run() {
    checkBlock()
    guard !findings.hasErrors else { return }
    addTopBlock()
    let consumers = Consumer.all(of: request.devices, areas: areas, space: request.space)
    let groups = Dictionary(grouping: consumers) { $0.area }
    for area in groups.keys.sorted(by: { ($0.value, $0.name) < ($1.value, $1.name) }) {
      allocate(groups[area, default: []], in: area)
    }
  }

  /// A plan stays in its space and in its block: what moved either would renumber it.
  private mutating func checkBlock() {
    let key = AllocationKeys.block(plan: request.plan)
    if let block = space.segments[key], Self.spaceName(block.space) != request.addressSpace {
      reportMoved(
        "plan-in-other-space", from: Self.spaceName(block.space), to: request.addressSpace,
        Phrase(zh: "每个地址空间另建规划", en: "make a plan for each space"))
    }
    if let block = space.ipv6(of: key).first, block != request.layout.prefix {
      reportMoved(
        "layout-moved", from: block.description, to: request.layout.prefix.description,
        Phrase(zh: "换用原方案，或另建规划", en: "use the layout it was made with, or make another plan"))
    }
  }

  private static func spaceName(_ space: String) -> String { space.isEmpty ? AddressKey.defaultSpace : space }

  private mutating func reportMoved(_ code: String, from old: String, to new: String, _ remedy: Phrase) {
    findings.append(
      Finding(
        .error, code: code,
        Phrase(
          zh: "规划 \(request.plan) 位于 \(old)，现在却要求 \(new)",
          en: "plan \(request.plan) lies in \(old), but \(new) is asked for"),
        value: new, remedy: remedy))
  }

  private mutating func addTopBlock() {
    let key = AllocationKeys.block(plan: request.plan)
    let blocks = [.v6(request.layout.prefix)] + request.ipv4Blocks.sorted().map { IPPrefix.v4($0) }
    noteAddedBlocks(to: key)
    add(block: key, area: nil, prefixes: blocks)
  }

  /// An IPv4 block besides those the plan has is taken, and said: it may be a slip.
  private mutating func noteAddedBlocks(to key: String) {
    let known = space.ipv4(of: key)
    guard !known.isEmpty else { return }
    let list = known.map(\.description).joined(separator: ", ")
    for block in Set(request.ipv4Blocks).subtracting(known).sorted() {
      findings.append(
        Finding(
          .note, code: "block-added",
          Phrase(
            zh: "规划 \(request.plan) 的 IPv4 地址块为 \(list)，现再加 \(block.description)",
            en: "the IPv4 block of plan \(request.plan) is \(list); \(block.description) is added to it"),
          value: block.description))
    }
  }

  private mutating func allocate(_ consumers: [Consumer], in area: PlanArea) {
    do throws(AddressPlanningError) {
      let block = try ipv6.block(area: area)
      let key = AllocationKeys.block(plan: request.plan, area: area.name)
      add(block: key, area: area, prefixes: block.map { [.v6($0)] } ?? [])
      for use in [SegmentUse.loopback, .link] {
        let group = consumers.filter { $0.use == use }
        if !group.isEmpty { try allocate(group, of: use, in: area) }
      }
    } catch {
      findings.append(error.finding)
    }
  }

  private mutating func allocate(
    _ consumers: [Consumer], of use: SegmentUse, in area: PlanArea
  ) throws(AddressPlanningError) {
    let key = AllocationKeys.pool(plan: request.plan, area: area.name, use: use)
    let pool = try ipv6.pool(area: area, use: use)
    let needIPv4 = consumers.filter { space.ipv4(of: $0.key).isEmpty }
    let needIPv6 = consumers.filter { space.ipv6(of: $0.key).isEmpty }
    let grant = ipv4.take(needIPv4.count, length: use == .link ? 31 : 32, from: space.ipv4(of: key))
    let subnets =
      use == .link
      ? ipv6.linkSubnets(needIPv6.count, in: pool) : ipv6.loopbacks(needIPv6.count, in: pool)
    add(block: key, area: area, prefixes: [.v6(pool)] + grant.chunks.map { .v4($0) })
    report(missing: grant.missing, family: .ipv4, key: key)
    report(missing: needIPv6.count - subnets.count, family: .ipv6, key: key)
    var ipv4ByKey = Dictionary(uniqueKeysWithValues: zip(needIPv4.map(\.key), grant.prefixes))
    var ipv6ByKey = Dictionary(uniqueKeysWithValues: zip(needIPv6.map(\.key), subnets))
    for consumer in consumers {
      add(
        consumer, ipv4: ipv4ByKey.removeValue(forKey: consumer.key),
        ipv6: ipv6ByKey.removeValue(forKey: consumer.key))
    }
  }

  private mutating func report(missing: Int, family: AddressFamily, key: String) {
    guard missing > 0 else { return }
    let name = family == .ipv4 ? "IPv4" : "IPv6"
    let remedy =
      family == .ipv4
      ? Phrase(zh: "增加一个IPv4地址块", en: "add another IPv4 block")
      : Phrase(
        zh: "加宽方案中的子网字段（layout solve 会列出办法）", en: "widen the subnet field; layout solve lists the ways")
    findings.append(
      Finding(
        .error, code: "pool-exhausted",
        Phrase(
          zh: "地址池 \(key) 的\(name)地址不够，还缺 \(missing) 个",
          en: "pool \(key) is \(missing) \(name) prefixes short"),
        value: String(missing), remedy: remedy))
  }
}
