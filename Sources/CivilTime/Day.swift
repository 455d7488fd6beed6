/// A civil day of the proleptic Gregorian calendar, without time or zone.
///
/// Kept as days since 1970-01-01; years 0000 to 9999, so that every day has an ISO 8601 text.
/// Arithmetic stops at the first and last day instead of trapping.
public struct Day: Sendable, Hashable {
  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int { Int(number) }

  private let number: Int32

  /// The first day: 0000-01-01.
  public static let earliest = Day(clamping: -719_528)
  /// The last day: 9999-12-31.
  public static let latest = Day(clamping: 2_932_896)

  /// The day that many days after 1970-01-01; nil outside years 0000–9999.
  public init?(daysSince1970: Int) {
    let day = Day(clamping: daysSince1970)
    guard day.daysSince1970 == daysSince1970 else { return nil }
    self = day
  }

  /// The day nearest to the number: the first or last one when it lies outside.
  init(clamping daysSince1970: Int) {
    number = Int32(min(max(daysSince1970, -719_528), 2_932_896))
  }

  /// The day of a year, month and day of month; nil when there is none, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), let last = Day.lastDayOfMonth(year: year, month: month),
      (1...last).contains(day)
    else { return nil }
    self.init(clamping: Day.daysSince1970(year: year, month: month, day: day))
  }
}

extension Day: Comparable, Strideable {
  /// Whether one day comes before the other.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day that many days later (earlier when negative); stops at ``earliest`` and ``latest``.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .earliest : .latest) : Day(clamping: sum)
  }

  /// How many days it is from this day to the other.
  public func distance(to other: Day) -> Int { other.daysSince1970 - daysSince1970 }
}
