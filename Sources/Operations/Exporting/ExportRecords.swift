import Book
import ExtranetModel
import Interchange
import Tables
import Wording

/// Writes records of one kind so that they re-import to an empty plan.
public enum ExportRecords {
  /// The bytes of an export.
  /// - Parameters:
  ///   - kind: the kind of record.
  ///   - format: how it is written.
  ///   - audience: for whom: columns meant for narrower circles are left out, and rows of other carriers or departments.
  ///   - isTemplate: whether only the headers are written.
  public static func run(
    _ kind: RecordKind, as format: ExportFormat, for audience: Audience, language: Language,
    isTemplate: Bool = false, in book: Book, asOf revision: Int64? = nil
  ) async throws(OperationError) -> [UInt8] {
    let records = isTemplate ? [] : try await book.read([kind], asOf: revision)[kind]
    return format.write(
      ExportListing(records, form: RecordForm.of(kind), audience: audience, language: language))
  }
}
