import Book
import CivilTime
import Reconciling

/// Counts the ledgers against a contract.
public enum CountContract {
  /// Counts on a day; `revision` counts the book as it was known then.
  public static func run(
    _ contract: String, on day: Day, in book: Book, asOf revision: Int64? = nil
  ) async throws(OperationError) -> ContractCount {
    ContractCount(try await ContractRecords.read(contract, from: book, asOf: revision).countInput, on: day)
  }
}

/// Sets a contract, the ledgers and the carriers' lists beside each other.
public enum ReconcileContract {
  /// Reconciles on a day; `revision` takes the book as it was known then.
  public static func run(
    _ contract: String, on day: Day, in book: Book, asOf revision: Int64? = nil
  ) async throws(OperationError) -> Reconciliation {
    let records = try await ContractRecords.read(contract, from: book, asOf: revision)
    return Reconciliation(records.countInput, lines: records.lines, on: day)
  }
}
