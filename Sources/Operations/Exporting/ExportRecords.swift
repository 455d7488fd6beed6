import Book
import ChangePlanning
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
  ///   - audience: for whom: columns meant for narrower circles are left out.
  ///   - name: which carrier or department it is for; rows of others are left out. Compared folded.
  ///   - language: the language of headers and names.
  ///   - isTemplate: whether only the headers are written.
  /// - Throws: `nothing-for-reader` where no column may be shown; `reader-unnamed`, `reader-unknown` and
  ///   `reader-name-unused` where the name is missing, nobody's, or says nothing.
  public static func run(
    _ kind: RecordKind, as format: ExportFormat, for audience: Audience, named name: String? = nil,
    language: Language, isTemplate: Bool = false, in book: BookStore, asOf revision: Int64? = nil
  ) async throws(OperationError) -> [UInt8] {
    let form = RecordForm.of(kind)
    guard form.fields.contains(where: { $0.audience <= audience }) else {
      throw .nothing(of: kind, for: audience)
    }
    let reader = ExportReader(audience, named: name, of: form)
    var records: [StoredRecord] = []
    if !isTemplate { records = try reader.rows(among: try await book.read([kind], asOf: revision)[kind]) }
    return format.write(ExportListing(records, form: form, audience: audience, language: language))
  }
}

extension OperationError {
  fileprivate static func nothing(of kind: RecordKind, for audience: Audience) -> OperationError {
    OperationError(
      code: "nothing-for-reader",
      Phrase(
        zh: "\(kind.phrase.zh)没有可给“\(audience.phrase.zh)”看的列",
        en: "no column of a \(kind.phrase.en) may be shown to the reader “\(audience.phrase.en)”"),
      value: audience.rawValue,
      remedy: Phrase(
        zh: "本单位用：--for internal；给别人：--for department --name 单位",
        en: "for your own office: --for internal; for others: --for department --name NAME"))
  }
}
