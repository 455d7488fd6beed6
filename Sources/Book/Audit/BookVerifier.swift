import Databases
import Wording

/// Reads a whole book and compares it with its own audit chain.
///
/// What an entry says is never parsed: it is written again from the tables and the bytes compared.
struct BookVerifier {
  private let database: any Database
  private(set) var result = BookVerification()

  init(_ database: any Database) { self.database = database }

  mutating func run() throws(BookError) {
    try checkStructure()
    do throws(BookError) {
      try checkChain()
      try checkRevisions()
      try checkVersions()
    } catch {
      // In a damaged file reading stops somewhere; what was found so far is the answer.
      guard error.code == .damaged, !result.isSound else { throw error }
    }
    result.noteErasures()
  }

  private mutating func checkStructure() throws(BookError) {
    let problems = try database.asking { () throws(DatabaseError) in try database.integrityProblems() }
    for problem in problems.prefix(20) {
      result.report(
        "file-damaged", Phrase(zh: "文件结构损坏", en: "the file's structure is damaged"), value: problem)
    }
    // A file so damaged that its schema cannot be read has said so above.
    guard problems.isEmpty else { return }
    try checkSchema()
  }

  /// An index that is gone makes the book slow, or lets a key stand twice; what is foreign may change rows unseen.
  private mutating func checkSchema() throws(BookError) {
    let differences = try database.asking { () throws(DatabaseError) in
      try database.schemaDifferences(from: BookSchema.text)
    }
    for difference in differences.prefix(20) {
      let phrase =
        switch difference.kind {
        case .missing: Phrase(zh: "账簿缺少表或索引", en: "a table or index of the book is gone")
        case .altered: Phrase(zh: "账簿的表或索引被改动", en: "a table or index of the book was altered")
        case .foreign:
          Phrase(zh: "账簿中有不属于它的表、索引、视图或触发器", en: "the book holds a table, index, view or trigger of others")
        }
      result.report("schema-altered", phrase, value: difference.name)
    }
  }

  // MARK: The audit chain

  private mutating func checkChain() throws(BookError) {
    var previous = (sequence: Int64(0), hash: AuditChain.beginning)
    for entry in try entries() {
      result.auditEntries += 1
      if entry.row.sequence != previous.sequence + 1 || entry.row.previousHash != previous.hash {
        result.report(
          "audit-chain-broken", Phrase(zh: "审计链在此断开", en: "the audit chain is broken here"),
          value: String(entry.row.sequence))
      }
      check(entry)
      try checkFacts(of: entry.row)
      previous = (entry.row.sequence, entry.row.hash)
    }
    result.head = previous.hash.hexadecimal
    if previous.sequence == 0 {
      result.report("audit-chain-broken", Phrase(zh: "审计链为空", en: "the audit chain is empty"))
    }
  }

  private mutating func check(_ entry: StoredEntry) {
    let isAltered: Bool
    if let content = entry.content {
      isAltered =
        entry.erasedBy != nil
        || AuditChain.digest(payload: content.payload, salt: content.salt).bytes != entry.row.digest
    } else {
      isAltered = entry.erasedBy == nil
      result.erasedEntries += 1
    }
    guard isAltered || entry.row.computedHash.bytes != entry.row.hash else { return }
    result.report(
      "audit-entry-altered", Phrase(zh: "审计记录被改动", en: "an audit entry was altered"),
      value: String(entry.row.sequence))
  }

  private mutating func checkFacts(of row: AuditRow) throws(BookError) {
    let expected: AuditFacts?
    switch AuditEntryDraft.Action(rawValue: row.action) {
    case .create: expected = .create(try BookProperties.read(from: database))
    case .apply: expected = try AuditFacts.ofApplying(row.sequence, in: database)
    case .purge: expected = try AuditFacts.ofPurging(row.sequence, in: database)
    case nil: expected = nil
    }
    guard expected?.text != row.facts else { return }
    result.report(
      "revision-altered",
      Phrase(
        zh: "第 \(row.sequence) 条审计记录与账簿内容不符",
        en: "audit entry \(row.sequence) does not describe what the book holds"),
      value: row.facts)
  }

  private struct StoredEntry {
    let row: AuditRow
    let content: (payload: [UInt8], salt: [UInt8])?
    let erasedBy: Int64?
  }

  private func entries() throws(BookError) -> [StoredEntry] {
    try database.all(
      """
      SELECT sequence, at, action, facts, digest, previous_hash, hash, payload, salt, erased_by_sequence
      FROM audit ORDER BY sequence
      """
    ) { (row) throws(DatabaseError) in
      let entry = AuditRow(
        sequence: try row.integer(at: 0), at: try row.integer(at: 1), action: try row.text(at: 2),
        facts: try row.text(at: 3), digest: try row.blob(at: 4), previousHash: try row.blob(at: 5),
        hash: try row.blob(at: 6))
      let payload = row.storedBytes(at: 7)
      let salt = try row.optionalBlob(at: 8)
      // Half a content counts as content, so that its digest fails.
      let content = payload == nil && salt == nil ? nil : (payload ?? [], salt ?? [])
      return StoredEntry(row: entry, content: content, erasedBy: try row.optionalInteger(at: 9))
    }
  }

  // MARK: Revisions and versions

  private mutating func checkRevisions() throws(BookError) {
    let columns = RevisionRow.columns.map { "revisions.\($0)" }.joined(separator: ", ")
    let rows = try database.all(
      """
      SELECT \(columns), audit.action FROM revisions
      LEFT JOIN audit ON audit.sequence = revisions.audit_sequence ORDER BY revisions.revision
      """
    ) { (row) throws(DatabaseError) in (row: try RevisionRow(row), action: try row.optionalText(at: 8)) }
    result.revisions = rows.count
    for (index, (row, action)) in rows.enumerated() {
      let hasEntry = row.number == Int64(index + 1) && (action == "apply" || action == "purge")
      let isAltered = try isPlanAltered(row, isPurge: action == "purge")
      guard isAltered || !hasEntry else { continue }
      result.report(
        "revision-altered", Phrase(zh: "入账与其审计记录不符", en: "a revision is not what its audit entry says"),
        value: String(row.number))
    }
  }

  /// Whether a revision's plan is not the one under its seal, or is missing though no purge took it.
  private func isPlanAltered(_ row: RevisionRow, isPurge: Bool) throws(BookError) -> Bool {
    guard let seal = row.planSeal else { return row.plan != nil || !isPurge }
    if let plan = row.plan { return RevisionRow.seal(plan).bytes != seal }
    let erased = try database.number(
      """
      SELECT count(*) FROM versions WHERE (made_by_revision = ?1 OR ended_by_revision = ?1)
      AND erased_by_sequence IS NOT NULL
      """, [.integer(row.number)])
    return erased == 0
  }

  private mutating func checkVersions() throws(BookError) {
    let strays = try database.number(
      """
      SELECT count(*) FROM versions WHERE made_by_revision NOT IN (SELECT revision FROM revisions)
      OR ended_by_revision NOT IN (SELECT revision FROM revisions) OR ended_by_revision <= made_by_revision
      """)
    try checkErasers()
    if strays > 0 {
      result.report(
        "version-altered", Phrase(zh: "有记录版本不属于任何入账", en: "versions belong to no revision"),
        value: String(strays))
    }
    var seen = result
    try database.asking { () throws(DatabaseError) in
      try database.query(Self.versionsText, []) { (row) throws(DatabaseError) in
        let isErased = row.value(at: 3) == .null
        seen.versions += 1
        seen.erasedVersions += isErased ? 1 : 0
        if try isErased ? Self.isTraceLeft(row) : Self.isAltered(row) {
          seen.report(
            "version-altered", Phrase(zh: "记录版本被改动", en: "a version of a record was altered"),
            value: "\(try row.integer(at: 0)) \(try row.text(at: 1)) \(try row.text(at: 2))")
        }
      }
    }
    result = seen
  }

  /// Every erased row names a purge; what a purge erased in all is in the facts of its entry.
  private mutating func checkErasers() throws(BookError) {
    for table in ["versions", "audit"] {
      let strays = try database.number(
        """
        SELECT count(*) FROM \(table) WHERE erased_by_sequence IS NOT NULL
        AND erased_by_sequence NOT IN (SELECT sequence FROM audit WHERE action = 'purge')
        """)
      guard strays > 0 else { continue }
      result.report(
        "version-altered", Phrase(zh: "有内容缺失却没有清除记录", en: "content is missing and no purge took it"),
        value: String(strays))
    }
  }

  private static let versionsText = """
    SELECT version_id, kind, record_key, payload, salt, digest, erased_by_sequence,
    address_space, address_family, address_first, address_length FROM versions ORDER BY version_id
    """

  /// Whether a version with content is not what its digest was taken of.
  private static func isAltered(_ row: borrowing SQLRow) throws(DatabaseError) -> Bool {
    let seal = VersionSeal(
      kind: try row.text(at: 1), key: try row.text(at: 2), payload: row.storedBytes(at: 3) ?? [],
      salt: try row.optionalBlob(at: 4) ?? [], address: try AddressColumns(row, from: 7))
    let digest = try row.blob(at: 5)
    let erasedBy = try row.optionalInteger(at: 6)
    return erasedBy != nil || seal.digest.bytes != digest
  }

  /// Whether a version without content was not emptied by a purge, or not wholly.
  private static func isTraceLeft(_ row: borrowing SQLRow) throws(DatabaseError) -> Bool {
    let key = try row.text(at: 2)
    let identifier = try row.integer(at: 0)
    let address = try AddressColumns(row, from: 7)
    return row.value(at: 6) == .null || row.value(at: 4) != .null
      || key != "\(BookStore.erasedKey)\(identifier)"
      || address != AddressColumns(nil)
  }
}

extension AuditFacts {
  /// The facts an entry of an applied plan should have, nil when no revision belongs to it.
  static func ofApplying(_ sequence: Int64, in database: any Database) throws(BookError) -> AuditFacts? {
    guard let revision = try RevisionRow.ofEntry(sequence, in: database) else { return nil }
    return .apply(revision, root: try RevisionRow.root(of: revision.number, in: database))
  }

  /// The facts an entry of a purge should have.
  static func ofPurging(_ sequence: Int64, in database: any Database) throws(BookError) -> AuditFacts {
    let revision = try RevisionRow.ofEntry(sequence, in: database)
    let root = try revision.map { (row) throws(BookError) in
      try RevisionRow.root(of: row.number, in: database)
    }
    let versions = try numbers("version_id", "versions", erasedBy: sequence, in: database)
    let entries = try numbers("sequence", "audit", erasedBy: sequence, in: database)
    var erased = FoldedDigest()
    for version in versions { erased.fold("version", version, nil) }
    for entry in entries { erased.fold("entry", entry, nil) }
    let made = revision.flatMap { row in root.map { (row: row, root: $0) } }
    return .purge(
      versions: Int64(versions.count), entries: Int64(entries.count), erased: erased.digest, revision: made)
  }

  private static func numbers(
    _ column: String, _ table: String, erasedBy sequence: Int64, in database: any Database
  ) throws(BookError) -> [Int64] {
    try database.all(
      "SELECT \(column) FROM \(table) WHERE erased_by_sequence = ?1 ORDER BY \(column)", [.integer(sequence)]
    ) { (row) throws(DatabaseError) in try row.integer(at: 0) }
  }
}

extension BookStore {
  /// Compares everything the book holds with its audit chain, and checks the file's own structure.
  ///
  /// A record edited, added or removed by any other program is found; so is a broken chain. Content erased by a purge
  /// is not an error and is counted. Measurements and leases are in no chain and are not compared.
  ///
  /// Whoever cuts the newest entries off with all their revisions, or computes the whole chain anew, leaves a book that
  /// is sound in itself: compare ``BookVerification/head`` with one written down elsewhere.
  /// - Complexity: reads everything once; O(*n* log *n*).
  public func verify() throws(BookError) -> BookVerification {
    try inTransaction(.read) { () throws(BookError) in
      var verifier = BookVerifier(database)
      try verifier.run()
      return verifier.result
    }
  }
}
