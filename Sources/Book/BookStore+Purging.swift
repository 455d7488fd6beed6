import CivilTime
import Databases
import ExtranetModel
import Tables
import Wording

/// What is to be forgotten.
public struct PurgeRequest: Sendable, Hashable {
  /// The records whose content goes, in every revision; those that stand are ended.
  public var records: [RecordReference]
  /// Audit entries whose author or reason holds one of these texts lose both.
  public var auditMentions: [String]

  /// Creates a request.
  public init(records: [RecordReference], auditMentions: [String] = []) {
    self.records = records
    self.auditMentions = auditMentions
  }
}

/// What a purge erased.
public struct PurgeOutcome: Sendable, Hashable {
  /// The revision that ended the records that stood; nil when none did.
  public let revision: Int64?
  /// Versions whose content is gone.
  public let versions: Int
  /// Audit entries whose author and reason are gone.
  public let auditEntries: Int
  /// Rows of measurements that are gone with the circuits, targets and devices they belong to.
  public let measurements: Int
  /// Whether the bytes are gone from the file too; false while another program reads the book: then call
  /// ``BookStore/eraseFreedSpace()`` later.
  public let isSpaceErased: Bool
}

/// What the book holds of a record that is to be forgotten.
public struct PurgeableRecord: Sendable, Hashable {
  /// The record.
  public let record: RecordReference
  /// Whether it stands now; else only earlier revisions hold it.
  public let stands: Bool
  /// How many states of it are kept.
  public let versions: Int
  /// How many rows of measurements are its own.
  public let measurements: Int
}

extension BookStore {
  /// Erases the content of records in every revision, and of audit entries; ``verify()`` still passes afterwards.
  ///
  /// One transaction ends the records, empties their versions and appends the purge's own audit entry; then the file
  /// is rewritten so that the bytes are in it no more. Backups and exports made before are not reached.
  /// - Throws: `unknownRecord` when the book holds nothing of some of the records, then nothing is erased;
  ///   `nothingToPurge` when nothing in the request is in the book; `interrupted`; the errors of writing.
  /// - Complexity: rewrites the whole file.
  public func purge(
    _ request: PurgeRequest, by author: Author, reason: String, at instant: Instant
  ) throws(BookError) -> PurgeOutcome {
    let salt = randomness(Self.saltLength)
    let (revision, counts) = try inTransaction(.write) { () throws(BookError) in
      try refuseUnknown(holdings(of: request.records))
      let sequence = try AuditChain(database).nextSequence()
      let revision = try endCurrent(request.records, sequence: sequence, at: instant)
      let counts = try erase(request, sequence: sequence)
      guard counts != Erased() else { throw Self.nothingToPurge }
      let facts = try AuditFacts.ofPurging(sequence, in: database)
      let entry = AuditEntryDraft(action: .purge, facts: facts, payload: author.fields(reason: reason))
      try AuditChain(database).append(entry, at: instant, salt: salt)
      try refuseIfInterrupted()
      return (revision, counts)
    }
    return PurgeOutcome(
      revision: revision, versions: counts.versions, auditEntries: counts.entries,
      measurements: counts.measurements, isSpaceErased: try eraseFreedSpace())
  }

  /// What a purge of records would erase, record by record in the order given; nothing is written.
  /// - Throws: `unknownRecord` when the book holds nothing of some of them.
  public func purgeable(_ records: [RecordReference]) throws(BookError) -> [PurgeableRecord] {
    try inTransaction(.read) { () throws(BookError) in
      let holdings = try holdings(of: records)
      try refuseUnknown(holdings)
      return holdings
    }
  }

  private func holdings(of records: [RecordReference]) throws(BookError) -> [PurgeableRecord] {
    var result: [PurgeableRecord] = []
    for record in records {
      let versions = try versions(of: [record], where: "payload IS NOT NULL").count
      let standing =
        try versions == 0 ? 0 : self.versions(of: [record], where: "ended_by_revision IS NULL").count
      var measurements = 0
      for (table, column) in Self.measurementColumns(of: record.kind) {
        measurements += Int(
          try database.number("SELECT count(*) FROM \(table) WHERE \(column) = ?1", [.text(record.key)]))
      }
      result.append(
        PurgeableRecord(
          record: record, stands: standing > 0, versions: versions, measurements: measurements))
    }
    return result
  }

  private func refuseUnknown(_ holdings: [PurgeableRecord]) throws(BookError) {
    let unknown = holdings.filter { $0.versions == 0 && $0.measurements == 0 }.map(\.record.key)
    guard !unknown.isEmpty else { return }
    throw BookError(
      .unknownRecord,
      Phrase(zh: "账簿中没有这些编号，未清除任何内容", en: "the book has no records of these keys; nothing was erased"),
      value: unknown.joined(separator: ", "),
      remedy: Phrase(zh: "核对编号；先查找相关记录", en: "check the keys; look for the records first"))
  }

  private struct Erased: Equatable {
    var versions = 0
    var entries = 0
    var measurements = 0
  }

  private static var nothingToPurge: BookError {
    BookError(
      .nothingToPurge, Phrase(zh: "账簿中没有要清除的内容", en: "the book holds nothing of what is to be purged"),
      remedy: Phrase(zh: "核对编号；先查找相关记录", en: "check the keys; look for the records first"))
  }

  /// Ends the versions that stand by a revision of its own.
  private func endCurrent(
    _ records: [RecordReference], sequence: Int64, at instant: Instant
  ) throws(BookError) -> Int64? {
    let current = try versions(of: records, where: "ended_by_revision IS NULL")
    guard !current.isEmpty else { return nil }
    let row = RevisionRow(
      number: try newestRevision() + 1, appliedAt: instant.stored, plan: nil, planSeal: nil,
      editCount: Int64(current.count), reverts: nil, auditSequence: sequence)
    try database.append(to: "revisions", RevisionRow.columns, [row.values])
    for identifier in current {
      try database.run(
        "UPDATE versions SET ended_by_revision = ?2 WHERE version_id = ?1",
        [.integer(identifier), .integer(row.number)])
    }
    return row.number
  }

  private func erase(_ request: PurgeRequest, sequence: Int64) throws(BookError) -> Erased {
    let versions = try versions(of: request.records, where: "payload IS NOT NULL")
    for identifier in versions {
      try database.run(
        """
        UPDATE versions SET payload = NULL, salt = NULL, address_space = NULL, address_family = NULL,
        address_first = NULL, address_length = NULL, record_key = ?2, erased_by_sequence = ?3 WHERE version_id = ?1
        """,
        [.integer(identifier), .text("\(Self.erasedKey)\(identifier)"), .integer(sequence)])
    }
    try erasePlans(ofPurge: sequence)
    let entries = try entries(mentioning: request.auditMentions)
    for entry in entries {
      try database.run(
        "UPDATE audit SET payload = NULL, salt = NULL, erased_by_sequence = ?2 WHERE sequence = ?1",
        [.integer(entry), .integer(sequence)])
    }
    let measurements = try eraseMeasurements(of: request.records)
    return Erased(versions: versions.count, entries: entries.count, measurements: measurements)
  }

  /// Forgets the digests of plans that dealt with erased versions, lest the content be guessed from them.
  private func erasePlans(ofPurge sequence: Int64) throws(BookError) {
    for column in ["made_by_revision", "ended_by_revision"] {
      try database.run(
        """
        UPDATE revisions SET plan_digest = NULL, plan_salt = NULL
        WHERE revision IN (SELECT \(column) FROM versions WHERE erased_by_sequence = ?1)
        """, [.integer(sequence)])
    }
  }

  private func versions(
    of records: [RecordReference], where condition: String
  ) throws(BookError) -> [Int64] {
    var identifiers: Set<Int64> = []
    for record in records {
      let found = try database.all(
        "SELECT version_id FROM versions WHERE kind = ?1 AND record_key = ?2 AND \(condition)",
        [.text(record.kind.rawValue), .text(record.key)]
      ) { (row) throws(DatabaseError) in try row.integer(at: 0) }
      identifiers.formUnion(found)
    }
    return identifiers.sorted()
  }

  private func entries(mentioning texts: [String]) throws(BookError) -> [Int64] {
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return [] }
    let rows = try database.all(
      "SELECT sequence, payload FROM audit WHERE payload IS NOT NULL ORDER BY sequence"
    ) {
      (row) throws(DatabaseError) in (sequence: try row.integer(at: 0), fields: try row.fields(at: 1))
    }
    return rows.filter { row in
      row.fields.fields.contains { field in texts.contains { field.text.contains($0) } }
    }.map(\.sequence)
  }

  /// Measurements belong to no revision and to no digest: their rows simply go.
  private func eraseMeasurements(of records: [RecordReference]) throws(BookError) -> Int {
    var count = 0
    for record in records {
      for (table, column) in Self.measurementColumns(of: record.kind) {
        count += try database.run("DELETE FROM \(table) WHERE \(column) = ?1", [.text(record.key)])
      }
    }
    return count
  }

  private static func measurementColumns(of kind: RecordKind) -> [(table: String, column: String)] {
    switch kind {
    case .circuit: [("echo_results", "circuit_key")]
    case .target: [("echo_results", "target_key")]
    case .device: [("observations", "device_key"), ("poll_answers", "device_key")]
    case .contract, .contractItem, .bandwidthClass, .clause, .publicAddress, .billedLine, .layout, .segment,
      .prefix:
      []
    }
  }

  /// Rewrites the file so that nothing erased is left in it; false while another program reads the book.
  ///
  /// A purge does it by itself.
  /// - Complexity: rewrites the whole file.
  public func eraseFreedSpace() throws(BookError) -> Bool {
    do throws(DatabaseError) {
      try database.eraseFreedSpace()
      return true
    } catch {
      if error.code == .busy { return false }
      throw BookError(error)
    }
  }
}
