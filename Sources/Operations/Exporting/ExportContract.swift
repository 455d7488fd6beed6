import Book
import ExtranetModel
import Interchange
import JSONText

/// Writes a contract with its items, classes and clauses as the file that `import --as contract` takes.
public enum ExportContract {
  /// The text of the file; imported again it is an empty plan.
  /// - Parameter id: the contract's short name.
  /// - Throws: `unknown-contract`, which names the contracts there are.
  public static func run(_ id: String, in book: BookStore) async throws(OperationError) -> String {
    let records = try await ContractRecords.read(
      id, from: book, omitting: [.circuit, .publicAddress, .billedLine, .target])
    let file = ContractFile.json(
      of: records.contract, items: records.items, classes: records.classes,
      clauses: records.clauses.map { $0.clause })
    return file.prettyText + "\n"
  }
}
