import CivilTime
import Databases

/// Instants stand in the book as nanoseconds since 1970: they sort, and every database has the type.
extension Instant {
  /// The instant as stored; the years 1678 to 2261 fit, others are held at the nearer end.
  var stored: Int64 { Int64(clamping: nanosecondsSince1970) }

  /// An instant read back.
  init(stored: Int64) { self.init(nanosecondsSince1970: Int128(stored)) }
}

extension SQLValue {
  /// An instant, as the book stores it.
  static func instant(_ instant: Instant) -> SQLValue { .integer(instant.stored) }

  /// An instant as the book stores it, or null.
  static func optional(_ instant: Instant?) -> SQLValue { instant.map { .integer($0.stored) } ?? .null }
}
