extension Period: CustomStringConvertible {
  /// Reads `2026-05` (a month), `2026Q2` (a quarter), `2026` (a year), `2026-05-01` (a day) or
  /// `2026-05-01/2026-05-31` (ISO 8601 interval of days, both included).
  public init(parsing text: String) throws(CivilTimeError) {
    switch text.utf8.count {
    case 4: self = try Period.year(text)
    case 6: self = Period(try Quarter(parsing: text))
    case 7 where text.contains("Q") || text.contains("q"): self = Period(try Quarter(parsing: text))
    case 7: self = Period(try Month(parsing: text))
    default: self = try Period.days(text)
    }
  }

  private static func year(_ text: String) throws(CivilTimeError) -> Period {
    var cursor = TextCursor(text)
    guard let period = Period(year: try cursor.number(digits: 4)) else { throw cursor.error(.outOfRange) }
    return period
  }

  private static func days(_ text: String) throws(CivilTimeError) -> Period {
    var cursor = TextCursor(text)
    let first = try cursor.day()
    guard cursor.take(UInt8(ascii: "/")) != nil else {
      try cursor.expectEnd()
      return Period(first)
    }
    let last = try cursor.day()
    try cursor.expectEnd()
    guard let period = Period(first: first, last: last) else { throw cursor.error(.reversedPeriod, at: 11) }
    return period
  }

  /// The shortest text that reads back as the period: a year, quarter, month, day or `first/last`.
  public var description: String {
    if Period(year: first.year) == self { return padded(first.year, to: 4) }
    if Period(Quarter(of: first)) == self { return Quarter(of: first).description }
    if Period(Month(of: first)) == self { return Month(of: first).description }
    return first == last ? first.description : "\(first)/\(last)"
  }
}
