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
    let listing = ExportListing(records, form: RecordForm.of(kind), audience: audience, language: language)
    guard !listing.fields.isEmpty else { throw nothing(of: kind, for: audience) }
    return format.write(listing)
  }

  private static func nothing(of kind: RecordKind, for audience: Audience) -> OperationError {
    OperationError(
      code: "nothing-for-reader",
      Phrase(
        zh: "\(kind.phrase.zh)没有可给“\(audience.phrase.zh)”看的列",
        en: "no column of a \(kind.phrase.en) may be shown to the reader “\(audience.phrase.en)”"),
      value: audience.rawValue,
      remedy: Phrase(
        zh: "用 --for 指明读者，例如 --for department", en: "name the reader with --for, such as --for department"))
  }
}
