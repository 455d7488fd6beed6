import Book
import ChangePlanning
import ExtranetModel
import Tables
import Wording

/// Takes one applied plan back with another plan.
public enum RevertRevision {
  /// The plan that takes a revision back; nothing is written.
  /// - Throws: `OperationError` naming every record that changed again since.
  public static func plan(_ revision: Int64, in book: Book) async throws(OperationError) -> ChangePlan {
    let edits: [Edit]
    do throws(BookError) {
      edits = try await book.edits(of: revision)
    } catch {
      throw OperationError(error)
    }
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
}
