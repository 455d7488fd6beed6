import ExtranetModel
import IPAddressing
import Wording

extension AllocationRequest {
  /// What is wrong with the blocks: not to be planned at all, over each other, or over another plan's.
  func blockFindings() -> [Finding] {
    let blocks = ipv4Blocks.map { IPPrefix.v4($0) } + [.v6(layout.prefix)]
    return blocks.compactMap(Self.notPlannable) + overlapsAmongBlocks(blocks)
      + blocks.flatMap(overlapsWithOthers)
  }

  private static func notPlannable(_ block: IPPrefix) -> Finding? {
    guard let entry = SpecialPurposeRegistry.current.entryForbidding(block) else { return nil }
    return Finding(
      .error, code: "block-not-plannable",
      Phrase(
        zh: "地址块 \(block) 涉及专用地址 \(entry.prefix)（\(entry.name)，\(entry.reference)），不能规划",
        en: "block \(block) meets \(entry.prefix), set aside as \(entry.name) (\(entry.reference))"),
      value: block.description)
  }

  private func overlapsAmongBlocks(_ blocks: [IPPrefix]) -> [Finding] {
    var found: [Finding] = []
    for (index, block) in blocks.enumerated() {
      for other in blocks[..<index] where other.overlaps(block) {
        found.append(Self.overlap(of: block.description, with: other.description, owner: plan))
      }
    }
    return found
  }

  private func overlapsWithOthers(_ block: IPPrefix) -> [Finding] {
    let owners = Dictionary(segments.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
    return prefixes.compactMap { assignment in
      guard let prefix = assignment.prefix, prefix.overlaps(block), isInSpace(assignment),
        let owner = owners[assignment.segment], owner.plan != plan
      else { return nil }
      let isForeignBlock = owner.use == .block
      guard isForeignBlock || prefix.contains(block) else { return nil }
      return Self.overlap(of: block.description, with: prefix.description, owner: owner.segment)
    }
  }

  /// Whether a prefix lies in the space of the request.
  func isInSpace(_ assignment: PrefixAssignment) -> Bool { assignment.addressKey?.space == addressSpace }

  /// The space by its full name.
  var addressSpace: String { space.isEmpty ? AddressKey.defaultSpace : space }

  // Texts, not prefixes: of two enum parameters that hold 128-bit numbers one is passed on the stack without
  // alignment; debug code of Swift 6.3.1 crashes when it hands it to a generic function such as interpolation.
  private static func overlap(of block: String, with other: String, owner: String) -> Finding {
    Finding(
      .error, code: "block-overlaps",
      Phrase(
        zh: "地址块 \(block) 与 \(owner) 的 \(other) 重叠", en: "block \(block) overlaps \(other) of \(owner)"),
      value: block,
      remedy: Phrase(zh: "换用空闲地址块，或放入另一个地址空间", en: "take a free block, or another space"))
  }
}

extension SpecialPurposeRegistry {
  /// The block set aside that forbids planning any address of a prefix, or nil.
  ///
  /// Documentation and private space may be planned; the wide blocks that a prefix merely contains count as
  /// well.
  func entryForbidding(_ prefix: IPPrefix) -> Entry? {
    entries.first { entry in
      switch entry.purpose {
      case .documentation, .privateUse: false
      case .loopback, .linkLocal, .multicast, .translation, .benchmarking, .segmentRouting,
        .protocolAssignment,
        .reserved, .deprecated:
        entry.prefix.overlaps(prefix)
      }
    }
  }
}
