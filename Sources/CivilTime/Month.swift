/// A calendar month of years 0000 to 9999.
public struct Month: Sendable, Hashable {
  /// Months since January of year 0.
  private let number: Int32

  /// The month of a year; nil when there is none.
  public init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(clamping: year * 12 + month - 1)
  }

  /// The month a day falls in.
  public init(of day: Day) {
    let (year, month, _) = day.civil
    self.init(clamping: year * 12 + month - 1)
  }

  private init(clamping number: Int) { self.number = Int32(min(max(number, 0), 119_999)) }

  /// The year, 0 to 9999.
  public var year: Int { Int(number) / 12 }
  /// The month of the year, 1 to 12.
  public var month: Int { Int(number) % 12 + 1 }
  /// The first day.
  public var first: Day { Day(clamping: Day.daysSince1970(year: year, month: month, day: 1)) }
  /// The last day.
  public var last: Day { first.advanced(by: dayCount - 1) }
  /// How many days it has, 28 to 31.
  public var dayCount: Int { Day.lastDayOfMonth(year: year, month: month) ?? 31 }
}

extension Month: Comparable, Strideable {
  /// Whether one month comes before the other.
  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  /// The month so many months later; stops at the first and last month.
  public func advanced(by months: Int) -> Month {
    let (sum, overflow) = Int(number).addingReportingOverflow(months)
    return Month(clamping: overflow ? (months < 0 ? 0 : 119_999) : sum)
  }

  /// How many months it is from this month to the other.
  public func distance(to other: Month) -> Int { Int(other.number) - Int(number) }
}

extension Month: CustomStringConvertible {
  /// Reads `2026-05`.
  public init(parsing text: String) throws(CivilTimeError) {
    var cursor = TextCursor(text)
    let year = try cursor.number(digits: 4)
    try cursor.expect(UInt8(ascii: "-"))
    let month = try cursor.number(digits: 2)
    guard let result = Month(year: year, month: month) else { throw cursor.error(.impossibleDay, at: 0) }
    try cursor.expectEnd()
    self = result
  }

  /// The month as `2026-05`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}
