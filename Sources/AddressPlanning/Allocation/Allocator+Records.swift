import ExtranetModel
import IPAddressing
import Wording

extension Allocator {
  /// Adds a block and those of its prefixes that the book does not have yet.
  mutating func add(block key: String, area: PlanArea?, prefixes: [IPPrefix]) {
    var segment = Segment()
    segment.segment = key
    segment.use = .block
    segment.area = area?.label ?? ""
    add(segment)
    let known = Set(space.prefixesBySegment[key, default: []].compactMap(\.prefix))
    for prefix in prefixes where !known.contains(prefix) {
      if let block = prefix.ipv6, let taken = space.consumedIPv6.enclosing(block) {
        findings.append(blockTaken(key, block: block.description, by: taken.description))
      }
      add(prefix, to: key)
    }
  }

  /// A block cannot lie in what a consumer already holds.
  private func blockTaken(_ key: String, block: String, by taken: String) -> Finding {
    Finding(
      .error, code: "block-taken",
      Phrase(
        zh: "地址块 \(key) 的 \(block) 落在已分配的 \(taken) 之内",
        en: "\(block) of \(key) lies inside \(taken), which is given out"),
      value: block,
      remedy: Phrase(zh: "先释放该前缀，或换用另一个代码值", en: "release that prefix first, or use another code"))
  }

  /// Adds a consumer's segment and prefixes; nothing when it lacked nothing.
  mutating func add(_ consumer: Consumer, ipv4: IPv4Prefix?, ipv6: IPv6Prefix?) {
    guard ipv4 != nil || ipv6 != nil else {
      keptConsumers += 1
      return
    }
    var segment = Segment()
    segment.segment = consumer.key
    segment.use = consumer.use
    segment.owner = consumer.owner
    segment.peer = consumer.peer
    segment.area = consumer.area.label
    add(segment)
    if let ipv4 { add(.v4(ipv4), to: consumer.key) }
    guard let ipv6 else { return }
    if consumer.use == .link, let pair = ipv6.subprefix(at: 0, length: 127) {
      add(.v6(ipv6), to: consumer.key, isReserved: true)
      add(.v6(pair), to: consumer.key)
    } else {
      add(.v6(ipv6), to: consumer.key)
    }
  }

  /// Adds a segment unless the book has one under its key.
  private mutating func add(_ segment: Segment) {
    guard space.segments[segment.segment] == nil else { return }
    var new = segment
    new.plan = request.plan
    new.space = request.space
    new.layout = request.layout.id
    newSegments.append(new)
  }

  private mutating func add(_ prefix: IPPrefix, to segment: String, isReserved: Bool = false) {
    var assignment = PrefixAssignment()
    assignment.space = request.space
    assignment.prefix = prefix
    assignment.segment = segment
    assignment.isReserved = isReserved ? true : nil
    newPrefixes.append(assignment)
  }
}
