import ExtranetModel
import Tables
import Wording

extension ChangePlan {
  /// The plan that takes back the edits of an earlier revision, against the book as it is now (冲销).
  ///
  /// Nothing made since is overwritten: a record that changed again is a finding, and then there is no plan.
  /// - Parameters:
  ///   - edits: what that revision did.
  ///   - current: the records as they are now, by kind and key.
  ///   - baseRevision: the newest revision.
  ///   - book: the book's number.
  public static func reverting(
    _ edits: [Edit], current: (RecordKind, String) -> FieldValues?, baseRevision: Int64, book: String = ""
  ) -> (plan: ChangePlan?, findings: [Finding]) {
    let findings = edits.filter { current($0.kind, $0.key) != $0.after }.map { edit in
      Finding(
        .error, code: "changed-since",
        Phrase(
          zh: "\(edit.kind.phrase.zh) \(edit.key) 此后又有修改",
          en: "\(edit.kind.phrase.en) \(edit.key) changed again since"),
        value: edit.key,
        remedy: Phrase(zh: "先冲销后来的修改", en: "revert the later change first"))
    }
    guard findings.isEmpty else { return (nil, findings) }
    return (ChangePlan(baseRevision: baseRevision, book: book, edits: edits.map(\.inverse)), [])
  }
}
