/// One value going into or coming out of a database: the five storage classes every supported database has.
public enum SQLValue: Sendable, Hashable {
  /// No value.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// A double-precision number.
  case real(Double)
  /// Unicode text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// An integer, or null.
  public static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }
  /// A text, or null.
  public static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
  /// Bytes, or null.
  public static func optional(_ value: [UInt8]?) -> SQLValue { value.map(SQLValue.blob) ?? .null }
  /// A number, or null.
  public static func optional(_ value: Double?) -> SQLValue { value.map(SQLValue.real) ?? .null }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}
