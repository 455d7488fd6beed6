import ChangePlanning
import Databases
import ExtranetModel
import Tables
import Wording

extension BookStore {
  /// The number of the newest revision; 0 for a book nothing was applied to.
  public func newestRevision() throws(BookError) -> Int64 {
    try database.number("SELECT max(revision) FROM revisions")
  }

  /// All revisions, newest first.
  ///
  /// - Parameter limit: at most so many.
  public func revisions(limit: Int = .max) throws(BookError) -> [Revision] {
    let columns = RevisionRow.columns.map { "revisions.\($0)" }.joined(separator: ", ")
    return try database.all(
      """
      SELECT \(columns), audit.payload FROM revisions LEFT JOIN audit ON audit.sequence = revisions.audit_sequence
      ORDER BY revisions.revision DESC LIMIT ?1
      """, [.integer(Int64(limit))]
    ) { (row) throws(DatabaseError) in
      let fields = row.value(at: 8) == .null ? nil : try row.fields(at: 8)
      return Revision(
        try RevisionRow(row), author: fields.map { Author($0) }, reason: fields.map { $0["reason"] })
    }
  }

  /// What a revision changed, ascending by kind and key: each record before and after.
  ///
  /// Their inverses against the newest revision are the plan that takes it back.
  /// - Throws: `unknownRevision`; `erased` when a purge took the content of any of these records.
  public func edits(of revision: Int64) throws(BookError) -> [Edit] {
    try inTransaction(.read) { () throws(BookError) in
      _ = try resolve(revision)
      let before = try contents("ended_by_revision", of: revision)
      let after = try contents("made_by_revision", of: revision)
      return Set(before.keys).union(after.keys).sorted().map { reference in
        Edit(kind: reference.kind, key: reference.key, before: before[reference], after: after[reference])
      }
    }
  }

  private func contents(
    _ column: String, of revision: Int64
  ) throws(BookError) -> [RecordReference: FieldValues] {
    let sql = "SELECT kind, record_key, payload FROM versions WHERE \(column) = ?1"
    let rows = try database.all(sql, [.integer(revision)]) { (row) throws(DatabaseError) in
      (
        RecordReference(kind: try row.kind(at: 0), key: try row.text(at: 1)),
        row.value(at: 2) == .null ? nil : try row.fields(at: 2)
      )
    }
    var result: [RecordReference: FieldValues] = [:]
    for (reference, fields) in rows {
      guard let fields else { throw erased(revision) }
      result[reference] = fields
    }
    return result
  }

  private func erased(_ revision: Int64) -> BookError {
    BookError(
      .erased,
      Phrase(
        zh: "第 \(revision) 次入账涉及的内容已被清除，无法还原",
        en: "a purge erased content that revision \(revision) dealt with; it cannot be taken back"),
      remedy: Phrase(zh: "请另做一份变更计划", en: "make a new plan instead"))
  }
}
