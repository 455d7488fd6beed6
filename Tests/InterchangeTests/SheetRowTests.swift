import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

@Suite struct SheetRowTests {
  private let ledger = """
    政务网线路清单（202605）,,,
    序号,台账编号,区域,标称带宽
    一、市直部门,,,
    1,C1,市直,20M
    2,C2,市直,20M
    小计,2,,
    海虞镇,,,
    3,C3,海虞,20M
    序号,台账编号,区域,标称带宽
    4,C4,海虞,50M
    5,C5,海虞,50M
    海虞镇小计,,3条,
    ,,,
    合计：5条,,,
    注：1. 本表不含互联网出口。,,,
    2. 带宽为标称值,,,
    填表人：甲,,审核：乙,2026-05-06

    """

  @Test func tellsRecordsFromEverythingElse() {
    let result = readCircuits(ledger)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["C1", "C2", "C3", "C4", "C5"])
    #expect(result.counts.rows == 17)
    #expect(result.counts.records == 5)
    #expect(result.counts.skipped == [.title: 3, .header: 2, .subtotal: 3, .blank: 1, .note: 3])
    #expect(result.drafts.last?.place?.description == "x.csv:11")
  }

  @Test(arguments: [
    ("小计,3,,", "2"), ("小计：3条,,,", "2"), ("小计(3),,,", "2"), ("市直小计,,3,", "2"), ("9,小计,3 条,", "2"),
    ("合计,3,,", "2"), ("总计 3,,,", "2"),
  ])
  func saysWhenASubtotalDiffers(row: String, counted: String) {
    let result = readCircuits("序号,台账编号,区域,标称带宽\n1,C1,市直,20M\n2,C2,市直,20M\n\(row)\n")
    #expect(result.drafts.count == 2)
    #expect(result.marks == ["subtotal-mismatch@4:0"])
    #expect(result.findings.first?.severity == .warning)
    #expect(result.findings.first?.value == "3")
    #expect(result.findings.first?.phrase.en.contains(counted) == true)
  }

  @Test(arguments: [
    "小计,2,,", "小计,,,", "小计：2条,,,", "合计,2,,", "小计,,,\n合计,2,,", "小计,2,,\n总计,2,,", "合计（元）,,,98000",
  ])
  func isContentWhenASubtotalAgrees(rows: String) {
    let text = "序号,台账编号,区域,单价(元/年)\n1,C1,市直,49000\n2,C2,市直,49000\n\(rows)\n"
    let result = readCircuits(text)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.count == 2)
  }

  @Test(arguments: [
    "小 计,,,", "小　计,,,2", "*小计,,,", "市直小计：,,,2", "一、电信小计,,,2", "合計,,,", "Subtotal,,,2", "Total: 2,,,",
    "共2条,,,",
    "，以上共2条,,,", "总 计 2 条,,,", "累计,,,2", "第1页 共2页,,,", "————,,,", "——,——,——,——",
  ])
  func isNoRecordHoweverOfficesWriteIt(row: String) {
    let result = readCircuits("台账编号,合同分项,区域,标称带宽\nC1,1,市直,20M\nC2,1,市直,20M\n\(row)\n")
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["C1", "C2"])
  }

  @Test(arguments: ["C1,合计划局", "C1,小计量室", "C1,合计：见附件", "C1,说明书局"])
  func wordsInsideARecordAreNoSubtotal(row: String) {
    let result = readCircuits("台账编号,使用单位\n\(row)\n")
    #expect(result.drafts.map(\.key) == ["C1"])
  }

  @Test func headersPrintedAgainOnEveryPageAreNoRecords() {
    let page = "台账编号,A端,,备注\n,名称,地址,\n"
    let result = readCircuits("线路清单,,,\n\(page)C1,北,甲路,\n\(page)C2,南,乙路,\n线路编号,甲端名称,装机地址,备注\nC3,东,丙路,\n")
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["C1", "C2", "C3"])
    #expect(result.counts.skipped == [.title: 1, .header: 5])
  }

  @Test(arguments: ["一、市直部门", "海虞镇", "海虞镇（75条）", "（二）乡镇 12 个"])
  func aSectionTitleIsNoRecord(title: String) {
    let result = readCircuits("台账编号,区域,标称带宽\n\(title),,\nC1,市直,20M\n")
    #expect(result.drafts.map(\.key) == ["C1"])
    #expect(result.counts.skipped[.title] == 1)
  }

  @Test(arguments: ["C2", "专线12号", "CS-MSTP"])
  func aRowOfNothingButItsKeyIsARecord(key: String) {
    #expect(readCircuits("台账编号,区域,标称带宽\nC1,市直,20M\n\(key),,\n").drafts.map(\.key) == ["C1", key])
  }

  @Test func aRecordBehindTheNotesIsNotLost() {
    let result = readCircuits("台账编号,区域,标称带宽\nC1,市直,20M\n注：以上,,\nC2,市直,20M\n")
    #expect(result.drafts.map(\.key) == ["C1", "C2"])
  }

  @Test func aRowWithoutItsKeyIsAnErrorNotATitle() {
    let result = readCircuits("台账编号,区域,标称带宽\nC1,市直,20M\n,市直,20M\n")
    #expect(result.marks == ["value-missing@3:1"])
  }
}
