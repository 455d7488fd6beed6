import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

@Suite struct SheetHeaderTests {
  struct Quirk: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Code and text of fields the first record must have.
    let fields: [String: String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Quirk(name: "Chinese", text: "台账编号,标称带宽\nC1,20M\n", fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(
      name: "English", text: "Ledger Number,Rate Label\nC1,20M\n",
      fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(
      name: "codes", text: "ledger-number,rate\nC1,20M\n", fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(name: "aliases", text: "台账号,速率,甲端名称\nC1,20M,北\n", fields: ["rate": "20M", "a-end-name": "北"]),
    Quirk(name: "tabs", text: "台账编号\t标称带宽\nC1\t20M\n", fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(name: "semicolons", text: "台账编号;标称带宽\nC1;20M\n", fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(
      name: "full width", text: "台账编号,带宽（标称）\nＣ１,２０Ｍ\n", fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(
      name: "spaces and line breaks in headers", text: "\"台账\n编号\",\" 标称 带宽 \"\nC1,20M\n",
      fields: ["ledger-number": "C1", "rate": "20M"]),
    Quirk(name: "unit in brackets", text: "台账编号,标称带宽(Mbps)\nC1,20M\n", fields: ["rate": "20M"]),
    Quirk(name: "the column's own unit", text: "台账编号,单价（元/年）\nC1,4900\n", fields: ["unit-price": "4900.00"]),
    Quirk(name: "plain yuan", text: "台账编号,单价(元)\nC1,\"4,900.5\"\n", fields: ["unit-price": "4900.50"]),
    Quirk(
      name: "title and blank rows above", text: "政务网线路清单(202605),,\n,,\n台账编号,标称带宽,区域\nC1,20M,海虞\n",
      fields: ["rate": "20M", "area": "海虞"]),
    Quirk(
      name: "two rows", text: "台账编号,A端,,Z端,,标称带宽\n,名称,地址,名称,地址,\nC1,北,甲路1号,南,乙路2号,20M\n",
      fields: [
        "a-end-name": "北", "a-end-address": "甲路1号", "z-end-name": "南", "z-end-address": "乙路2号", "rate": "20M",
      ]),
    Quirk(
      name: "two rows, merged downwards only in part",
      text: "基本信息,,Ａ端,\n台账编号,使用单位,名称,地址\nC1,档案局,北,甲路1号\n",
      fields: ["ledger-number": "C1", "department": "档案局", "a-end-name": "北", "a-end-address": "甲路1号"]),
    Quirk(
      name: "two rows below a title",
      text: "线路清单\n\n序号,台账编号,乙端,,备注\n,,名称,地址,\n1,C1,南,乙路2号,旧\n",
      fields: ["z-end-name": "南", "z-end-address": "乙路2号", "note": "旧"]),
    Quirk(
      name: "serial column", text: "序号,台账编号,区域\n1,C1,海虞\n", fields: ["ledger-number": "C1", "area": "海虞"]),
    Quirk(name: "guarded cell", text: "台账编号,备注\nC1,'=1+1\n", fields: ["note": "=1+1"]),
    Quirk(name: "no line break at the end", text: "台账编号,备注\nC1,完", fields: ["note": "完"]),
  ])
  func readsTheRecord(quirk: Quirk) {
    let result = readCircuits(quirk.text)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.count == 1)
    for (code, text) in quirk.fields { #expect(result.drafts.first?.fields[code] == text) }
  }

  @Test(arguments: [
    ("台账编号,承载方\nC1,光纤\n", ["unknown-header@1:2"]),
    ("台账编号,资费说明,装机电话\nC1,x,y\n", ["unknown-header@1:2", "unknown-header@1:3"]),
    ("台账编号,单价(元/月)\nC1,400\n", ["unit-differs@1:2"]),
    ("台账编号,单价(万元)\nC1,4\n", ["unit-differs@1:2"]),
    ("台账编号,速率,标称带宽\nC1,20M,20M\n", ["duplicate-header@1:3"]),
    ("标称带宽,区域\n20M,海虞\n", ["column-missing@1:0"]),
    ("甲,乙\n1,2\n", ["no-header@1:0"]),
    ("", ["nothing-there@0:0"]),
    (",,\n,\n", ["nothing-there@0:0"]),
    ("台账编号,,区域\nC1,?,海虞\nC2,?,海虞\n", ["data-without-header@2:2"]),
    ("台账编号,区域\nC1,海虞,?\n", ["data-without-header@2:3"]),
  ])
  func namesWhatIsWrongWithHeaders(text: String, marks: [String]) {
    #expect(readCircuits(text).marks == marks)
  }

  @Test func offersCloseMatches() {
    let finding = readCircuits("台账编号,接入号码,Carier\nC1,1,电信\n").findings
    #expect(finding.map { $0.remedy?.zh } == ["是否指：接入号", "是否指：carrier"])
  }

  @Test func leavesUnknownColumnsOutWhenAskedTo() {
    let options = ImportOptions(ignoreUnknownColumns: true)
    let result = readCircuits("台账编号,客户经理,资费说明\nC1,张,x\n", options)
    #expect(result.drafts.map(\.key) == ["C1"])
    #expect(result.findings.map(\.code) == ["columns-ignored"])
    #expect(result.findings.first?.severity == .note)
    #expect(result.findings.first?.phrase.zh == "略去 2 列：客户经理、资费说明")
  }

  @Test(arguments: RecordKind.allCases)
  func noHeaderMeansTwoColumns(kind: RecordKind) {
    let headers = RecordForm.of(kind).fields.map { Set($0.headers.map(\.foldedForMatching)) }
    for (position, one) in headers.enumerated() {
      for other in headers[(position + 1)...] {
        #expect(one.isDisjoint(with: other), "\(kind): \(one) \(other)")
      }
    }
  }
}
