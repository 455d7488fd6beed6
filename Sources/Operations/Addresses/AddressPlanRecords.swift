import AddressPlanning
import Book
import ExtranetModel
import IPAddressing
import Wording

/// The address plan as the book holds it: read for lookups, checks and trees.
public struct AddressPlanRecords: Sendable {
  /// The segments.
  public let segments: [Segment]
  /// The prefixes.
  public let prefixes: [PrefixAssignment]
  /// The layouts.
  public let layouts: [AddressLayout]

  /// Reads the plan.
  public static func read(from book: BookStore) async throws(OperationError) -> AddressPlanRecords {
    let snapshot = try await book.read([.segment, .prefix, .layout], asOf: nil)
    return AddressPlanRecords(
      segments: try snapshot.all(), prefixes: try snapshot.all(),
      layouts: try snapshot.all(LayoutRecord.self).compactMap(\.file.layout))
  }

  /// What stands behind an address: tracing ends at the segment.
  public func matches(of address: IPAddress) -> [AddressMatch] {
    AddressLookup(segments: segments, prefixes: prefixes, layouts: layouts).matches(of: address)
  }

  /// Prefixes of the plan around a prefix and in it, ascending by space and address; the prefix itself stands first of
  /// those in it.
  /// - Complexity: O(*n* log *n*) in the prefixes of the plan.
  public func prefixes(
    meeting prefix: IPPrefix
  ) -> (
    around: [(prefix: PrefixAssignment, segment: Segment?)],
    inside: [(prefix: PrefixAssignment, segment: Segment?)]
  ) {
    let rows = assignments(use: nil, family: prefix.family)
    return (
      rows.filter { $0.prefix.prefix.map { $0 != prefix && $0.contains(prefix) } ?? false },
      rows.filter { $0.prefix.prefix.map { prefix.contains($0) } ?? false }
    )
  }

  /// Everything the checks have to say.
  public func findings() -> [Finding] {
    AddressLint(segments: segments, prefixes: prefixes, layouts: layouts).findings()
  }

  /// The prefixes given to segments, with their segments, ascending by space and address.
  public func assignments(use: SegmentUse?, family: AddressFamily?) -> [(
    prefix: PrefixAssignment, segment: Segment?
  )] {
    let byKey = Dictionary(segments.map { ($0.key, $0) }) { first, _ in first }
    return prefixes.map { (prefix: $0, segment: byKey[$0.segment]) }
      .filter { use == nil || $0.segment?.use == use }
      .filter { family == nil || $0.prefix.prefix?.family == family }
      .sorted { left, right in
        guard let first = left.prefix.prefix, let second = right.prefix.prefix,
          left.prefix.space == right.prefix.space
        else { return left.prefix.space < right.prefix.space }
        return first < second
      }
  }

  /// The plans there are, each as a tree.
  public func trees() -> [PlanTree] {
    Set(segments.map(\.plan)).filter { !$0.isEmpty }.sorted().compactMap {
      PlanTree(plan: $0, segments: segments, prefixes: prefixes)
    }
  }
}
