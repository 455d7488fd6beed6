import CivilTime
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
    ("2026-05-01", 20_574, .friday), ("0000-01-01", -719_528, .saturday), ("0000-02-29", -719_469, .tuesday),
    ("0000-03-01", -719_468, .wednesday), ("1900-03-01", -25_508, .thursday),
    ("9999-12-31", 2_932_896, .friday),
  ])
  func readsAndWrites(text: String, number: Int, weekday: Weekday) throws {
    let day = try Day(parsing: text)
    #expect(day.daysSince1970 == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    ("", CivilTimeError.Code.malformed, 0), ("2026-5-01", .malformed, 6), ("2026/05/01", .malformed, 4),
    ("2026-02-29", .impossibleDay, 0), ("1900-02-29", .impossibleDay, 0), ("2026-13-01", .impossibleDay, 0),
    ("2026-00-01", .impossibleDay, 0), ("2026-04-31", .impossibleDay, 0), ("2026-04-00", .impossibleDay, 0),
    ("2026-05-01 ", .trailingText, 10), ("二〇二六", .malformed, 0), ("+026-05-01", .malformed, 0),
  ])
  func refuses(text: String, code: CivilTimeError.Code, offset: Int) {
    #expect(throws: CivilTimeError(code, input: text, offset: offset)) { try Day(parsing: text) }
  }

  /// Walks 400 years and a bit, one whole Gregorian cycle, with a counter that knows nothing of the arithmetic.
  @Test func everyDayOfACycleFollowsTheOneBefore() throws {
    var day = try #require(Day(year: 1599, month: 12, day: 31))
    var (year, month, date, weekday) = (1599, 12, 31, day.weekday.rawValue)
    for _ in 0..<146_500 {
      day = day.advanced(by: 1)
      date += 1
      weekday = weekday % 7 + 1
      if Day(year: year, month: month, day: date) == nil { (month, date) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
      guard day.civil == (year, month, date), day.weekday.rawValue == weekday,
        Day(year: year, month: month, day: date) == day
      else {
        Issue.record("\(day) is not \(year)-\(month)-\(date)")
        return
      }
    }
    #expect(year == 2001)
  }

  @Test func stopsAtTheEnds() {
    #expect(Day.latest.advanced(by: 1) == .latest)
    #expect(Day.latest.advanced(by: .max) == .latest)
    #expect(Day.earliest.advanced(by: .min) == .earliest)
    #expect(Day(daysSince1970: 2_932_897) == nil)
    #expect(Day(daysSince1970: .max) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day.latest.adding(months: 1) == .latest)
    #expect(Day.earliest.adding(months: .min) == .earliest)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-05-01", 12, "2027-05-01"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func addsMonths(start: String, months: Int, end: String) throws {
    #expect(try Day(parsing: start).adding(months: months).description == end)
  }
}
