/// A compiled statement with its text; as cells, the row it stands on.
final class PreparedStatement: SQLCells {
  let sql: String
  private let statement: SQLiteStatement

  init(_ statement: consuming SQLiteStatement, sql: String) {
    self.statement = statement
    self.sql = sql
  }

  var count: Int { statement.columnCount }

  func bind(_ values: [SQLValue]) throws(DatabaseError) { try statement.bind(values) }

  func step() throws(DatabaseError) -> Bool { try statement.step() }

  func reset() { statement.reset() }

  func value(at column: Int) -> SQLValue { statement.value(at: column) }

  func bytes(at column: Int) -> [UInt8]? { statement.bytes(at: column) }
}

/// Idle compiled statements by their text; the least recently used goes when there are too many.
struct StatementCache {
  private let limit: Int
  private var idle: [String: PreparedStatement] = [:]
  private var order: [String] = []

  init(limit: Int) { self.limit = limit }

  /// Takes a statement out, nil when there is none idle.
  mutating func take(_ sql: String) -> PreparedStatement? {
    guard let statement = idle.removeValue(forKey: sql) else { return nil }
    if let index = order.lastIndex(of: sql) { order.remove(at: index) }
    return statement
  }

  /// Resets a statement and keeps it for the next caller.
  mutating func putBack(_ statement: PreparedStatement) {
    statement.reset()
    guard idle[statement.sql] == nil else { return }
    idle[statement.sql] = statement
    order.append(statement.sql)
    if order.count > limit { idle[order.removeFirst()] = nil }
  }

  mutating func removeAll() {
    idle = [:]
    order = []
  }
}
