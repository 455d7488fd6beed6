import Book
import ChangePlanning
import ExtranetModel
import IPAddressing
import Tables
import Wording

/// Prefixes of an import that do not lie where their plan does: easily a slip, never forbidden.
struct BlockChecks {
  private let new: [(prefix: PrefixAssignment, edit: Edit)]
  private let segments: [String: Segment]
  /// The prefixes of blocks as the book will have them, by the segment's key.
  private let blocks: [String: [PrefixAssignment]]
  /// The same by plan, without those that lie in another one.
  private let outermost: [String: [PrefixAssignment]]
  /// The keys of prefixes the book has already.
  private let known: Set<String>

  init(edits: [Edit], snapshot: BookSnapshot) {
    new = edits.filter { $0.kind == .prefix && $0.before == nil }.compactMap { edit in
      Self.record(edit.after).map { ($0, edit) }
    }
    let segments = Self.standing(Segment.self, snapshot, edits)
    self.segments = Dictionary(segments.map { ($0.key, $0) }) { first, _ in first }
    let isBlock = Set(segments.filter { $0.use == .block }.map(\.key))
    let prefixes = Self.standing(PrefixAssignment.self, snapshot, edits)
    let ofBlocks = prefixes.filter { isBlock.contains($0.segment) }
    blocks = Dictionary(grouping: ofBlocks, by: \.segment)
    let plans = self.segments.mapValues(\.plan)
    outermost = Dictionary(grouping: ofBlocks) { plans[$0.segment] ?? "" }.mapValues(Self.outermost)
    known = Set(snapshot[.prefix].map(\.key))
  }

  var findings: [Finding] { new.compactMap { finding(on: $0.prefix, at: $0.edit) } }

  private func finding(on assignment: PrefixAssignment, at edit: Edit) -> Finding? {
    guard let segment = segments[assignment.segment], let prefix = assignment.prefix else { return nil }
    return segment.use == .block
      ? addedBlock(prefix, assignment, of: segment, at: edit)
      : outside(prefix, assignment, of: segment, at: edit)
  }

  /// A block that had another prefix of that family in the book.
  private func addedBlock(
    _ prefix: IPPrefix, _ assignment: PrefixAssignment, of segment: Segment, at edit: Edit
  ) -> Finding? {
    let others = blocks[segment.key, default: []].filter {
      known.contains($0.key) && $0.key != assignment.key && Self.areComparable($0, assignment)
    }
    guard !others.isEmpty else { return nil }
    let list = others.compactMap { $0.prefix?.description }.sorted().joined(separator: ", ")
    let text = prefix.description
    return Finding(
      .warning, code: "block-added",
      Phrase(
        zh: "地址块 \(segment.key) 在账簿中为 \(list)，现再加 \(text)",
        en: "block \(segment.key) is \(list) in the book; \(text) is added to it"),
      at: edit.place, value: text,
      remedy: Phrase(zh: "若要更换地址块，先移走原前缀", en: "if it is to be replaced, remove the old prefix first"))
  }

  /// A prefix in use outside all blocks of its plan.
  private func outside(
    _ prefix: IPPrefix, _ assignment: PrefixAssignment, of segment: Segment, at edit: Edit
  ) -> Finding? {
    guard !segment.plan.isEmpty else { return nil }
    let own = outermost[segment.plan, default: []].filter { Self.areComparable($0, assignment) }
    guard !own.isEmpty, !own.contains(where: { $0.prefix?.contains(prefix) ?? false }) else { return nil }
    let text = prefix.description
    return Finding(
      .warning, code: "prefix-outside-plan",
      Phrase(
        zh: "前缀 \(text) 不在规划 \(segment.plan) 的地址块内",
        en: "\(text) lies in no block of plan \(segment.plan)"),
      at: edit.place, value: text,
      remedy: Phrase(zh: "核对前缀与网段", en: "check the prefix and its segment"))
  }

  private static func outermost(_ blocks: [PrefixAssignment]) -> [PrefixAssignment] {
    var found: [PrefixAssignment] = []
    for block in blocks.sorted(by: { ($0.prefix?.length ?? 0) < ($1.prefix?.length ?? 0) }) {
      guard let prefix = block.prefix else { continue }
      let isInside = found.contains { areComparable($0, block) && $0.prefix?.contains(prefix) ?? false }
      if !isInside { found.append(block) }
    }
    return found
  }

  private static func areComparable(_ one: PrefixAssignment, _ other: PrefixAssignment) -> Bool {
    one.addressKey?.space == other.addressKey?.space && one.prefix?.family == other.prefix?.family
  }

  /// The records of a kind as they will stand; what cannot be read is another check's.
  private static func standing<Record: ExtranetRecord>(
    _ type: Record.Type, _ snapshot: BookSnapshot, _ edits: [Edit]
  ) -> [Record] {
    let own = edits.filter { $0.kind == Record.kind }
    let touched = Set(own.map(\.key))
    let kept = snapshot[Record.kind].filter { !touched.contains($0.key) }.map(\.fields)
    return (kept + own.compactMap(\.after)).compactMap { record($0) }
  }

  private static func record<Record: ExtranetRecord>(_ fields: FieldValues?) -> Record? {
    fields.flatMap { try? Record(fields: $0) }
  }
}
