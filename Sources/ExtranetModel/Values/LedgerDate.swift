import CivilTime
import Tables
import Wording

/// A date as ledgers know it: a day, a month whose day nobody wrote down, or no end (长期).
public enum LedgerDate: Sendable, Hashable, CellValue {
  /// A day.
  case day(Day)
  /// A month of a year; which day is not known and is never invented.
  case month(year: Int, month: Int)
  /// Without end (长期).
  case openEnded

  /// Reads `2026-05-01`, `2026/5/1`, `2026.5.1`, `20260501`, `2026年5月1日`, `2026年5月`, `2019.3`, `长期`, and
  /// `9999-12-31`, which systems write for no end.
  public init(cell text: String) throws(CellError) {
    if let day = Self.canonicalDay(text) {
      self = .day(day)
      return
    }
    if ["长期", "open", "无固定期限", "永久"].contains(text.lowercased()) {
      self = .openEnded
      return
    }
    if let day = Self.day(ofSerial: text) { throw Self.serialNumber(day) }
    let numbers = Self.numbers(in: text)
    guard (2...3).contains(numbers.count) else { throw Self.notADate }
    if numbers == [9999, 12, 31] {
      self = .openEnded
      return
    }
    guard (1900...2999).contains(numbers[0]) else { throw Self.yearOutOfRange }
    if numbers.count == 3 {
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { throw Self.impossible }
      self = .day(day)
    } else {
      guard (1...12).contains(numbers[1]) else { throw Self.impossible }
      self = .month(year: numbers[0], month: numbers[1])
    }
  }

  /// `2026-05-01`, `2026-05` or `open`.
  public var cellText: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    case .openEnded: "open"
    }
  }

  /// 长期 for no end; any other date reads as it is written.
  public var tableValue: TableValue {
    self == .openEnded ? .term(code: cellText, Phrase(zh: "长期", en: "open")) : .text(cellText)
  }

  /// The day, where one is known.
  public var knownDay: Day? {
    guard case .day(let day) = self else { return nil }
    return day
  }

  private static let notADate = CellError(
    code: "not-a-date",
    Phrase(zh: "应为日期，例如 2026-05-01 或“长期”", en: "a date is expected, such as 2026-05-01, or 长期 for no end"))

  private static let impossible = CellError(
    code: "impossible-date",
    Phrase(zh: "没有这一天", en: "there is no such day"))

  private static let yearOutOfRange = CellError(
    code: "year-out-of-range",
    Phrase(zh: "年份应为四位数，1900 至 2999", en: "the year must have four digits, 1900 to 2999"),
    remedy: Phrase(zh: "没有止期写“长期”", en: "write 长期 or open for no end"))

  private static func serialNumber(_ day: Day) -> CellError {
    CellError(
      code: "date-serial-number",
      Phrase(
        zh: "这是表格软件的日期序号，相当于 \(day)",
        en: "this is a spreadsheet's day number; it stands for \(day)"),
      remedy: Phrase(zh: "把该列设为日期格式后重新保存", en: "format the column as dates and save it again"))
  }

  /// The day of a spreadsheet's day number (1 is 1900-01-01, with a leap day in 1900 that never was), with or without a
  /// time; nil for what is none of the years 1954 to 2119.
  private static func day(ofSerial text: String) -> Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
      return nil
    }
    guard let number = Int(parts[0]), (20_000..<80_000).contains(number) else { return nil }
    return Day(daysSince1970: number - 25_569)
  }

  /// The day of a text in the canonical form, as the book and most sheets have it; nil for any other text.
  private static func canonicalDay(_ text: String) -> Day? {
    guard text.utf8.count == 10 else { return nil }
    var number = 0
    for (index, byte) in text.utf8.enumerated() {
      switch (index, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
      case (4, _), (7, _): return nil
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): number = number * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard (1900...2999).contains(number / 10_000) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The numbers of a date text, the year first, empty when the text is no date.
  private static func numbers(in text: String) -> [Int] {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit), let all = Int(text) {
      return [all / 10_000, all / 100 % 100, all % 100]
    }
    let plain = text.filter { $0 != " " && $0 != "日" }
    let parts = plain.split(whereSeparator: { "-/.年月".contains($0) })
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    return numbers.count == parts.count ? numbers : []
  }
}
