import CivilTime

/// One applied plan, or the records a purge ended.
public struct Revision: Sendable, Hashable {
  /// Its number, from 1 without gaps.
  public let number: Int64
  /// When it was applied.
  public let appliedAt: Instant
  /// The digest of the plan, hexadecimal; nil for a purge, which has no plan, and once a purge
  /// erased a record the plan dealt with.
  public let planDigest: String?
  /// How many records it added, changed or removed.
  public let editCount: Int
  /// The revision it took back, if that is what it did.
  public let reverts: Int64?
  /// The audit entry that tells of it.
  public let auditSequence: Int64
  /// Who applied it; nil when a purge erased that.
  public let author: Author?
  /// Why it was applied; nil when a purge erased that.
  public let reason: String?
}

extension Revision {
  init(_ row: RevisionRow, author: Author?, reason: String?) {
    self.init(
      number: row.number, appliedAt: Instant(stored: row.appliedAt), planDigest: row.plan?.digest,
      editCount: Int(row.editCount), reverts: row.reverts, auditSequence: row.auditSequence, author: author,
      reason: reason)
  }
}
