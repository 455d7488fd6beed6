/// One connection to a database: the small interface the book needs, the same for every driver.
///
/// Statements are one text for all drivers: a portable subset with the placeholders `?1`, `?2`, …; a driver translates
/// them where it must. A connection belongs to one actor on its own thread: every call may block.
public protocol Database: AnyObject {
  /// Runs a statement that answers no rows.
  ///
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  func execute(_ sql: String, _ values: [SQLValue]) throws(DatabaseError) -> Int

  /// Runs several statements separated by `;`, without values: a schema.
  func executeScript(_ sql: String) throws(DatabaseError)

  /// Runs a statement and lends each row of its answer to a closure, in order.
  ///
  /// - Throws: the closure's error, or the database's wrapped in the same type; the rest of the answer is not read.
  func query<Failure: DatabaseFailure>(
    _ sql: String, _ values: [SQLValue], row: (borrowing SQLRow) throws(Failure) -> Void
  ) throws(Failure)

  /// Inserts many rows by the driver's fastest way; all in one transaction, the caller's if one is open.
  ///
  /// - Parameter rows: one value for each column, in their order.
  func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(DatabaseError)

  /// Runs a closure inside a transaction: commits when it returns, rolls everything back when it throws.
  ///
  /// The closure is synchronous, so that nothing else can slip in between. Transactions do not nest: one inside another
  /// throws `statement`.
  @discardableResult
  func transaction<Result, Failure: DatabaseFailure>(
    _ kind: TransactionKind, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result

  /// What the driver's own check of the stored structure finds, in its words; empty when sound.
  func integrityProblems() throws(DatabaseError) -> [String]

  /// What the stored schema has else than a script would make: a table or index that is gone, changed or foreign.
  ///
  /// - Parameter script: the statements that made the schema.
  /// - Returns: names, ascending; empty when it is the script's.
  func schemaDifferences(from script: String) throws(DatabaseError) -> [SchemaDifference]

  /// Gives freed space back, so that deleted bytes are in none of the database's files any more.
  ///
  /// - Complexity: rewrites the whole database.
  func eraseFreedSpace() throws(DatabaseError)

  /// Copies the whole database to a new file while others go on writing.
  ///
  /// - Throws: `exists` when the file is there; `unsupported` by a driver whose server keeps its own backups.
  func backup(to path: String) throws(DatabaseError)
}

/// What a transaction is going to do.
public enum TransactionKind: Sendable, Hashable {
  /// Only read: every statement sees the same state; writers go on.
  case read
  /// Write: the lock is taken at once, so that no later statement finds the database changed or busy.
  case write
}

/// One table, index, view or trigger that is not as a script would make it.
public struct SchemaDifference: Sendable, Hashable {
  /// What is the matter with it.
  public enum Kind: Sendable, Hashable {
    /// The script makes it, and it is gone.
    case missing
    /// The script makes it otherwise.
    case altered
    /// The script does not make it.
    case foreign
  }

  /// What is the matter with it.
  public let kind: Kind
  /// Its name.
  public let name: String

  /// Creates a difference.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}

extension Database {
  /// Runs a statement without values that answers no rows.
  @discardableResult
  public func execute(_ sql: String) throws(DatabaseError) -> Int { try execute(sql, []) }

  /// All of an answer, each row made into a value.
  public func rows<Element, Failure: DatabaseFailure>(
    _ sql: String, _ values: [SQLValue] = [], _ transform: (borrowing SQLRow) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    var result: [Element] = []
    try query(sql, values) { (row) throws(Failure) in result.append(try transform(row)) }
    return result
  }

  /// The first row of an answer made into a value, nil when there is none; ask with `LIMIT 1` where more may follow.
  public func firstRow<Element, Failure: DatabaseFailure>(
    _ sql: String, _ values: [SQLValue] = [], _ transform: (borrowing SQLRow) throws(Failure) -> Element
  ) throws(Failure) -> Element? {
    var result: Element?
    try query(sql, values) { (row) throws(Failure) in
      if result == nil { result = try transform(row) }
    }
    return result
  }
}
