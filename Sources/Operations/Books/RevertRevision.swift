import Book
import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Takes one applied plan back with another plan.
public enum RevertRevision {
  /// What a revision did, as the plan it was.
  /// - Throws: `OperationError` when there is no such revision.
  public static func edits(of revision: Int64, in book: BookStore) async throws(OperationError) -> ChangePlan
  {
    do throws(BookError) {
      return ChangePlan(baseRevision: revision - 1, edits: try await book.edits(of: revision))
    } catch {
      throw OperationError(error)
    }
  }

  /// The plan that takes a revision back; nothing is written.
  /// - Throws: `OperationError` naming every record that changed again since, or the revision that took it back already.
  public static func plan(_ revision: Int64, in book: BookStore) async throws(OperationError) -> ChangePlan {
    let edits = try await edits(of: revision, in: book).edits
    try await refuseIfReverted(revision, in: book)
    let snapshot = try await book.read(Array(Set(edits.map(\.kind))), asOf: nil)
    var current: [RecordKind: [String: FieldValues]] = [:]
    for (kind, records) in snapshot.records {
      current[kind] = Dictionary(records.map { ($0.key, $0.fields) }) { first, _ in first }
    }
    let (plan, findings) = ChangePlan.reverting(
      edits, current: { current[$0]?[$1] }, baseRevision: snapshot.revision, book: snapshot.book)
    guard let plan else { throw OperationError(findings) }
    return plan
  }

  /// Records that will name what the plan removes: one warning for each kind that refers and each kind referred to.
  ///
  /// Records the plan itself removes or changes count as they will be.
  public static func findings(
    on plan: ChangePlan, in book: BookStore
  ) async throws(OperationError) -> [Finding] {
    let removed = Dictionary(grouping: plan.edits.filter { $0.after == nil }, by: \.kind)
      .mapValues { Set($0.map(\.key)) }
    let references = RecordLink.all.filter { removed[$0.target] != nil }
    guard !references.isEmpty else { return [] }
    let snapshot = try await book.read(Array(Set(references.map(\.source))), asOf: nil)
    let edits = Dictionary(grouping: plan.edits, by: \.kind)
    let standing = snapshot.records.map { kind, records in
      let touched = Set(edits[kind, default: []].map(\.key))
      return (
        kind,
        records.filter { !touched.contains($0.key) }.map(\.fields)
          + edits[kind, default: []].compactMap(\.after)
      )
    }
    let records = Dictionary(standing) { first, _ in first }
    return references.compactMap { link in
      let gone = removed[link.target, default: []]
      let names = records[link.source, default: []].map { link.keys(in: $0).filter(gone.contains) }
        .filter { !$0.isEmpty }
      return names.isEmpty ? nil : dangling(link, count: names.count, names: Set(names.joined()))
    }
  }

  private static func dangling(_ link: RecordLink, count: Int, names: Set<String>) -> Finding {
    let distinct = names.sorted()
    let more = distinct.count > 3 ? ", …" : ""
    return Finding(
      .warning, code: "still-referred-to",
      Phrase(
        zh: "冲销后有 \(count) 条“\(link.source.phrase.zh)”仍指向被删除的“\(link.target.phrase.zh)”",
        en:
          "\(count) × \(link.source.phrase.en) would still name a \(link.target.phrase.en) that goes"),
      value: distinct.prefix(3).joined(separator: ", ") + more,
      remedy: Phrase(zh: "先冲销后来的入账，或改正这些记录", en: "revert the later revisions first, or correct those records")
    )
  }

  private static func refuseIfReverted(_ revision: Int64, in book: BookStore) async throws(OperationError) {
    let revisions: [Revision]
    do throws(BookError) {
      revisions = try await book.revisions()
    } catch {
      throw OperationError(error)
    }
    let reverted = Set(revisions.compactMap(\.reverts))
    // A revert that was itself taken back leaves the first revision standing again.
    guard let taking = revisions.first(where: { $0.reverts == revision && !reverted.contains($0.number) })
    else { return }
    throw OperationError(
      code: "already-reverted",
      Phrase(
        zh: "第 \(revision) 次入账已由第 \(taking.number) 次冲销",
        en: "revision \(revision) was already taken back by revision \(taking.number)"), value: "\(revision)",
      remedy: Phrase(
        zh: "要恢复，冲销第 \(taking.number) 次", en: "to bring it back, revert revision \(taking.number)"))
  }
}
