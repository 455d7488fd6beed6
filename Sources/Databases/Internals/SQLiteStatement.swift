internal import CCircuitBookSQLite

/// A compiled `sqlite3_stmt`, finalized when it goes.
// Safety: both handles stay inside; SQLite keeps a connection's memory while one of its statements lives.
@safe
struct SQLiteStatement: ~Copyable {
  private let statement: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String

  /// Takes a statement over; `connection` is asked for error texts only.
  @unsafe init(_ statement: OpaquePointer, of connection: OpaquePointer, sql: String) {
    unsafe self.statement = statement
    unsafe self.connection = connection
    self.sql = sql
  }

  deinit {
    // Safety: the only owner finalizes once. A connection closed before stays in memory until now (`close_v2`).
    unsafe sqlite3_finalize(statement)
  }

  var columnCount: Int { Int(unsafe sqlite3_column_count(statement)) }

  /// Binds values to `?1`, `?2`, …; as many as the statement has.
  func bind(_ values: [SQLValue]) throws(DatabaseError) {
    let wanted = Int(unsafe sqlite3_bind_parameter_count(statement))
    guard wanted == values.count else {
      throw DatabaseError(
        .statement, message: "\(wanted) values wanted", sql: sql, valueCount: values.count)
    }
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    // Safety: SQLite copies text and bytes before the call returns (`transient`).
    switch value {
    case .null: return unsafe sqlite3_bind_null(statement, index)
    case .integer(let value): return unsafe sqlite3_bind_int64(statement, index, value)
    case .real(let value): return unsafe sqlite3_bind_double(statement, index, value)
    case .text(var value):
      return value.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe sqlite3_bind_text64(
            statement, index, characters.baseAddress ?? emptyText, UInt64(bytes.count), transient,
            UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let value):
      if value.isEmpty { return unsafe sqlite3_bind_zeroblob(statement, index, 0) }
      return unsafe value.withUnsafeBytes { bytes in
        unsafe sqlite3_bind_blob64(statement, index, bytes.baseAddress, UInt64(bytes.count), transient)
      }
    }
  }

  /// Moves to the next row; false when there is none.
  func step() throws(DatabaseError) -> Bool {
    let code = unsafe sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw error(code)
    }
  }

  /// Makes the statement ready for another run and drops the values bound to it.
  func reset() {
    unsafe sqlite3_reset(statement)
    unsafe sqlite3_clear_bindings(statement)
  }

  func value(at column: Int) -> SQLValue {
    let index = Int32(column)
    switch unsafe sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(statement, index))
    case SQLITE_TEXT: return .text(text(at: index))
    case SQLITE_BLOB: return .blob(blob(at: index))
    default: return .null
    }
  }

  func bytes(at column: Int) -> [UInt8]? {
    switch unsafe sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_TEXT, SQLITE_BLOB: blob(at: Int32(column))
    default: nil
    }
  }

  // Safety: SQLite's memory is valid until the next call on this column; both copies are made before.
  private func text(at index: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(statement, index) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func blob(at index: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, index) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  private func error(_ code: Int32) -> DatabaseError {
    let count = Int(unsafe sqlite3_bind_parameter_count(statement))
    return unsafe DatabaseError(sqliteCode: code, handle: connection, sql: sql, valueCount: count)
  }
}

// Safety: the header's SQLITE_TRANSIENT is a cast the importer cannot read; -1 asks for a copy.
private var transient: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

// Safety: a constant of static storage; an empty text needs an address, for no address is null.
private var emptyText: UnsafePointer<CChar> {
  unsafe UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
}
