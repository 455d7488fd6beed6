import CivilTime
import Glibc
import Testing

/// The Swift data and `data/calendars/cn.json` are two writings of the same notices.
@Suite struct ChinaCalendarFileTests {
  @Test func swiftDataIsTheFile() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let stated = try Self.days(in: try #require(Self.text(of: "/\(root)/data/calendars/cn.json")))
    let shipped = WorkdayCalendar.china.years
    #expect(shipped.map(\.year) == [2023, 2024, 2025, 2026])
    #expect(Set(shipped.flatMap(\.holidays)) == stated.holidays)
    #expect(Set(shipped.flatMap(\.makeUpWorkdays)) == stated.makeUpWorkdays)
    #expect(stated.holidays.count == 117 && stated.makeUpWorkdays.count == 26)
  }

  /// Every quoted day, sorted by the last list name before it; enough for this one file.
  private static func days(in text: String) throws -> (holidays: Set<Day>, makeUpWorkdays: Set<Day>) {
    var lists: [Substring: Set<Day>] = [:]
    var list: Substring = ""
    for word in text.split(separator: "\"") {
      if word == "holidays" || word == "workdays" { list = word }
      if word.utf8.count == 10, let day = try? Day(parsing: String(word)) {
        lists[list, default: []].insert(day)
      }
    }
    return (lists["holidays", default: []], lists["workdays", default: []])
  }

  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
