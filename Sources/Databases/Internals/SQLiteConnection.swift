internal import CCircuitBookSQLite

/// An open `sqlite3` handle; closing waits for no statement (`sqlite3_close_v2`).
// Safety: the handle never leaves this type except into a statement, which `close_v2` lets outlive it.
@safe
struct SQLiteConnection: ~Copyable {
  private let handle: OpaquePointer

  /// Opens an existing file: `sqlite3_open_v2` with `NOMUTEX` and extended result codes.
  ///
  /// - Parameter isImmutable: whether SQLite is told that nobody writes to the file (`immutable=1`), and takes no locks.
  init(path: String, _ options: SQLiteOptions, isImmutable: Bool = false) throws(DatabaseError) {
    try DatabaseFile.checkExists(path)
    let access = options.mode == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let naming = isImmutable ? SQLITE_OPEN_URI : 0
    let name = isImmutable ? DatabaseFile.immutableURI(path) : DatabaseFile.plainPath(path)
    let flags = access | naming | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var handle: OpaquePointer?
    // Safety: the path is copied; the handle is closed below or by deinit, and there is one even after most failures.
    let code = unsafe sqlite3_open_v2(name, &handle, flags, nil)
    guard code == SQLITE_OK, let opened = unsafe handle else {
      let error = unsafe DatabaseError(sqliteCode: code, handle: handle, sql: nil, valueCount: 0)
      unsafe sqlite3_close_v2(handle)
      throw error
    }
    unsafe self.handle = opened
  }

  deinit {
    // Safety: the only owner closes once; statements still alive keep SQLite's own memory until they are finalized.
    unsafe sqlite3_close_v2(handle)
  }

  /// Rows the last statement changed (`sqlite3_changes64`).
  var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// Whether no transaction is open (`sqlite3_get_autocommit`).
  var isAutocommitting: Bool { unsafe sqlite3_get_autocommit(handle) != 0 }

  /// Sets what SQLite keeps per connection, and reads the file's header so that a wrong file is found now.
  func configure(_ options: SQLiteOptions) throws(DatabaseError) {
    unsafe sqlite3_busy_timeout(handle, options.busyTimeout.milliseconds)
    try runScript("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; SELECT count(*) FROM sqlite_schema;")
    try runScript("PRAGMA secure_delete=\(options.overwritesDeleted ? "ON" : "OFF")")
    guard options.mode != .readOnly else { return }
    if unsafe sqlite3_db_readonly(handle, "main") == 1 {
      throw DatabaseError(.readOnly, driverCode: SQLITE_READONLY, message: "the file cannot be written")
    }
    try runScript("PRAGMA synchronous=FULL")
    if options.mode == .create { try runScript("PRAGMA journal_mode=WAL") }
  }

  /// Runs statements one after the other and drops their rows (`sqlite3_exec`).
  func runScript(_ sql: String) throws(DatabaseError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw unsafe DatabaseError(sqliteCode: code, handle: handle, sql: sql, valueCount: 0)
    }
  }

  /// Compiles one statement for many uses (`sqlite3_prepare_v3`, persistent).
  func prepare(_ sql: String) throws(DatabaseError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK else {
      throw unsafe DatabaseError(sqliteCode: code, handle: handle, sql: sql, valueCount: 0)
    }
    guard let statement = unsafe statement else {
      throw DatabaseError(.statement, message: "an empty statement", sql: sql)
    }
    return unsafe SQLiteStatement(statement, of: handle, sql: sql)
  }

  /// Copies everything into an empty file, which then is one plain file without a write-ahead log.
  func copy(to path: String) throws(DatabaseError) {
    let target = try SQLiteConnection(path: path, SQLiteOptions(.readWrite))
    try copyPages(to: target)
    try target.runScript("PRAGMA journal_mode=DELETE")
  }

  private func copyPages(to target: borrowing SQLiteConnection) throws(DatabaseError) {
    // Safety: both connections outlive the backup, which is finished in every case below.
    guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw unsafe DatabaseError(
        sqliteCode: sqlite3_extended_errcode(target.handle), handle: target.handle, sql: nil, valueCount: 0)
    }
    // In one step: a copy in pieces starts again whenever another process commits, and might never end.
    var code = unsafe sqlite3_backup_step(backup, -1)
    var patience = 100
    while code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_LOCKED, patience > 0 {
      patience -= 1
      sqlite3_sleep(50)
      code = unsafe sqlite3_backup_step(backup, -1)
    }
    unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw unsafe DatabaseError(sqliteCode: code, handle: target.handle, sql: nil, valueCount: 0)
    }
  }
}

extension Duration {
  /// Whole milliseconds, from 0 to what SQLite can wait.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 2_000_000 else { return 2_000_000_000 }
    return Int32(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
  }
}
