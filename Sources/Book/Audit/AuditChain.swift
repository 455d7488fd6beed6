import CivilTime
import Databases
import Tables

/// What is about to be written to the audit chain.
struct AuditEntryDraft {
  /// What kinds of thing an entry tells of; the raw values stand in the file.
  enum Action: String {
    case create
    case apply
    case purge
  }

  let action: Action
  let facts: AuditFacts
  let payload: FieldValues

  static func create(_ properties: BookProperties, by author: Author) -> AuditEntryDraft {
    AuditEntryDraft(action: .create, facts: .create(properties), payload: author.fields(reason: nil))
  }
}

/// The chained list of everything done to the records: each entry's hash covers the one before it.
///
/// An entry hashes its facts and a salted digest of its payload, not the payload itself, so that the payload can be
/// erased and the chain still holds. Without the salt nobody can guess what an erased digest stood for.
struct AuditChain {
  private let database: any Database

  init(_ database: any Database) { self.database = database }

  /// The number of the next entry.
  func nextSequence() throws(BookError) -> Int64 {
    try last()?.sequence.advanced(by: 1) ?? 1
  }

  /// Appends an entry; inside the transaction of what it tells of.
  func append(_ entry: AuditEntryDraft, at instant: Instant, salt: [UInt8]) throws(BookError) {
    let last = try last()
    let payload = Payload(entry.payload).text
    var row = AuditRow(
      sequence: (last?.sequence ?? 0) + 1, at: instant.stored, action: entry.action.rawValue,
      facts: entry.facts.text, digest: Self.digest(payload: Array(payload.utf8), salt: salt).bytes,
      previousHash: last?.hash ?? Self.beginning)
    row.hash = row.computedHash.bytes
    try database.run(
      """
      INSERT INTO audit (sequence, at, action, facts, payload, salt, digest, previous_hash, hash)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      [
        .integer(row.sequence), .integer(row.at), .text(row.action), .text(row.facts), .text(payload),
        .blob(salt), .blob(row.digest), .blob(row.previousHash), .blob(row.hash),
      ])
  }

  /// What the first entry has for a previous hash: 32 zero bytes.
  static let beginning = [UInt8](repeating: 0, count: 32)

  /// The digest that stands in an entry's hash for its payload.
  static func digest(payload: [UInt8], salt: [UInt8]) -> Digest {
    var frame = FramedBytes()
    frame.append(salt)
    frame.append(payload)
    return frame.digest
  }

  private func last() throws(BookError) -> (sequence: Int64, hash: [UInt8])? {
    try database.first("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1") {
      (row) throws(DatabaseError) in (try row.integer(at: 0), try row.blob(at: 1))
    }
  }
}

/// What an entry's hash covers.
struct AuditRow {
  let sequence: Int64
  let at: Int64
  let action: String
  let facts: String
  let digest: [UInt8]
  let previousHash: [UInt8]
  var hash: [UInt8] = []

  /// SHA-256 over the framed previous hash, sequence, instant, action, facts and payload digest.
  var computedHash: Digest {
    var frame = FramedBytes()
    frame.append(previousHash)
    frame.append(sequence)
    frame.append(at)
    frame.append(action)
    frame.append(facts)
    frame.append(digest)
    return frame.digest
  }
}
