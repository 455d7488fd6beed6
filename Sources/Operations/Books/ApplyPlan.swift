import Book
import ChangePlanning
import Tables

/// Applies a plan that was shown.
public enum ApplyPlan {
  /// Applies exactly this plan, or nothing.
  /// - Throws: `OperationError` when the book moved, or a reason is missing.
  public static func run(
    _ plan: ChangePlan, reason: String, reverting: Int64? = nil, in book: BookStore, context: OperationContext
  ) async throws(OperationError) -> Revision {
    if reason.folded.isEmpty { throw .reasonMissing }
    do throws(BookError) {
      return try await book.apply(
        plan, by: context.author, reason: reason, reverting: reverting, at: context.now())
    } catch {
      throw OperationError(error)
    }
  }
}
