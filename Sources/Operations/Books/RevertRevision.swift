import Book
import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Takes one applied plan back with another plan.
public enum RevertRevision {
  /// What a revision did, as the plan it was.
  /// - Throws: `OperationError` when there is no such revision.
  public static func edits(of revision: Int64, in book: Book) async throws(OperationError) -> ChangePlan {
    do throws(BookError) {
      return ChangePlan(baseRevision: revision - 1, edits: try await book.edits(of: revision))
    } catch {
      throw OperationError(error)
    }
  }

  /// The plan that takes a revision back; nothing is written.
  /// - Throws: `OperationError` naming every record that changed again since, or the revision that took it back already.
  public static func plan(_ revision: Int64, in book: Book) async throws(OperationError) -> ChangePlan {
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

  private static func refuseIfReverted(_ revision: Int64, in book: Book) async throws(OperationError) {
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
