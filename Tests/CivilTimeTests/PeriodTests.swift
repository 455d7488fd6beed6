import CivilTime
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026-05", "2026-05-01", "2026-05-31", 31, "2026-05"),
    ("2024-02", "2024-02-01", "2024-02-29", 29, "2024-02"),
    ("2026Q2", "2026-04-01", "2026-06-30", 91, "2026Q2"),
    ("2026-Q4", "2026-10-01", "2026-12-31", 92, "2026Q4"),
    ("2026", "2026-01-01", "2026-12-31", 365, "2026"),
    ("2026-05-01", "2026-05-01", "2026-05-01", 1, "2026-05-01"),
    ("2026-05-01/2026-05-31", "2026-05-01", "2026-05-31", 31, "2026-05"),
    ("2026-05-01/2027-04-30", "2026-05-01", "2027-04-30", 365, "2026-05-01/2027-04-30"),
    ("9999-12", "9999-12-01", "9999-12-31", 31, "9999-12"),
  ])
  func reads(text: String, first: String, last: String, dayCount: Int, written: String) throws {
    let period = try Period(parsing: text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.dayCount == dayCount)
    #expect(period.description == written)
  }

  @Test(arguments: [
    ("", CivilTimeError.Code.malformed, 0), ("202", .malformed, 3), ("20x6", .malformed, 2),
    ("2026-13", .impossibleDay, 0), ("2026Q5", .impossibleDay, 0), ("2026Q0", .impossibleDay, 0),
    ("2026-05-02/2026-05-01", .reversedPeriod, 11), ("2026-05-01/", .malformed, 11),
    ("2026-05-01x", .trailingText, 10), ("contract-Q1", .malformed, 0),
  ])
  func refuses(text: String, code: CivilTimeError.Code, offset: Int) {
    #expect(throws: CivilTimeError(code, input: text, offset: offset)) { try Period(parsing: text) }
  }

  @Test func knowsWhatItHolds() throws {
    let may = try Period(parsing: "2026-05")
    #expect(may.contains(try Day(parsing: "2026-05-31")))
    #expect(!may.contains(try Day(parsing: "2026-06-01")))
    #expect(may.contains(try Instant(parsing: "2026-04-30T16:00:00Z"), offset: .shanghai))
    #expect(!may.contains(try Instant(parsing: "2026-05-31T16:00:00Z"), offset: .shanghai))
    #expect(may.instants(offset: .shanghai).upperBound.description == "2026-05-31T16:00:00Z")
    #expect(may.intersection(try Period(parsing: "2026-05-20/2026-07-01"))?.dayCount == 12)
    #expect(may.intersection(try Period(parsing: "2026-06")) == nil)
    #expect(
      try Period(parsing: "2026-05-20/2026-07-01").months.map(\.description) == [
        "2026-05", "2026-06", "2026-07",
      ])
    #expect(Period(first: may.last, last: may.first) == nil)
  }

  @Test func monthsStepOverYears() throws {
    let december = try Month(parsing: "2026-12")
    #expect(december.advanced(by: 2).description == "2027-02")
    #expect(december.distance(to: try Month(parsing: "2025-12")) == -12)
    #expect(Month(of: .latest).advanced(by: 1) == Month(of: .latest))
    #expect(Quarter(of: december.first).description == "2026Q4")
  }
}
