import Book
import ExtranetModel
import Tables

/// Lists records of one kind, filtered by their fields.
public enum ListRecords {
  /// The records whose fields read as wanted; a text is compared folded.
  /// - Parameter wanted: column codes and values, all of which must hold.
  public static func run<Record: ExtranetRecord>(
    _ type: Record.Type, where wanted: [(column: String, value: String)] = [], in book: BookStore,
    asOf revision: Int64? = nil
  ) async throws(OperationError) -> [Record] {
    let snapshot = try await book.read([Record.kind], asOf: revision)
    let all: [Record] = try snapshot.all()
    guard !wanted.isEmpty else { return all }
    let conditions = wanted.map { (column: $0.column, value: $0.value.foldedForMatching) }
    return all.filter { record in
      let fields = record.fields
      return conditions.allSatisfy { fields[$0.column].foldedForMatching == $0.value }
    }
  }
}
