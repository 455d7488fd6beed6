/// The cells of the row a driver stands on. Drivers implement it; callers see ``SQLRow``.
public protocol SQLCells: AnyObject {
  /// How many columns the row has.
  var count: Int { get }
  /// The value of a column, from 0.
  func value(at column: Int) -> SQLValue
  /// The bytes of a text or blob exactly as stored, without repair of bad UTF-8; nil for any other type.
  func bytes(at column: Int) -> [UInt8]?
}

/// One row of an answer, lent to the closure that reads it; it cannot be kept.
///
/// Columns count from 0 in the order of the statement.
public struct SQLRow: ~Copyable {
  private let cells: any SQLCells
  private let sql: String

  /// Lends a driver's cells; for drivers.
  public init(_ cells: any SQLCells, of sql: String) {
    self.cells = cells
    self.sql = sql
  }

  /// How many columns the row has.
  public var count: Int { cells.count }

  /// The value of a column, whatever its type.
  public func value(at column: Int) -> SQLValue { cells.value(at: column) }

  /// The integer of a column.
  ///
  /// - Throws: ``DatabaseError`` with `wrongType` for null and every other type.
  public func integer(at column: Int) throws(DatabaseError) -> Int64 {
    guard case .integer(let value) = cells.value(at: column) else { throw wrongType("an integer", column) }
    return value
  }

  /// The integer of a column, nil for null.
  public func optionalInteger(at column: Int) throws(DatabaseError) -> Int64? {
    switch cells.value(at: column) {
    case .integer(let value): return value
    case .null: return nil
    default: throw wrongType("an integer or null", column)
    }
  }

  /// The number of a column; an integer counts as one.
  public func real(at column: Int) throws(DatabaseError) -> Double {
    guard let value = try optionalReal(at: column) else { throw wrongType("a number", column) }
    return value
  }

  /// The number of a column, nil for null.
  public func optionalReal(at column: Int) throws(DatabaseError) -> Double? {
    switch cells.value(at: column) {
    case .real(let value): return value
    case .integer(let value): return Double(value)
    case .null: return nil
    default: throw wrongType("a number or null", column)
    }
  }

  /// The text of a column.
  public func text(at column: Int) throws(DatabaseError) -> String {
    guard case .text(let value) = cells.value(at: column) else { throw wrongType("a text", column) }
    return value
  }

  /// The text of a column, nil for null.
  public func optionalText(at column: Int) throws(DatabaseError) -> String? {
    switch cells.value(at: column) {
    case .text(let value): return value
    case .null: return nil
    default: throw wrongType("a text or null", column)
    }
  }

  /// The bytes of a blob.
  public func blob(at column: Int) throws(DatabaseError) -> [UInt8] {
    guard case .blob(let value) = cells.value(at: column) else { throw wrongType("a blob", column) }
    return value
  }

  /// The bytes of a blob, nil for null.
  public func optionalBlob(at column: Int) throws(DatabaseError) -> [UInt8]? {
    switch cells.value(at: column) {
    case .blob(let value): return value
    case .null: return nil
    default: throw wrongType("a blob or null", column)
    }
  }

  /// The bytes of a text or blob exactly as stored, nil for any other type: what a digest is taken over.
  public func storedBytes(at column: Int) -> [UInt8]? { cells.bytes(at: column) }

  private func wrongType(_ wanted: String, _ column: Int) -> DatabaseError {
    DatabaseError(.wrongType, message: "column \(column) is not \(wanted)", sql: sql)
  }
}
