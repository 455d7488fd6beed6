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

  /// Reads `2026-05-01`, `2026/5/1`, `2026.5.1`, `20260501`, `2026年5月1日`, `2026年5月`, `2019.3`, `长期`.
  public init(cell text: String) throws(CellError) {
    if ["长期", "open", "无固定期限", "永久"].contains(text.lowercased()) {
      self = .openEnded
      return
    }
    let numbers = Self.numbers(in: text)
    switch numbers.count {
    case 3:
      guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { throw Self.impossible }
      self = .day(day)
    case 2:
      guard (1...12).contains(numbers[1]) else { throw Self.impossible }
      self = .month(year: numbers[0], month: numbers[1])
    default:
      throw CellError(
        code: "not-a-date",
        Phrase(zh: "应为日期，例如 2026-05-01 或“长期”", en: "a date is expected, such as 2026-05-01"))
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

  /// The day, where one is known.
  public var knownDay: Day? {
    guard case .day(let day) = self else { return nil }
    return day
  }

  private static let impossible = CellError(
    code: "impossible-date",
    Phrase(zh: "没有这一天", en: "there is no such day"))

  /// The numbers of a date text, empty when the text is no date.
  private static func numbers(in text: String) -> [Int] {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit), let all = Int(text) {
      return [all / 10_000, all / 100 % 100, all % 100]
    }
    let plain = text.filter { $0 != " " && $0 != "日" }
    let parts = plain.split(whereSeparator: { "-/.年月".contains($0) })
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, let year = numbers.first, (1900...2999).contains(year) else {
      return []
    }
    return numbers
  }
}
