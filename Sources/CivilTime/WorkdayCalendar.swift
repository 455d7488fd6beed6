/// Which days are worked: Monday to Friday, less holidays, plus make-up workdays (调休), for the years known.
///
/// China announces each year's holidays by a notice of the General Office of the State Council late in the year
/// before; a year without data is therefore *unknown*, never guessed silently.
public struct WorkdayCalendar: Sendable, Hashable {
  /// What one year's notice says.
  public struct Year: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// Days off by the notice, weekends within them included.
    public let holidays: Set<Day>
    /// Weekend days that are worked (调休上班).
    public let makeUpWorkdays: Set<Day>

    /// A year of a calendar.
    /// - Throws: `day-outside-year` or `contradictory-day`, with the first such day as input.
    public init(_ year: Int, holidays: Set<Day>, makeUpWorkdays: Set<Day>) throws(CivilTimeError) {
      for day in holidays.union(makeUpWorkdays).sorted() {
        if day.year != year { throw CivilTimeError(.dayOutsideYear, input: day.description) }
        if holidays.contains(day), makeUpWorkdays.contains(day) {
          throw CivilTimeError(.contradictoryDay, input: day.description)
        }
      }
      self.year = year
      self.holidays = holidays
      self.makeUpWorkdays = makeUpWorkdays
    }
  }

  private var yearsByNumber: [Int: Year]

  /// A calendar of the years given; the later of two entries for a year counts.
  public init(_ years: some Sequence<Year> = []) {
    yearsByNumber = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
  }

  /// The years with data, in order.
  public var years: [Year] { yearsByNumber.values.sorted { $0.year < $1.year } }

  /// The last day of the last year with data; nil for an empty calendar.
  public var lastKnownDay: Day? {
    yearsByNumber.keys.max().flatMap { Day(year: $0, month: 12, day: 31) }
  }

  /// This calendar with the other's years put over its own: an imported calendar wins over the shipped one.
  public func merging(_ other: WorkdayCalendar) -> WorkdayCalendar {
    var merged = self
    merged.yearsByNumber.merge(other.yearsByNumber) { _, theirs in theirs }
    return merged
  }

  /// Whether the day is worked; nil when its year has no data.
  public func isWorkday(_ day: Day) -> Bool? {
    guard let year = yearsByNumber[day.year] else { return nil }
    if year.makeUpWorkdays.contains(day) { return true }
    return !year.holidays.contains(day) && !day.weekday.isWeekend
  }
}
