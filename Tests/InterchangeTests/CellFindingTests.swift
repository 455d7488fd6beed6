import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

@Suite struct CellFindingTests {
  @Test func reportsFortyErrorsOfFortyWithTheirPlaces() {
    var text = "台账编号,合同分项,标称带宽,起租日期,单价(元/年)\n"
    var expected: [String] = []
    for number in 1...10 {
      text += "C\(number),一,20,2026-02-30,4.999\n"
      expected += [
        "not-a-whole-number@\(number + 1):2", "rate-without-unit@\(number + 1):3",
        "impossible-date@\(number + 1):4", "not-an-amount@\(number + 1):5",
      ]
    }
    let result = readCircuits(text)
    #expect(result.findings.count == 40)
    #expect(result.marks == expected)
    #expect(result.drafts.isEmpty)
    #expect(result.findings[2].value == "2026-02-30")
    #expect(result.findings[2].place?.field == "起租日期")
    #expect(result.findings[2].place?.source == "x.csv")
  }

  @Test(arguments: ["1.23E+15", "2.20261E+11", "3e+10", "1.E+100"])
  func aLongNumberThatASpreadsheetRuinedIsNoNumber(text: String) {
    #expect(
      readCircuits("台账编号,接入号\n\(text),\nC1,\(text)\n").marks == ["mangled-number@2:1", "mangled-number@3:2"])
  }

  @Test(arguments: ["1E5", "E+10", "A1E+10", "12E+10", "1.2E+1", "1.2E+1A", "1.2.3E+10", "E+", "1E+"])
  func aNumberThatOnlyLooksSoIsKept(text: String) {
    #expect(readCircuits("台账编号\n\(text)\n").drafts.map(\.key) == [text])
  }

  @Test func namesBothPlacesOfADoubledKey() {
    let result = readCircuits("台账编号,区域\nC1,甲\nC2,乙\nC1,丙\n")
    #expect(result.marks == ["duplicate-key@4:0"])
    #expect(result.findings.first?.phrase.en.contains("x.csv:2") == true)
    #expect(result.findings.first?.value == "C1")
  }

  @Test func aBlankCellClearsAndAnAbsentColumnSaysNothing() {
    let draft = readCircuits("台账编号,区域,备注\nC1,,旧\n").drafts.first
    #expect(draft?.stated == ["ledger-number", "area", "note"])
    #expect(draft?.fields["area"] == "")
    #expect(draft?.fields["note"] == "旧")
  }

  @Test func aRequiredCellMustNotBeBlank() {
    let result = read("设备编号,设备角色\nR1,\n,接入\n", as: .device)
    #expect(result.marks == ["value-missing@2:2", "value-missing@3:1"])
  }

  @Test func constantsSayAColumnForAllRows() {
    let options = ImportOptions(constants: ["contract": "changshu-2026", "分项": "8"])
    let result = readCircuits("台账编号\nC1\nC2\n", options)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.allSatisfy { $0.fields["contract"] == "changshu-2026" && $0.fields["item"] == "8" })
    #expect(result.drafts.first?.stated == ["ledger-number", "contract", "item"])
  }

  @Test(arguments: [
    (["contrct": "x"], "unknown-constant"), (["item": "eight"], "not-a-whole-number"),
    (["区域": "虞山"], "constant-differs"), (["合同": "a", "contract": "b"], "duplicate-header"),
  ])
  func constantsAreCheckedToo(constants: [String: String], code: String) {
    let result = readCircuits("台账编号,区域\nC1,海虞\n", ImportOptions(constants: constants))
    #expect(result.findings.map(\.code) == [code])
  }

  @Test func aConstantFillsBlankCellsAndAgreesWithEqualOnes() {
    let options = ImportOptions(constants: ["contract": "changshu-2026", "起租日期": "2026/5/1"])
    let result = readCircuits("台账编号,合同,起租日期\nC1,,\nC2,changshu-2026,2026年5月1日\n", options)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map { $0.fields["contract"] } == ["changshu-2026", "changshu-2026"])
    #expect(result.drafts.map { $0.fields["billing-start"] } == ["2026-05-01", "2026-05-01"])
    #expect(result.drafts.allSatisfy { $0.stated == ["ledger-number", "contract", "billing-start"] })
  }

  @Test func aConstantNeverChangesACell() {
    let options = ImportOptions(constants: ["area": "虞山"])
    let result = readCircuits("台账编号,区域\nC1,\nC2,海虞\nC3,梅李\n", options)
    #expect(result.marks == ["constant-differs@3:2", "constant-differs@4:2"])
    #expect(result.findings.map(\.value) == ["海虞", "梅李"])
    #expect(result.findings.allSatisfy { $0.remedy != nil })
  }

  @Test func aConstantFillsABlankKey() {
    let options = ImportOptions(constants: ["list": "telecom-2026-05"])
    let result = read("清单,序号,接入号\n,1,051200001\n,2,051200002\n", as: .billedLine, options)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["telecom-2026-05/1", "telecom-2026-05/2"])
  }

  @Test func aConstantCanBePartOfTheKey() {
    let options = ImportOptions(constants: ["list": "telecom-2026-05"])
    let result = read("序号,接入号,含税金额(元)\n1,051200001,408.33\n2,051200002,408.33\n", as: .billedLine, options)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["telecom-2026-05/1", "telecom-2026-05/2"])
    #expect(read("序号,接入号\n1,051200001\n", as: .billedLine).findings.map(\.code) == ["column-missing"])
  }
}
