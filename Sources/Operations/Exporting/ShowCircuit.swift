import Book
import ExtranetModel
import Tables
import Wording

/// Finds one circuit by its ledger number.
public enum ShowCircuit {
  /// The circuit of a number, compared folded.
  /// - Throws: `OperationError` with `unknown-circuit`, naming close numbers.
  public static func run(_ number: String, in book: BookStore) async throws(OperationError) -> Circuit {
    let circuits = try await ListRecords.run(Circuit.self, in: book)
    let wanted = number.foldedForMatching
    guard let found = circuits.first(where: { $0.key.foldedForMatching == wanted }) else {
      throw OperationError([.unknownCircuit(number, known: circuits.map(\.key))])
    }
    return found
  }
}
