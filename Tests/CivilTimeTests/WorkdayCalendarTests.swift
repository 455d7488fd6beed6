import CivilTime
import Testing

@Suite struct WorkdayCalendarTests {
  typealias Due = WorkdayCalendar.Due

  static func day(_ text: String) throws -> Day { try Day(parsing: text) }

  @Test(arguments: [
    ("2026-04-29", 5, "2026-05-09"), ("2026-04-30", 5, "2026-05-11"), ("2026-09-24", 5, "2026-10-09"),
    ("2026-09-29", 5, "2026-10-12"), ("2026-02-11", 5, "2026-02-25"), ("2026-05-09", 0, "2026-05-09"),
    ("2026-05-01", 0, "2026-05-01"), ("2026-05-11", -1, "2026-05-09"), ("2026-05-09", -5, "2026-04-29"),
    ("2026-12-28", 3, "2026-12-31"), ("2025-12-31", 1, "2026-01-04"),
  ])
  func countsWithinKnownYears(start: String, workdays: Int, end: String) throws {
    let due = WorkdayCalendar.china.adding(workdays: workdays, to: try Self.day(start))
    #expect(due == .known(try Self.day(end)))
  }

  @Test(arguments: [
    ("2026-12-28", 5, "2027-01-05"), ("2026-12-31", 1, "2027-01-04"), ("2027-04-30", 1, "2027-05-03"),
    ("2027-09-30", 2, "2027-10-05"), ("2023-01-03", -1, "2022-12-30"),
  ])
  func countsProvisionallyBeyond(start: String, workdays: Int, end: String) throws {
    let due = WorkdayCalendar.china.adding(workdays: workdays, to: try Self.day(start))
    #expect(due == .unknown(provisional: try Self.day(end)))
    #expect(!due.isKnown)
    #expect(due.day.description == end)
  }

  @Test func endsAtTheLastDay() {
    #expect(WorkdayCalendar.china.adding(workdays: 9, to: .latest) == .unknown(provisional: .latest))
  }

  @Test(
    arguments: [
      ("2026-05-09", true), ("2026-05-01", false), ("2026-05-02", false), ("2026-05-06", true),
      ("2026-05-10", false), ("2027-01-04", nil), ("2022-12-30", nil),
    ] as [(String, Bool?)])
  func knowsWorkdays(day: String, expected: Bool?) throws {
    #expect(WorkdayCalendar.china.isWorkday(try Self.day(day)) == expected)
  }

  @Test func countsBetween() throws {
    let calendar = WorkdayCalendar.china
    #expect(
      calendar.workdays(after: try Self.day("2026-04-29"), through: try Self.day("2026-05-09")) == (5, true))
    #expect(
      calendar.workdays(after: try Self.day("2026-12-28"), through: try Self.day("2027-01-05")) == (5, false))
    #expect(
      calendar.workdays(after: try Self.day("2026-05-09"), through: try Self.day("2026-04-29")) == (0, true))
  }

  @Test func importedYearsWin() throws {
    let friday = try Self.day("2027-01-01")
    let imported = WorkdayCalendar([try .init(2027, holidays: [friday], makeUpWorkdays: [])])
    let merged = WorkdayCalendar.china.merging(imported)
    #expect(merged.lastKnownDay?.description == "2027-12-31")
    #expect(merged.adding(workdays: 5, to: try Self.day("2026-12-28")) == .known(try Self.day("2027-01-05")))
    let empty2026 = WorkdayCalendar([try .init(2026, holidays: [], makeUpWorkdays: [])])
    #expect(WorkdayCalendar.china.merging(empty2026).isWorkday(try Self.day("2026-05-01")) == true)
  }

  @Test func refusesContradictions() throws {
    let day = try Self.day("2026-05-01")
    #expect(throws: CivilTimeError(.dayOutsideYear, input: "2026-05-01")) {
      try WorkdayCalendar.Year(2027, holidays: [day], makeUpWorkdays: [])
    }
    #expect(throws: CivilTimeError(.contradictoryDay, input: "2026-05-01")) {
      try WorkdayCalendar.Year(2026, holidays: [day], makeUpWorkdays: [day])
    }
  }
}
