extension Day {
  /// The year, 0 to 9999.
  public var year: Int { civil.year }
  /// The month of the year, 1 to 12.
  public var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }
  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; 719,533 keeps the sum positive and leaves 3 when divided by 7.
    Weekday(rawValue: (daysSince1970 + 719_533) % 7 + 1) ?? .monday
  }

  /// The same day of the month so many months later, or the last day of that month when there is none.
  ///
  /// Source: Civil Code art. 202 (the corresponding day ends the term; without one, the last day of the month).
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let (ordinal, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || ordinal < 0 || ordinal >= 120_000 { return months < 0 ? .earliest : .latest }
    let last = Day.lastDayOfMonth(year: ordinal / 12, month: ordinal % 12 + 1) ?? day
    return Day(year: ordinal / 12, month: ordinal % 12 + 1, day: min(day, last)) ?? self
  }

  /// Whether the year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days of a month; nil for a month that is not 1 to 12.
  static func lastDayOfMonth(year: Int, month: Int) -> Int? {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: nil
    }
  }
}

// Years are counted from 1 March, so that the leap day is the last of its year and the lengths of the months
// repeat every five (153 days). 719,468 days lie between 0000-03-01 and 1970-01-01; 400 years, which are
// 146,097 days, are added so that January and February of year 0 stay above zero.
extension Day {
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let marchYear = year + 400 - (month < 3 ? 1 : 0)
    let monthsSinceMarch = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + (153 * monthsSinceMarch + 2) / 5 + day - 1 - 719_468 - 146_097
  }

  /// The year, month and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    var rest = daysSince1970 + 719_468 + 146_097
    let cycles = rest / 146_097
    rest %= 146_097
    let centuries = min(rest / 36_524, 3)
    rest -= centuries * 36_524
    let leapCycles = rest / 1_461
    rest -= leapCycles * 1_461
    let years = min(rest / 365, 3)
    rest -= years * 365
    let monthsSinceMarch = (5 * rest + 2) / 153
    let marchYear = (cycles - 1) * 400 + centuries * 100 + leapCycles * 4 + years
    return (
      marchYear + (monthsSinceMarch >= 10 ? 1 : 0), (monthsSinceMarch + 2) % 12 + 1,
      rest - (153 * monthsSinceMarch + 2) / 5 + 1
    )
  }
}
