import CivilTime
import Databases
import ExtranetModel

/// What a book says about itself and holds.
public struct BookInfo: Sendable, Hashable {
  /// Format, number and day of creation.
  public let properties: BookProperties
  /// The newest revision, 0 when nothing was applied.
  public let newestRevision: Int64
  /// The records that stand, by kind; kinds without one are absent.
  public let recordCounts: [RecordKind: Int]
  /// Versions kept in all, erased ones included.
  public let versionCount: Int
  /// Versions a purge erased.
  public let erasedCount: Int
  /// Entries of the audit chain.
  public let auditCount: Int
  /// The hash of the newest audit entry, hexadecimal: written down elsewhere, it shows later whether the chain was cut.
  public let auditHead: String
  /// Runs of measurements kept.
  public let runCount: Int
}

extension BookStore {
  /// What the book says about itself and holds.
  public func info() throws(BookError) -> BookInfo {
    try inTransaction(.read) { () throws(BookError) in
      BookInfo(
        properties: try BookProperties.read(from: database), newestRevision: try newestRevision(),
        recordCounts: try recordCounts(),
        versionCount: Int(try database.number("SELECT count(*) FROM versions")),
        erasedCount: Int(try database.number("SELECT count(*) FROM versions WHERE payload IS NULL")),
        auditCount: Int(try database.number("SELECT count(*) FROM audit")), auditHead: try auditHead(),
        runCount: Int(try database.number("SELECT count(*) FROM measurement_runs")))
    }
  }

  private func recordCounts() throws(BookError) -> [RecordKind: Int] {
    let sql = "SELECT kind, count(*) FROM versions WHERE ended_by_revision IS NULL GROUP BY kind"
    let pairs = try database.all(sql) { (row) throws(DatabaseError) in
      (try row.kind(at: 0), Int(try row.integer(at: 1)))
    }
    return Dictionary(pairs) { $0 + $1 }
  }

  private func auditHead() throws(BookError) -> String {
    let head = try database.first("SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1") {
      (row) throws(DatabaseError) in try row.blob(at: 0)
    }
    return head?.hexadecimal ?? ""
  }

  /// Copies the whole book to a new file while others go on; the copy is one file and opens as it is.
  ///
  /// - Throws: `backupExists` when the file is there; `missing` when its folder is not; `full`.
  public func backup(to path: String) throws(BookError) {
    do throws(DatabaseError) {
      try database.backup(to: path)
    } catch {
      throw error.code == .exists ? .backupExists(error) : BookError(error)
    }
  }
}
