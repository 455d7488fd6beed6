import CivilTime
import ExtranetModel
import Tables
import Testing
import Wording

@Suite struct LedgerDateTests {
  @Test(arguments: [
    ("2026-05-01", "2026-05-01"), ("2026/5/1", "2026-05-01"), ("2026.5.1", "2026-05-01"),
    ("20260501", "2026-05-01"),
    ("2026年5月1日", "2026-05-01"), ("2026 年 5 月 1 日", "2026-05-01"), ("2026年5月", "2026-05"),
    ("2019.3", "2019-03"),
    ("2026-05", "2026-05"), ("长期", "open"), ("open", "open"), ("OPEN", "open"), ("2024-02-29", "2024-02-29"),
    ("9999-12-31", "open"), ("9999/12/31", "open"), ("99991231", "open"), ("9999年12月31日", "open"),
  ])
  func reads(text: String, canonical: String) throws {
    let date = try LedgerDate(cell: text)
    #expect(date.cellText == canonical)
    #expect(try LedgerDate(cell: canonical) == date)
  }

  @Test(arguments: [("46143", "2026-05-01"), ("45658.75", "2025-01-01"), ("20000", "1954-10-03")])
  func aSpreadsheetsDayNumberIsNamedWithItsDay(text: String, day: String) {
    let error = #expect(throws: CellError.self) { try LedgerDate(cell: text) }
    #expect(error?.phrase.en.hasSuffix(day) == true)
    #expect(error?.remedy != nil)
  }

  @Test(arguments: [
    ("2026-02-30", "impossible-date"), ("2026-13", "impossible-date"), ("20261301", "impossible-date"),
    ("2026", "not-a-date"), ("26.5.1", "year-out-of-range"), ("明年", "not-a-date"),
    ("2026-05-01-02", "not-a-date"),
    ("46143", "date-serial-number"), ("46143.5416", "date-serial-number"),
    ("3026-05-01", "year-out-of-range"),
    ("9999-12-30", "year-out-of-range"), ("19999", "not-a-date"), ("99999999999999999999-1-1", "not-a-date"),
  ])
  func refuses(text: String, code: String) {
    #expect { try LedgerDate(cell: text) } throws: { ($0 as? CellError)?.code == code }
  }

  @Test func aMonthIsNoDay() throws {
    #expect(try LedgerDate(cell: "2019.3").knownDay == nil)
    #expect(try LedgerDate(cell: "长期").knownDay == nil)
    #expect(try LedgerDate(cell: "2019.3.7").knownDay == Day(year: 2019, month: 3, day: 7))
  }
}

@Suite struct MoneyTests {
  @Test(arguments: [
    ("0", 0), ("0.1", 10), ("0.01", 1), ("3600", 360_000), ("22691460.00", 2_269_146_000), ("-5.05", -505),
    ("1,234,567.89", 123_456_789), ("¥3600", 360_000), ("￥ 3600.5 元", 360_050), ("-1,000", -100_000),
    ("9999999999999.99", 999_999_999_999_999), ("-0.01", -1),
  ])
  func readsExactly(text: String, fen: Int64) throws {
    let money = try Money(cell: text)
    #expect(money.fen == fen)
    #expect(try Money(cell: money.cellText) == money)
  }

  @Test(arguments: [
    "", "1.234", "1.", ".5", "--5", "1e3", "3600,5", "1,23", ",100", "1,,000", "12,34,567", "1.000,00", "五元",
    "1-2",
    "99999999999999999999", "100万元",
  ])
  func refuses(text: String) {
    #expect { try Money(cell: text) } throws: { ($0 as? CellError)?.code == "not-an-amount" }
  }

  @Test(arguments: [(0, "0.00"), (-1, "-0.01"), (-105, "-1.05"), (123_456, "1234.56")])
  func writes(fen: Int64, text: String) { #expect(Money(fen: fen).cellText == text) }
}

@Suite struct RatioTests {
  @Test(arguments: [
    ("0.02", 20_000, "0.02", "2 %"), ("2%", 20_000, "0.02", "2 %"), ("2 %", 20_000, "0.02", "2 %"),
    ("0.5%", 5_000, "0.005", "0.5 %"), ("1", 1_000_000, "1", "100 %"), ("0", 0, "0", "0 %"),
    ("0.000001", 1, "0.000001", "0.0001 %"), ("0.0001%", 1, "0.000001", "0.0001 %"),
    ("0.10", 100_000, "0.1", "10 %"),
  ])
  func reads(text: String, parts: Int64, canonical: String, percent: String) throws {
    let ratio = try Ratio(cell: text)
    #expect(ratio.partsPerMillion == parts && ratio.cellText == canonical && ratio.percentText == percent)
    #expect(try Ratio(cell: canonical) == ratio)
  }

  @Test(arguments: [
    "", "%", "-0.1", "0.0000001", "0.00001%", "1.", ".5", "2 percent", "1e-3", "9999999999", "0,02",
  ])
  func refuses(text: String) {
    #expect { try Ratio(cell: text) } throws: { ($0 as? CellError)?.code == "not-a-ratio" }
  }
}

@Suite struct SourceReferenceTests {
  @Test(arguments: [("001 L2404", 2404, 2404), ("004 L1077-1086", 1077, 1086), ("900 L1-1", 1, 1)])
  func reads(text: String, first: Int, last: Int) throws {
    let source = try SourceReference(cell: text)
    #expect(source.line == first && source.lastLine == last)
    #expect(try SourceReference(cell: source.cellText) == source)
  }

  @Test(arguments: [
    "", "001", "L12", "001 12", "001 L", "001 L0", "001 L9-8", "001 L1-2-3", "001 L-5", "a b L1",
  ])
  func refuses(text: String) {
    #expect { try SourceReference(cell: text) } throws: { ($0 as? CellError)?.code == "not-a-source" }
  }
}
