import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Wording

/// Whose rows an export holds: a carrier or a department sees its own, never those of others.
struct ExportReader: Sendable {
  let audience: Audience
  let name: String?
  /// The column that says whose a row is; absent where the audience, or the kind of record, has none.
  let column: String?

  init(_ audience: Audience, named name: String?, of form: RecordForm) {
    let column: String? =
      switch audience {
      case .carrier: "carrier"
      case .department: "department"
      case .everyone, .province, .internal: nil
      }
    self.audience = audience
    self.name = name
    self.column = form.fields.contains { $0.code == column } ? column : nil
  }

  /// The rows of the reader; all rows where they are nobody's.
  func rows(among records: [StoredRecord]) throws(OperationError) -> [StoredRecord] {
    guard let column else {
      if name != nil { throw nameUnused }
      return records
    }
    guard let name else { throw unnamed(names(of: column, among: records)) }
    let wanted = name.foldedForMatching
    let own = records.filter { !wanted.isEmpty && $0.fields[column].foldedForMatching == wanted }
    if own.isEmpty { throw unknown(name, names(of: column, among: records)) }
    return own
  }

  private func names(of column: String, among records: [StoredRecord]) -> [String] {
    Set(records.map { $0.fields[column] }).filter { !$0.isEmpty }.sorted()
  }

  private func unnamed(_ names: [String]) -> OperationError {
    OperationError(
      code: "reader-unnamed",
      Phrase(
        zh: "须指明是哪一个\(audience.phrase.zh)；未写出任何行",
        en: "which \(audience.phrase.en) it is for must be said; nothing was written"),
      remedy: Self.remedy(names))
  }

  private func unknown(_ name: String, _ names: [String]) -> OperationError {
    OperationError(
      code: "reader-unknown",
      Phrase(
        zh: "没有这个\(audience.phrase.zh)的记录；未写出任何行",
        en: "no record is of this \(audience.phrase.en); nothing was written"),
      value: name, remedy: Self.remedy(names))
  }

  private var nameUnused: OperationError {
    OperationError(
      code: "reader-name-unused",
      Phrase(zh: "按这个名称不能筛选这类记录；未写出任何行", en: "these rows cannot be chosen by a name; nothing was written"),
      value: name,
      remedy: Phrase(
        zh: "去掉 --name，或改用 --for carrier、--for department",
        en: "leave --name out, or use --for carrier or --for department"))
  }

  /// The option, with up to eight of the names there are.
  private static func remedy(_ names: [String]) -> Phrase {
    let shown = names.prefix(8)
    let isWhole = shown.count == names.count
    guard !names.isEmpty else { return Phrase(zh: "加上 --name 名称", en: "add --name NAME") }
    return Phrase(
      zh: "加上 --name，例如：" + shown.joined(separator: "、") + (isWhole ? "" : " 等"),
      en: "add --name, one of: " + shown.joined(separator: ", ") + (isWhole ? "" : ", …"))
  }
}
