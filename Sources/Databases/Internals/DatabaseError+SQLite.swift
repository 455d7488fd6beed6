internal import CCircuitBookSQLite

extension DatabaseError {
  /// The error of a result code, in the words of the connection it happened on.
  @unsafe init(sqliteCode code: Int32, handle: OpaquePointer?, sql: String?, valueCount: Int) {
    // Safety: both texts belong to SQLite and are copied at once.
    let text = unsafe handle.map { unsafe sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    self.init(
      Code(sqlitePrimary: code & 0xFF), driverCode: code & 0xFF, extendedCode: code,
      message: unsafe text.map { unsafe String(cString: $0) } ?? "", sql: sql, valueCount: valueCount)
  }
}

extension DatabaseError.Code {
  /// The code of an SQLite primary result code.
  fileprivate init(sqlitePrimary code: Int32) {
    switch code {
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen
    case SQLITE_NOTADB: self = .notDatabase
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CONSTRAINT: self = .constraint
    case SQLITE_FULL, SQLITE_TOOBIG: self = .full
    case SQLITE_CORRUPT: self = .corrupt
    case SQLITE_IOERR: self = .inputOutput
    case SQLITE_MISMATCH: self = .wrongType
    case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_SCHEMA: self = .statement
    default: self = .other
    }
  }
}
