import Book
import CivilTime
import ExtranetModel
import Reconciling

/// Counts the ledgers against a contract.
public enum CountContract {
  /// Counts on a day; `revision` counts the book as it was known then.
  public static func run(
    _ contract: String, on day: Day, in book: BookStore, asOf revision: Int64? = nil
  ) async throws(OperationError) -> ContractCount {
    let records = try await ContractRecords.read(
      contract, from: book, omitting: [.billedLine, .target], asOf: revision)
    return ContractCount(records.countInput, on: day)
  }
}
