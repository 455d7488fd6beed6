/// What a database refused, with the statement but never the values bound to it.
public struct DatabaseError: Error, Hashable {
  /// What went wrong, the same for every driver.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The file or server is not there.
    case missing
    /// The file to be created is there already.
    case exists
    /// It is there and cannot be opened: a folder, no permission, no connection.
    case cannotOpen = "cannot-open"
    /// The file is not a database.
    case notDatabase = "not-database"
    /// Somebody else holds the lock for longer than the busy timeout.
    case busy
    /// Writing is not possible: the file, its folder or the connection is read-only.
    case readOnly = "read-only"
    /// A unique key, a check or a foreign key says no.
    case constraint
    /// The disk or a quota is full.
    case full
    /// The file is damaged.
    case corrupt
    /// The system could not read or write.
    case inputOutput = "input-output"
    /// A value has another type than the caller asked for.
    case wrongType = "wrong-type"
    /// The statement is wrong, or the call is out of order.
    case statement
    /// This driver cannot do that.
    case unsupported
    /// Anything else.
    case other
  }

  /// What went wrong.
  public var code: Code
  /// The driver's own code: an SQLite primary result code; 0 when the driver did not speak.
  public var driverCode: Int32
  /// The driver's detailed code: an SQLite extended result code.
  public var extendedCode: Int32
  /// The driver's words, in English; they name tables and columns, not values.
  public var message: String
  /// The statement, with its placeholders.
  public var sql: String?
  /// How many values were bound; the values themselves are not kept.
  public var valueCount: Int

  /// Creates an error; leave out what is not known.
  public init(
    _ code: Code, driverCode: Int32 = 0, extendedCode: Int32 = 0, message: String, sql: String? = nil,
    valueCount: Int = 0
  ) {
    self.code = code
    self.driverCode = driverCode
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
    self.valueCount = valueCount
  }
}

extension DatabaseError: CustomStringConvertible {
  /// Code, words and statement on one line; the values are redacted.
  public var description: String {
    var text = "\(code.rawValue) (\(extendedCode == 0 ? driverCode : extendedCode)): \(message)"
    if let sql { text += " in «\(sql)»" }
    if valueCount > 0 { text += " with \(valueCount) redacted values" }
    return text
  }
}

/// An error that can carry a database's: a store's error type conforms, and its closures then throw one type.
public protocol DatabaseFailure: Error {
  /// Wraps what the database refused.
  init(_ error: DatabaseError)
}

extension DatabaseError: DatabaseFailure {
  /// The error itself.
  public init(_ error: DatabaseError) { self = error }
}
