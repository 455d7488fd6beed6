import CivilTime
import TestSupport
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"),
    ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"),
    ("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00Z"),
    ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"),
    ("2026-05-01t08:30:00.123456789999+08:00", "2026-05-01T00:30:00.123456789Z"),
    ("2026-05-01 00:00:00z", "2026-05-01T00:00:00Z"), ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59.9Z"),
    ("0000-01-01T00:00:00-00:00", "0000-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
  ])
  func readsRFC3339(text: String, utc: String) throws {
    let instant = try Instant(parsing: text)
    #expect(instant.description == utc)
    #expect(try Instant(parsing: utc) == instant)
  }

  @Test(arguments: [
    ("2026-05-01T00:30:00.999999999Z", "2026-05-01T00:30:00Z"),
    ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59Z"),
    ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
  ])
  func wholeSecondsAreNeverLater(text: String, whole: String) throws {
    #expect(try Instant(parsing: text).wholeSeconds.description == whole)
  }

  @Test(arguments: [
    ("2026-05-01", CivilTimeError.Code.malformed, 10), ("2026-05-01T08:30", .malformed, 16),
    ("2026-05-01T08:30:00", .malformed, 19), ("2026-05-01T24:00:00Z", .impossibleTime, 11),
    ("2026-05-01T08:60:00Z", .impossibleTime, 11), ("2026-05-01T08:30:60Z", .impossibleTime, 11),
    ("2026-05-01T08:30:00.Z", .malformed, 20), ("2026-05-01T08:30:00+24:00", .impossibleTime, 19),
    ("2026-05-01T08:30:00+08:60", .impossibleTime, 19), ("2026-05-01T08:30:00Zx", .trailingText, 20),
    ("2026-02-30T08:30:00Z", .impossibleDay, 0), ("9999-12-31T23:59:59-00:01", .outOfRange, 0),
    ("0000-01-01T00:00:00+00:01", .outOfRange, 0),
  ])
  func refuses(text: String, code: CivilTimeError.Code, offset: Int) {
    #expect(throws: CivilTimeError(code, input: text, offset: offset)) { try Instant(parsing: text) }
  }

  @Test func writesAtAnOffset() throws {
    let instant = try Instant(parsing: "2026-04-30T16:00:00Z")
    #expect(instant.formatted(offset: .shanghai) == "2026-05-01T00:00:00+08:00")
    #expect(
      instant.formatted(offset: try #require(TimeZoneOffset(minutes: -210))) == "2026-04-30T12:30:00-03:30")
    #expect(Instant.latest.formatted(offset: .shanghai) == Instant.latest.description)
    #expect(TimeZoneOffset(minutes: 1440) == nil)
  }

  @Test func knowsItsDay() throws {
    let evening = try Instant(parsing: "2026-04-30T16:00:00Z")
    #expect(evening.day(offset: .utc).description == "2026-04-30")
    #expect(evening.day(offset: .shanghai).description == "2026-05-01")
    #expect(Day(of: evening, offset: .shanghai).start(offset: .shanghai) == evening)
    let before = try Instant(parsing: "1969-12-31T23:59:59.999Z")
    #expect(Day(of: before, offset: .utc).daysSince1970 == -1)
    let day = Day(of: evening, offset: .utc)
    #expect(
      Instant(day: day, hour: 8, minute: 30, offset: .shanghai)?.description == "2026-04-30T00:30:00Z")
    #expect(Instant(day: day, hour: 24, offset: .utc) == nil)
  }

  @Test func adds() throws {
    let start = Instant(secondsSince1970: -1, nanoseconds: 500_000_000)
    #expect((start + .milliseconds(600)).description == "1970-01-01T00:00:00.1Z")
    #expect((start - .milliseconds(600)).description == "1969-12-31T23:59:58.9Z")
    #expect(start - Instant(secondsSince1970: 1) == .milliseconds(-1_500))
    #expect(start < Instant(secondsSince1970: 0))
    #expect(Instant(secondsSince1970: 0, nanoseconds: -1) == Instant(nanosecondsSince1970: -1))
    #expect(Instant.latest + .seconds(Int64.max) == .latest)
    #expect(Instant(secondsSince1970: .min, nanoseconds: .min) == .earliest)
    let whole: Duration = Instant.latest - Instant.earliest
    #expect(whole.components.seconds == 315_569_519_999)
  }

  /// Whatever the instant and the offset, what is written reads back as the same instant.
  @Test(arguments: SeededRandom.seeds)
  func roundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      let instant = Instant(
        secondsSince1970: .random(in: -62_167_219_200..<253_402_300_800, using: &random),
        nanoseconds: .random(in: 0..<1_000_000_000, using: &random))
      let offset = try #require(TimeZoneOffset(minutes: .random(in: -1_439...1_439, using: &random)))
      #expect(try Instant(parsing: instant.formatted(offset: offset)) == instant, "seed \(seed)")
    }
  }
}
