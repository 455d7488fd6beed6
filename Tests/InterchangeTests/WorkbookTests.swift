import ChangePlanning
import Interchange
import Tables
import TestSupport
import Testing
import Wording

/// Sheets as workbooks give them: several in one file, merged cells as a value followed by blanks.
@Suite struct WorkbookTests {
  private func sheet(_ name: String, _ rows: [[String]]) -> Sheet {
    Sheet(
      source: "x.xlsx", name: name,
      rows: rows.enumerated().map { Sheet.Row(line: $0.offset + 1, cells: $0.element) })
  }

  @Test func readsAllSheetsOfAFileAsOneLedger() {
    let result = RecordForm.circuit.read([
      sheet("市直", [["线路清单"], ["台账编号", "区域"], ["C1", "市直"], ["小计", "1"]]),
      sheet("空", [["", ""], [" "]]),
      sheet("乡镇", [["台账编号", "区域"], ["C2", "海虞"], ["C1", "梅李"]]),
    ])
    #expect(result.drafts.map(\.key) == ["C1", "C2"])
    #expect(result.findings.map(\.code) == ["duplicate-key"])
    #expect(result.findings.first?.place?.description == "x.xlsx[乡镇]:3")
    #expect(result.findings.first?.phrase.en.contains("x.xlsx[市直]:3") == true)
  }

  @Test func aSheetWithoutHeadersIsNamed() {
    let result = RecordForm.circuit.read([
      sheet("市直", [["台账编号", "区域"], ["C1", "市直"]]), sheet("说明", [["本表由运营商提供"]]),
    ])
    #expect(result.findings.map(\.code) == ["no-header"])
    #expect(result.findings.first?.place?.sheet == "说明")
  }

  @Test(arguments: SeededRandom.seeds)
  func neverTrapsAndCountsEveryRow(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = [
      "台账编号", "区域", "A端", "名称", "小计", "合计：3", "注：", "C1", "3", "", "", "", "20M", "（", "'='", "\u{0}",
    ]
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      }
      let result = RecordForm.circuit.read([sheet("x", rows)])
      let counts = result.counts
      let isRead = !result.findings.contains {
        ["nothing-there", "no-header", "column-missing"].contains($0.code)
      }
      if isRead {
        #expect(counts.rows == counts.records + counts.skipped.values.reduce(0, +), "seed \(seed)")
      }
      #expect(result.drafts.count <= counts.records, "seed \(seed)")
      #expect(result.drafts.count == counts.records || result.findings.hasErrors, "seed \(seed)")
    }
  }
}
