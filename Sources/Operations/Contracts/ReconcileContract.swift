import Book
import CivilTime
import ExtranetModel
import Reconciling
import Wording

/// Sets a contract, the ledgers and the carriers' lists beside each other.
public enum ReconcileContract {
  /// Reconciles on a day; `revision` takes the book as it was known then.
  ///
  /// - Parameter lists: the carriers' lists compared, by name; empty takes each carrier's newest.
  /// - Throws: `OperationError` with `unknown-list`, which names the lists there are.
  public static func run(
    _ contract: String, lists: [String] = [], on day: Day, in book: BookStore, asOf revision: Int64? = nil
  ) async throws(OperationError) -> Reconciliation {
    let records = try await ContractRecords.read(contract, from: book, omitting: [.target], asOf: revision)
    let known = Set(records.lines.map(\.list))
    let unknown = lists.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw OperationError(unknown.map { unknownList($0, known: known) }) }
    return Reconciliation(records.countInput, lines: records.lines, lists: Set(lists), on: day)
  }

  private static func unknownList(_ name: String, known: Set<String>) -> Finding {
    let names = known.sorted().joined(separator: ", ")
    return Finding(
      .error, code: "unknown-list", Phrase(zh: "账簿中没有清单 \(name)", en: "the book has no list \(name)"),
      value: name,
      remedy: Phrase(zh: "已有：\(names)", en: "lists in the book: \(names)"))
  }
}
