import BlockingWork
import CivilTime
import Databases
import Wording

/// The store: records in versions, plans applied as revisions, an audit chain, and measurements beside them.
///
/// All writes to records go through ``apply(_:by:reason:reverting:at:)``; measurements are appended and make no
/// revision. The book asks no clock: whoever calls says when it is. Every method runs on the book's own thread.
public actor BookStore {
  /// Where random bytes come from: salts and the book's number. ``SecureRandom/bytes(_:)`` outside tests.
  public typealias Randomness = @Sendable (Int) -> [UInt8]

  /// What may be done with an open book.
  public enum Access: Sendable, Hashable {
    /// Read only: nothing in the file changes.
    case read
    /// Read and write.
    case write
  }

  private let executor: ThreadExecutor
  let database: any Database
  let randomness: Randomness

  // Safety: the actor owns the executor for as long as it lives.
  /// The thread the book's methods run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  private init(executor: ThreadExecutor, database: sending any Database, randomness: @escaping Randomness) {
    self.executor = executor
    self.database = database
    self.randomness = randomness
  }

  /// Creates a book in a new file.
  ///
  /// - Parameters:
  ///   - path: a file that does not exist, in a folder that does.
  ///   - author: who creates it, for the first audit entry.
  ///   - now: the moment of creation.
  /// - Throws: ``BookError`` with `exists`, `missing` (the folder), `readOnly`, `full`; no file is left behind.
  public static func create(
    at path: String, by author: Author, now: Instant, randomness: @escaping Randomness = SecureRandom.bytes
  ) async throws(BookError) -> BookStore {
    let opening = try BookOpening()
    let database = try await opening.create(path, by: author, now: now, randomness: randomness)
    return BookStore(executor: opening.executor, database: database, randomness: randomness)
  }

  /// Opens an existing book.
  ///
  /// - Parameter patience: how long a write waits while another program writes.
  /// - Throws: ``BookError`` with `missing`, `cannotOpen`, `notABook`, `newerFormat`, `readOnly`, `locked`, `damaged`.
  public static func open(
    at path: String, _ access: Access, patience: Duration = .seconds(5),
    randomness: @escaping Randomness = SecureRandom.bytes
  ) async throws(BookError) -> BookStore {
    let opening = try BookOpening()
    let database = try await opening.open(path, access, patience: patience)
    return BookStore(executor: opening.executor, database: database, randomness: randomness)
  }

  /// Runs a closure in one transaction.
  func inTransaction<Result>(
    _ kind: TransactionKind, _ body: () throws(BookError) -> Result
  ) throws(BookError) -> Result {
    try database.transaction(kind, body)
  }

  /// Refuses to commit once the caller's task is cancelled; thrown inside a transaction, nothing of it stays.
  func refuseIfInterrupted() throws(BookError) {
    guard Task.isCancelled else { return }
    throw BookError(.interrupted, Phrase(zh: "已中断，账簿未变", en: "interrupted: nothing changed"))
  }
}
