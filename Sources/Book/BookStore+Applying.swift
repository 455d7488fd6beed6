import ChangePlanning
import CivilTime
import Databases
import ExtranetModel
import Tables
import Wording

extension BookStore {
  /// Applies a plan exactly, in one transaction that also writes the audit entry; or changes nothing.
  ///
  /// A process killed at any moment leaves the book as it was before or as it is after.
  /// - Parameters:
  ///   - plan: a plan against the newest revision.
  ///   - author: who applies it.
  ///   - reason: why; kept in the audit entry.
  ///   - reverting: the revision the plan takes back, if it does.
  ///   - instant: the moment of applying.
  /// - Returns: the revision it made.
  /// - Throws: `moved` when another revision was made since; `planMismatch` when a record is not as the plan says;
  ///   `emptyPlan`; `unknownRevision`; `interrupted` when the task is cancelled before the commit; `locked`, `readOnly`,
  ///   `full`.
  public func apply(
    _ plan: ChangePlan, by author: Author, reason: String, reverting: Int64? = nil, at instant: Instant
  ) throws(BookError) -> Revision {
    guard !plan.isEmpty else {
      throw BookError(
        .emptyPlan, Phrase(zh: "变更计划为空，无需入账", en: "the plan has no edits; there is nothing to apply"))
    }
    let digest = plan.digest
    return try inTransaction(.write) { () throws(BookError) in
      try refuseIfMoved(plan)
      if let reverting { _ = try resolve(reverting) }
      let seal = (digest: digest, salt: randomness(Self.saltLength))
      let row = RevisionRow(
        number: plan.baseRevision + 1, appliedAt: instant.stored, plan: seal,
        planSeal: RevisionRow.seal(seal).bytes,
        editCount: Int64(plan.edits.count), reverts: reverting,
        auditSequence: try AuditChain(database).nextSequence())
      try database.append(to: "revisions", RevisionRow.columns, [row.values])
      try write(plan.edits, as: row.number)
      let facts = AuditFacts.apply(row, root: try RevisionRow.root(of: row.number, in: database))
      let entry = AuditEntryDraft(action: .apply, facts: facts, payload: author.fields(reason: reason))
      try AuditChain(database).append(entry, at: instant, salt: randomness(Self.saltLength))
      try refuseIfInterrupted()
      return Revision(row, author: author, reason: reason)
    }
  }

  /// Bytes of salt under each digest.
  static let saltLength = 16

  private func refuseIfMoved(_ plan: ChangePlan) throws(BookError) {
    let identifier = try BookProperties.read(from: database).identifier
    guard plan.book.isEmpty || plan.book == identifier else {
      throw BookError(
        .anotherBook,
        Phrase(zh: "这份预览出自另一本账簿", en: "the plan was made for another book"),
        remedy: Phrase(zh: "在这本账簿上重新生成预览", en: "make the plan again on this book"))
    }
    let newest = try newestRevision()
    guard plan.baseRevision != newest else { return }
    throw BookError(
      .moved,
      Phrase(
        zh: "账簿已有新的入账：计划基于第 \(plan.baseRevision) 次，现为第 \(newest) 次",
        en: "the book moved: the plan was made on revision \(plan.baseRevision), the newest is \(newest)"),
      remedy: Phrase(zh: "重新生成计划，核对后再入账", en: "make the plan again, look at it, and apply that one"))
  }

  /// Ends and makes versions; the plan's edits ascend by kind and key.
  private func write(_ edits: [Edit], as revision: Int64) throws(BookError) {
    var identifier = try database.number("SELECT max(version_id) FROM versions")
    var previous: Edit?
    // In portions: a plan of a million edits need not stand in memory twice.
    for start in stride(from: 0, to: edits.count, by: Self.portion) {
      try refuseIfInterrupted()
      let portion = edits[start..<min(start + Self.portion, edits.count)]
      var salts = randomness(portion.count * Self.saltLength)[...]
      var rows: [[SQLValue]] = []
      for edit in portion {
        if let previous, previous.kind == edit.kind, previous.key == edit.key { throw mismatch(edit) }
        previous = edit
        try end(edit, by: revision)
        guard let after = edit.after else { continue }
        identifier += 1
        let row = VersionRow(
          identifier: identifier, reference: RecordReference(kind: edit.kind, key: edit.key),
          madeBy: revision,
          payload: Payload(after).text, salt: Array(salts.prefix(Self.saltLength)),
          address: try AddressKey.of(edit.kind, after))
        salts = salts.dropFirst(Self.saltLength)
        rows.append(row.values(digest: row.digest))
      }
      try database.append(to: "versions", VersionRow.columns, rows)
    }
  }

  private static let portion = 4_096

  /// Ends the version an edit replaces or removes, after making sure it is the one the plan was made on.
  private func end(_ edit: Edit, by revision: Int64) throws(BookError) {
    guard !edit.key.isEmpty, !edit.key.hasPrefix(Self.erasedKey), edit.before != edit.after else {
      throw mismatch(edit)
    }
    let current = try database.first(
      "SELECT version_id, payload FROM versions WHERE kind = ?1 AND record_key = ?2 AND ended_by_revision IS NULL",
      [.text(edit.kind.rawValue), .text(edit.key)]
    ) { (row) throws(DatabaseError) in (identifier: try row.integer(at: 0), fields: try row.fields(at: 1)) }
    guard current?.fields == edit.before else { throw mismatch(edit) }
    guard let current else { return }
    try database.run(
      "UPDATE versions SET ended_by_revision = ?2 WHERE version_id = ?1",
      [.integer(current.identifier), .integer(revision)])
  }

  /// What the key of an erased version begins with.
  static let erasedKey = "erased:"

  private func mismatch(_ edit: Edit) -> BookError {
    BookError(
      .planMismatch,
      Phrase(
        zh: "计划与账簿不符：\(edit.kind.phrase.zh) \(edit.key)",
        en: "the plan does not describe what stands in the book: \(edit.kind.phrase.en) \(edit.key)"),
      remedy: Phrase(zh: "重新生成计划", en: "make the plan again"))
  }
}

extension ChangePlan {
  /// SHA-256 over the framed base revision and edits, hexadecimal: the plan's name in the audit chain.
  public var digest: String {
    var folded = FoldedDigest()
    folded.fold("base", baseRevision, nil)
    for edit in edits {
      var frame = FramedBytes()
      frame.append(edit.kind.rawValue)
      frame.append(edit.key)
      frame.append(edit.before)
      frame.append(edit.after)
      folded.fold("edit", 0, frame.bytes)
    }
    return folded.digest.hexadecimal
  }
}
