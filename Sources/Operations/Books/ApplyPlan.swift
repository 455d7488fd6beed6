import Book
import ChangePlanning
import Tables
import Wording

/// Applies a plan that was shown.
public enum ApplyPlan {
  /// Applies exactly this plan, or nothing.
  /// - Throws: `OperationError` when the book moved, or a reason is missing.
  public static func run(
    _ plan: ChangePlan, reason: String, reverting: Int64? = nil, in book: Book, context: OperationContext
  ) async throws(OperationError) -> Revision {
    guard !reason.folded.isEmpty else {
      throw OperationError(
        code: "reason-missing", Phrase(zh: "入账须说明理由", en: "a reason is needed to apply"),
        remedy: Phrase(zh: "加上 -m \"理由\"", en: "add -m \"REASON\""))
    }
    do throws(BookError) {
      return try await book.apply(
        plan, by: context.author, reason: reason, reverting: reverting, at: context.now())
    } catch {
      throw OperationError(error)
    }
  }
}
