/// An SQLite database file.
///
/// Not `Sendable`: one actor on its own thread owns it and opens it there (`SQLITE_OPEN_NOMUTEX`). Prepared statements
/// are kept for reuse, the 64 last used.
public final class SQLiteDatabase: Database {
  /// The file, as the caller named it.
  public let path: String
  private let connection: SQLiteConnection
  private var statements = StatementCache(limit: 64)
  private var isInTransaction = false
  /// What a file that nobody should be able to write to looked like when it was opened; nil for any other.
  private let traces: DatabaseFile.Traces?

  /// Opens or creates a file.
  ///
  /// A file with a write-ahead log wants one beside it even to be read. On a file system mounted read-only there is no
  /// room for it: a file without a log is then read as one that nobody writes to, and a transaction during which it
  /// changed after all throws `busy`.
  /// - Throws: ``DatabaseError`` with `missing`, `exists`, `cannotOpen`, `notDatabase`, `readOnly`, `busy`.
  public init(path: String, _ options: SQLiteOptions) throws(DatabaseError) {
    self.path = path
    if options.mode == .create { try DatabaseFile.createEmpty(path) }
    let isFixed = options.mode == .readOnly && DatabaseFile.isOnReadOnlySystem(path)
    let traces = DatabaseFile.Traces(of: path)
    self.traces = isFixed && !traces.hasLog ? traces : nil
    do throws(DatabaseError) {
      connection = try SQLiteConnection(path: path, options, isImmutable: isFixed && !traces.hasLog)
      try connection.configure(options)
    } catch {
      if options.mode == .create { DatabaseFile.remove(path) }
      var error = error
      // SQLite says that it cannot open what it cannot write a log beside.
      if isFixed, error.code == .cannotOpen { error.code = .readOnly }
      throw error
    }
  }

  /// Gives the file a write-ahead log, should it have none: a backup has none.
  public func useWriteAheadLog() throws(DatabaseError) {
    try connection.runScript("PRAGMA journal_mode=WAL")
  }

  /// Removes a database's file and the log beside it: takes back a creation that failed later on.
  ///
  /// No connection may be open.
  public static func removeFiles(at path: String) {
    for suffix in ["-wal", "-shm", ""] { DatabaseFile.remove(path + suffix) }
  }

  /// Runs a statement that answers no rows; the count is `sqlite3_changes64`.
  @discardableResult
  public func execute(_ sql: String, _ values: [SQLValue]) throws(DatabaseError) -> Int {
    let statement = try take(sql)
    defer { statements.putBack(statement) }
    try statement.bind(values)
    while try statement.step() {}
    return connection.changes
  }

  /// Runs several statements separated by `;` (`sqlite3_exec`).
  public func executeScript(_ sql: String) throws(DatabaseError) {
    try connection.runScript(sql)
  }

  /// Runs a statement and lends each row to the closure (`sqlite3_step`).
  public func query<Failure: DatabaseFailure>(
    _ sql: String, _ values: [SQLValue], row: (borrowing SQLRow) throws(Failure) -> Void
  ) throws(Failure) {
    let statement = try wrapping(Failure.self) { () throws(DatabaseError) in try take(sql) }
    defer { statements.putBack(statement) }
    try wrapping(Failure.self) { () throws(DatabaseError) in try statement.bind(values) }
    while try wrapping(Failure.self, { () throws(DatabaseError) in try statement.step() }) {
      try row(SQLRow(statement, of: sql))
    }
  }

  /// Inserts rows through one prepared statement.
  public func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(DatabaseError) {
    let marks = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    guard isInTransaction else {
      return try transaction(.write) { () throws(DatabaseError) in try insert(sql, rows) }
    }
    try insert(sql, rows)
  }

  private func insert(_ sql: String, _ rows: [[SQLValue]]) throws(DatabaseError) {
    let statement = try take(sql)
    defer { statements.putBack(statement) }
    for row in rows {
      try statement.bind(row)
      while try statement.step() {}
      statement.reset()
    }
  }

  /// Runs the closure between `BEGIN` (`BEGIN IMMEDIATE` to write) and `COMMIT` or `ROLLBACK`.
  @discardableResult
  public func transaction<Result, Failure: DatabaseFailure>(
    _ kind: TransactionKind, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try wrapping(Failure.self) { () throws(DatabaseError) in try begin(kind) }
    defer { isInTransaction = false }
    do throws(Failure) {
      let result = try body()
      try wrapping(Failure.self) { () throws(DatabaseError) in try refuseIfWritten() }
      _ = try wrapping(Failure.self) { () throws(DatabaseError) in try execute("COMMIT") }
      return result
    } catch {
      // A full disk or a lost file rolls back by itself; the first error is the one to tell.
      if !connection.isAutocommitting { _ = try? execute("ROLLBACK") }
      throw error
    }
  }

  /// A read-only mount of a folder somebody else writes to looks like a medium nobody can write to.
  private func refuseIfWritten() throws(DatabaseError) {
    guard let traces, traces != DatabaseFile.Traces(of: path) else { return }
    throw DatabaseError(.busy, message: "the file was written to while it was read")
  }

  private func begin(_ kind: TransactionKind) throws(DatabaseError) {
    guard !isInTransaction else { throw DatabaseError(.statement, message: "a transaction is open already") }
    try execute(kind == .write ? "BEGIN IMMEDIATE" : "BEGIN")
    isInTransaction = true
  }

  /// The lines of `PRAGMA integrity_check`, none when it says ok.
  public func integrityProblems() throws(DatabaseError) -> [String] {
    do throws(DatabaseError) {
      let lines = try rows("PRAGMA integrity_check") { (row) throws(DatabaseError) in try row.text(at: 0) }
      return lines == ["ok"] ? [] : lines
    } catch {
      // So damaged that the check itself stops: that is its answer.
      guard error.code == .corrupt else { throw error }
      return [error.message]
    }
  }

  /// `VACUUM`, then the write-ahead log is emptied.
  ///
  /// - Throws: `busy` when another process reads at that moment.
  public func eraseFreedSpace() throws(DatabaseError) {
    statements.removeAll()
    try connection.runScript("VACUUM")
    let isBlocked = try firstRow("PRAGMA wal_checkpoint(TRUNCATE)") { (row) throws(DatabaseError) in
      try row.integer(at: 0) != 0
    }
    if isBlocked == true {
      throw DatabaseError(.busy, message: "a reader keeps the write-ahead log from being emptied")
    }
  }

  /// Copies the pages online (`sqlite3_backup`) under another name, which is renamed when whole.
  public func backup(to path: String) throws(DatabaseError) {
    try DatabaseFile.createEmpty(path)
    let partial = path + ".partial"
    do throws(DatabaseError) {
      DatabaseFile.remove(partial)
      try DatabaseFile.createEmpty(partial)
      try connection.copy(to: partial)
      try DatabaseFile.rename(partial, to: path)
    } catch {
      DatabaseFile.remove(partial)
      DatabaseFile.remove(path)
      throw error
    }
  }

  /// A prepared statement, out of the cache while it is in use: a nested call with the same text gets its own.
  private func take(_ sql: String) throws(DatabaseError) -> PreparedStatement {
    if let statement = statements.take(sql) { return statement }
    return PreparedStatement(try connection.prepare(sql), sql: sql)
  }
}

/// Runs a closure and wraps a database's error in the caller's error type.
private func wrapping<Result, Failure: DatabaseFailure>(
  _ type: Failure.Type, _ body: () throws(DatabaseError) -> Result
) throws(Failure) -> Result {
  do throws(DatabaseError) { return try body() } catch { throw Failure(error) }
}
