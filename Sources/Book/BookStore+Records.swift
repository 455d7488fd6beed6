import ChangePlanning
import Databases
import ExtranetModel
import IPAddressing
import Tables
import Wording

extension BookStore {
  /// The records of some kinds, all read at one moment, and the revision they stand at.
  ///
  /// - Parameters:
  ///   - kinds: the kinds wanted.
  ///   - revision: as known at that revision; nil for the newest.
  /// - Throws: `unknownRevision`.
  /// - Complexity: O(*n*) in the versions of these kinds.
  public func snapshot(of kinds: [RecordKind], asOf revision: Int64? = nil) throws(BookError) -> BookSnapshot
  {
    try inTransaction(.read) { () throws(BookError) in
      let revision = try resolve(revision)
      var result: [RecordKind: [StoredRecord]] = [:]
      for kind in kinds { result[kind] = try records(of: kind, at: revision) }
      return BookSnapshot(
        revision: revision, book: try BookProperties.read(from: database).identifier, records: result)
    }
  }

  /// The records of one kind as they stand now, ascending by key.
  public func currentRecords(_ kind: RecordKind) throws(BookError) -> [StoredRecord] {
    try snapshot(of: [kind])[kind]
  }

  /// One record, nil when there is none of that key; as known at a revision, or now.
  public func record(_ reference: RecordReference, asOf revision: Int64? = nil) throws(BookError)
    -> StoredRecord?
  {
    try inTransaction(.read) { () throws(BookError) in
      try database.first(
        "SELECT record_key, payload FROM versions WHERE \(Self.stands) AND kind = ?2 AND record_key = ?3",
        [.integer(try resolve(revision)), .text(reference.kind.rawValue), .text(reference.key)],
        Self.reading(reference.kind))
    }
  }

  /// Every state a record was in, oldest first; states a purge erased are not found under the record's key.
  public func history(of reference: RecordReference) throws(BookError) -> [RecordVersion] {
    try database.all(
      """
      SELECT version_id, made_by_revision, ended_by_revision, payload FROM versions
      WHERE kind = ?1 AND record_key = ?2 AND payload IS NOT NULL ORDER BY made_by_revision
      """, [.text(reference.kind.rawValue), .text(reference.key)]
    ) { (row) throws(DatabaseError) in
      RecordVersion(
        identifier: try row.integer(at: 0), reference: reference, madeBy: try row.integer(at: 1),
        endedBy: try row.optionalInteger(at: 2), fields: try row.fields(at: 3))
    }
  }

  /// The records that stand for an address inside a prefix, the prefix itself included, ascending by address.
  ///
  /// - Parameter space: the VRF or zone; prefixes of other spaces and of the other family are not inside.
  /// - Complexity: O(log *n* + *k*): a range of the address index.
  public func records(
    inside prefix: IPPrefix, space: String, asOf revision: Int64? = nil
  ) throws(BookError) -> [StoredRecord] {
    let family: Int64 = prefix.family == .ipv4 ? 4 : 6
    return try inTransaction(.read) { () throws(BookError) in
      try database.all(
        """
        SELECT kind, record_key, payload FROM versions
        WHERE \(Self.stands) AND address_space = ?2 AND address_family = ?3
        AND address_first >= ?4 AND address_first <= ?5 AND address_length >= ?6
        ORDER BY address_first, address_length, kind, record_key
        """,
        [
          .integer(try resolve(revision)), .text(space), .integer(family), .blob(prefix.first.bytes),
          .blob(prefix.last.bytes), .integer(Int64(prefix.length)),
        ]
      ) { (row) throws(DatabaseError) in
        StoredRecord(kind: try row.kind(at: 0), key: try row.text(at: 1), fields: try row.fields(at: 2))
      }
    }
  }

  /// The records whose key or fields hold a text now or held it in any revision, ascending: what a purge must name.
  ///
  /// - Complexity: O(*n*) in all versions.
  public func references(mentioning text: String) throws(BookError) -> [RecordReference] {
    guard !text.isEmpty else { return [] }
    var found: Set<RecordReference> = []
    try database.asking { () throws(DatabaseError) in
      try database.query("SELECT kind, record_key, payload FROM versions WHERE payload IS NOT NULL", []) {
        (row) throws(DatabaseError) in
        let reference = RecordReference(kind: try row.kind(at: 0), key: try row.text(at: 1))
        if found.contains(reference) { return }
        let fields = try row.fields(at: 2)
        if reference.key.contains(text) || fields.fields.contains(where: { $0.text.contains(text) }) {
          found.insert(reference)
        }
      }
    }
    return found.sorted()
  }

  // MARK: Parts of the statements above

  /// A version stands at revision ?1: it was made by then and not ended by then.
  static let stands = "made_by_revision <= ?1 AND (ended_by_revision IS NULL OR ended_by_revision > ?1)"

  private func records(of kind: RecordKind, at revision: Int64) throws(BookError) -> [StoredRecord] {
    try database.all(
      """
      SELECT record_key, payload FROM versions
      WHERE \(Self.stands) AND kind = ?2 AND payload IS NOT NULL ORDER BY record_key
      """, [.integer(revision), .text(kind.rawValue)], Self.reading(kind)
    ).ascending(by: \.key)
  }

  private static func reading(
    _ kind: RecordKind
  ) -> (borrowing SQLRow) throws(DatabaseError) -> StoredRecord {
    { (row) throws(DatabaseError) in
      StoredRecord(kind: kind, key: try row.text(at: 0), fields: try row.fields(at: 1))
    }
  }

  /// A revision that exists; 0, the empty book, counts.
  func resolve(_ revision: Int64?) throws(BookError) -> Int64 {
    let newest = try newestRevision()
    guard let revision else { return newest }
    guard (0...newest).contains(revision) else {
      throw BookError(
        .unknownRevision, Phrase(zh: "没有第 \(revision) 次入账", en: "there is no revision \(revision)"),
        remedy: Phrase(zh: "最新为第 \(newest) 次", en: "the newest is \(newest)"))
    }
    return revision
  }
}

extension SQLRow {
  /// The kind of record in a column.
  func kind(at column: Int) throws(DatabaseError) -> RecordKind {
    guard let kind = RecordKind(rawValue: try text(at: column)) else {
      throw DatabaseError(.corrupt, message: "a kind of record this program does not know")
    }
    return kind
  }
}
