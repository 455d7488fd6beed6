import Databases

/// The database's calls with the book's errors.
extension Database {
  /// Runs a closure and puts a database's refusal into the book's words.
  func asking<Result>(_ body: () throws(DatabaseError) -> Result) throws(BookError) -> Result {
    do throws(DatabaseError) { return try body() } catch { throw BookError(error) }
  }

  /// Runs a statement that answers no rows.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue]) throws(BookError) -> Int {
    try asking { () throws(DatabaseError) in try execute(sql, values) }
  }

  /// Inserts rows by the fastest way.
  func append(to table: String, _ columns: [String], _ rows: [[SQLValue]]) throws(BookError) {
    try asking { () throws(DatabaseError) in try insert(into: table, columns: columns, rows: rows) }
  }

  /// All of an answer.
  func all<Element>(
    _ sql: String, _ values: [SQLValue] = [], _ transform: (borrowing SQLRow) throws(DatabaseError) -> Element
  ) throws(BookError) -> [Element] {
    try asking { () throws(DatabaseError) in try rows(sql, values, transform) }
  }

  /// The first row of an answer.
  func first<Element>(
    _ sql: String, _ values: [SQLValue] = [], _ transform: (borrowing SQLRow) throws(DatabaseError) -> Element
  ) throws(BookError) -> Element? {
    try asking { () throws(DatabaseError) in try firstRow(sql, values, transform) }
  }

  /// The one integer a statement answers; 0 when it answers none or null.
  func number(_ sql: String, _ values: [SQLValue] = []) throws(BookError) -> Int64 {
    try first(sql, values) { (row) throws(DatabaseError) in try row.optionalInteger(at: 0) ?? 0 } ?? 0
  }
}
