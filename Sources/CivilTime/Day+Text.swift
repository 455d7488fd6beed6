extension Day: CustomStringConvertible {
  /// Reads `2026-05-01` (ISO 8601, extended form).
  public init(parsing text: String) throws(CivilTimeError) {
    var cursor = TextCursor(text)
    self = try cursor.day()
    try cursor.expectEnd()
  }

  /// The day as `2026-05-01`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension TextCursor {
  mutating func day() throws(CivilTimeError) -> Day {
    let start = offset
    let year = try number(digits: 4)
    try expect(UInt8(ascii: "-"))
    let month = try number(digits: 2)
    try expect(UInt8(ascii: "-"))
    let day = try number(digits: 2)
    guard let result = Day(year: year, month: month, day: day) else {
      throw error(.impossibleDay, at: start)
    }
    return result
  }
}
