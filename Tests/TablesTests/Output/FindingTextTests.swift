import Tables
import Testing
import Wording

@Suite struct FindingTextTests {
  private let finding = Finding(
    .error, code: "impossible-date", Phrase(zh: "没有这一天", en: "there is no such day"),
    at: Place(source: "台账.csv", line: 17, column: 5, field: "起租日期"), value: "2026-02-30",
    remedy: Phrase(zh: "改为存在的日期", en: "write a day that exists"))

  @Test func readsInBothLanguages() {
    #expect(
      finding.line(in: .chinese)
        == "台账.csv:17:5（起租日期）：错误：没有这一天 [impossible-date] “2026-02-30” —— 改为存在的日期")
    #expect(
      finding.line(in: .english)
        == "台账.csv:17:5 (起租日期): error: there is no such day [impossible-date] “2026-02-30” — write a day that exists"
    )
  }

  @Test func leavesOutWhatIsNotKnown() {
    let bare = Finding(.note, code: "columns-ignored", Phrase(zh: "略去 2 列", en: "2 columns left out"))
    #expect(bare.line(in: .english) == "note: 2 columns left out [columns-ignored]")
  }

  @Test func countsBySeverity() {
    var warning = finding
    warning.severity = .warning
    #expect([finding, finding, warning].tally == Phrase(zh: "错误 2 条，提醒 1 条", en: "2 errors, 1 warning"))
    #expect([Finding]().tally.en == "nothing to report")
  }

  @Test func isATableToo() {
    let table = Table(findings: [finding])
    #expect(table.rows.count == 1)
    #expect(table.headings.count == table.rows[0].count)
    #expect(table.text(in: .english).contains("impossible-date"))
  }
}
