extension WorkdayCalendar {
  /// The public holidays and make-up workdays of mainland China, 2023–2026.
  ///
  /// Source: the yearly notices of the General Office of the State Council; the same days with their provenance
  /// stand in `data/calendars/cn.json`, and a test compares the two.
  public static let china = WorkdayCalendar(chineseYears.compactMap(Year.init(written:)))
}

/// One year as days written month × 100 + day, so that a notice can be read against it line by line.
private struct WrittenYear {
  let year: Int
  let holidays: [ClosedRange<Int>]
  let makeUpWorkdays: [Int]
}

private let chineseYears = [
  WrittenYear(
    year: 2023,
    holidays: [101...102, 121...127, 405...405, 429...503, 622...624, 929...1006, 1230...1231],
    makeUpWorkdays: [128, 129, 423, 506, 625, 1007, 1008]),
  WrittenYear(
    year: 2024,
    holidays: [101...101, 210...217, 404...406, 501...505, 610...610, 915...917, 1001...1007],
    makeUpWorkdays: [204, 218, 407, 428, 511, 914, 929, 1012]),
  WrittenYear(
    year: 2025,
    holidays: [101...101, 128...204, 404...406, 501...505, 531...602, 1001...1008],
    makeUpWorkdays: [126, 208, 427, 928, 1011]),
  WrittenYear(
    year: 2026,
    holidays: [101...103, 215...223, 404...406, 501...505, 619...621, 925...927, 1001...1007],
    makeUpWorkdays: [104, 214, 228, 509, 920, 1010]),
]

extension WorkdayCalendar.Year {
  /// Nil when a written day does not exist or contradicts another; the test against the data file would say so.
  fileprivate init?(written: WrittenYear) {
    func day(_ monthAndDay: Int) -> Day? {
      Day(year: written.year, month: monthAndDay / 100, day: monthAndDay % 100)
    }
    var holidays: Set<Day> = []
    for range in written.holidays {
      guard let first = day(range.lowerBound), let last = day(range.upperBound) else { return nil }
      holidays.formUnion(first...last)
    }
    let makeUp = written.makeUpWorkdays.compactMap(day)
    try? self.init(written.year, holidays: holidays, makeUpWorkdays: Set(makeUp))
  }
}
