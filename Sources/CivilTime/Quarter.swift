/// A quarter of a calendar year: January to March is the first.
public struct Quarter: Sendable, Hashable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The quarter of the year, 1 to 4.
  public let quarter: Int

  /// The quarter of a year; nil when there is none.
  public init?(year: Int, quarter: Int) {
    guard (0...9999).contains(year), (1...4).contains(quarter) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// The quarter a day falls in.
  public init(of day: Day) {
    let (year, month, _) = day.civil
    self.year = year
    quarter = (month - 1) / 3 + 1
  }

  /// The first day.
  public var first: Day { Day(clamping: Day.daysSince1970(year: year, month: quarter * 3 - 2, day: 1)) }
  /// The last day.
  public var last: Day { Month(of: first).advanced(by: 2).last }
}

extension Quarter: Comparable {
  /// Whether one quarter comes before the other.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}

extension Quarter: CustomStringConvertible {
  /// Reads `2026Q2`; a small `q` and `2026-Q2` are accepted.
  public init(parsing text: String) throws(CivilTimeError) {
    var cursor = TextCursor(text)
    let year = try cursor.number(digits: 4)
    _ = cursor.take(UInt8(ascii: "-"))
    guard cursor.take(UInt8(ascii: "Q"), UInt8(ascii: "q")) != nil else { throw cursor.error(.malformed) }
    let number = try cursor.number(digits: 1)
    guard let result = Quarter(year: year, quarter: number) else { throw cursor.error(.impossibleDay, at: 0) }
    try cursor.expectEnd()
    self = result
  }

  /// The quarter as `2026Q2`.
  public var description: String { "\(padded(year, to: 4))Q\(quarter)" }
}
