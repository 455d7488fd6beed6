import CivilTime
import Databases

/// A row of `revisions`.
struct RevisionRow: Sendable {
  let number: Int64
  let appliedAt: Int64
  /// The plan's digest and its salt; nil for a purge, and once a purge took a record the plan dealt with.
  let plan: (digest: String, salt: [UInt8])?
  /// What the audit entry holds of the plan; nil for a purge.
  let planSeal: [UInt8]?
  let editCount: Int64
  let reverts: Int64?
  let auditSequence: Int64

  static let columns = [
    "revision", "applied_at", "plan_digest", "plan_salt", "plan_seal", "edit_count", "reverts",
    "audit_sequence",
  ]

  var values: [SQLValue] {
    [
      .integer(number), .integer(appliedAt), .optional(plan?.digest), .optional(plan?.salt),
      .optional(planSeal),
      .integer(editCount), .optional(reverts), .integer(auditSequence),
    ]
  }
}

extension RevisionRow {
  /// Reads the columns of ``columns``, in their order.
  init(_ row: borrowing SQLRow) throws(DatabaseError) {
    number = try row.integer(at: 0)
    appliedAt = try row.integer(at: 1)
    if let digest = try row.optionalText(at: 2), let salt = try row.optionalBlob(at: 3) {
      plan = (digest, salt)
    } else {
      plan = nil
    }
    planSeal = try row.optionalBlob(at: 4)
    editCount = try row.integer(at: 5)
    reverts = try row.optionalInteger(at: 6)
    auditSequence = try row.integer(at: 7)
  }

  /// SHA-256 over the framed salt and digest of a plan.
  static func seal(_ plan: (digest: String, salt: [UInt8])) -> Digest {
    var frame = FramedBytes()
    frame.append(plan.salt)
    frame.append(plan.digest)
    return frame.digest
  }

  /// The revision that has an audit entry, nil when none has it.
  static func ofEntry(_ sequence: Int64, in database: any Database) throws(BookError) -> RevisionRow? {
    try database.first(
      "SELECT \(columns.joined(separator: ", ")) FROM revisions WHERE audit_sequence = ?1",
      [.integer(sequence)]
    ) { (row) throws(DatabaseError) in try RevisionRow(row) }
  }

  /// A digest over the versions the revision made and ended: what an audit entry holds them by.
  ///
  /// Starting from 32 zero bytes, each version made (number, digest) and then each version ended (number) is folded
  /// in, ascending by number. Keys and payloads do not enter, so a purge leaves it as it was.
  static func root(of revision: Int64, in database: any Database) throws(BookError) -> Digest {
    var root = FoldedDigest()
    try database.asking { () throws(DatabaseError) in
      let made = "SELECT version_id, digest FROM versions WHERE made_by_revision = ?1 ORDER BY version_id"
      try database.query(made, [.integer(revision)]) { (row) throws(DatabaseError) in
        root.fold("made", try row.integer(at: 0), try row.blob(at: 1))
      }
      let ended = "SELECT version_id FROM versions WHERE ended_by_revision = ?1 ORDER BY version_id"
      try database.query(ended, [.integer(revision)]) { (row) throws(DatabaseError) in
        root.fold("ended", try row.integer(at: 0), nil)
      }
    }
    return root.digest
  }
}

/// A digest of many parts in order, in constant memory: SHA-256 over the framed digest so far and the next part.
struct FoldedDigest {
  private(set) var digest = Digest(stored: AuditChain.beginning)

  mutating func fold(_ label: String, _ number: Int64, _ bytes: [UInt8]?) {
    var frame = FramedBytes()
    frame.append(digest.bytes)
    frame.append(label)
    frame.append(number)
    frame.append(bytes)
    digest = frame.digest
  }
}
