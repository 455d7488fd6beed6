extension WorkdayCalendar {
  /// When a term of working days ends.
  public enum Due: Sendable, Hashable {
    /// Every day counted lies in a year with data.
    case known(Day)
    /// Some day counted lies in a year without data: the date may move once that year's notice is out.
    case unknown(provisional: Day)

    /// The day, known or provisional.
    public var day: Day {
      switch self {
      case .known(let day), .unknown(let day): day
      }
    }

    /// Whether every day counted lies in a year with data.
    public var isKnown: Bool {
      if case .known = self { true } else { false }
    }
  }

  /// The day on which a term of so many working days ends; the start day does not count (Civil Code art. 201).
  ///
  /// A negative number counts back. Zero is the day itself. In a year without data the days are counted Monday to
  /// Friday less the holidays fixed by regulation, and the result is `.unknown`.
  /// The last days of a known year may still be moved by the next year's notice (as 2018-12-29 was).
  /// - Complexity: O(*n*) in the number of days passed.
  public func adding(workdays: Int, to start: Day) -> Due {
    var day = start
    var remaining = workdays.magnitude
    var isKnown = true
    let end = workdays < 0 ? Day.earliest : Day.latest
    while remaining > 0, day != end {
      day = day.advanced(by: workdays.signum())
      let verdict = isWorkday(day)
      isKnown = isKnown && verdict != nil
      if verdict ?? WorkdayCalendar.isProvisionalWorkday(day) { remaining -= 1 }
    }
    return isKnown && remaining == 0 ? .known(day) : .unknown(provisional: day)
  }

  /// How many working days lie after one day up to and including the other, and whether every year has data.
  ///
  /// Zero when the end does not come after the start.
  /// - Complexity: O(*n*) in the number of days passed.
  public func workdays(after start: Day, through end: Day) -> (count: Int, isKnown: Bool) {
    var count = 0
    var isKnown = true
    var day = start
    while day < end {
      day = day.advanced(by: 1)
      let verdict = isWorkday(day)
      isKnown = isKnown && verdict != nil
      if verdict ?? WorkdayCalendar.isProvisionalWorkday(day) { count += 1 }
    }
    return (count, isKnown)
  }

  /// Monday to Friday less 1 January, 1–2 May and 1–3 October.
  ///
  /// These are the holidays the regulation on national festivals (全国年节及纪念日放假办法, revised 2024) fixes by
  /// the Gregorian calendar; Spring Festival, Qingming, Dragon Boat and Mid-Autumn follow the moon or the sun.
  static func isProvisionalWorkday(_ day: Day) -> Bool {
    if day.weekday.isWeekend { return false }
    switch (day.month, day.day) {
    case (1, 1), (5, 1...2), (10, 1...3): return false
    default: return true
    }
  }
}
