import JSONText
import Tables
import Testing
import Wording

@Suite struct TableJSONTests {
  private let table = Table(
    schema: "circuitbook/contract-count/1", title: Phrase(zh: "数量", en: "count"),
    headings: [
      Table.Heading("product", Phrase(zh: "产品", en: "product")),
      Table.Heading("inventory", Phrase(zh: "台账数量", en: "inventory"), .trailing),
      Table.Heading("delay", Phrase(zh: "时延", en: "delay"), .trailing, unit: "ms"),
      Table.Heading("met", Phrase(zh: "达标", en: "met")),
      Table.Heading("why", Phrase(zh: "原因", en: "why")),
      Table.Heading("rows", Phrase(zh: "台账编号", en: "ledger number")),
    ],
    rows: [
      [
        .term(code: "dark-fibre", Phrase(zh: "裸光纤", en: "dark fibre")), .integer(831), .decimal("1.25"),
        .boolean(true), .phrase(Phrase(zh: "甲", en: "a")), .list(["L-1", "L,2"]),
      ],
      [.text("a\"b\n"), .missing, .decimal("n/a"), .missing, .missing, .list([])],
    ],
    summary: [.init(Table.Heading("total", Phrase(zh: "合计", en: "total")), .integer(831))],
    notes: [Phrase(zh: "注", en: "note")])

  @Test func isOneDocumentWithTypedValues() throws {
    let document = JSONDocument(parsing: table.json(), dialect: .json)
    #expect(document.errors.isEmpty)
    let root = try #require(document.root)
    #expect(root.object?.keys.first == "schema")
    #expect(root["schema"]?.string == "circuitbook/contract-count/1")
    #expect(root["title"]?["en"]?.string == "count")
    #expect(root["units"]?["delay"]?.string == "ms")
    let first = root["rows"]?[0]
    #expect(first?["product"]?.string == "dark-fibre")
    #expect(first?["inventory"]?.int64 == 831)
    #expect(first?["delay"]?.number?.scaled(by: 2) == 125)
    #expect(first?["met"]?.bool == true)
    #expect(first?["why"]?["zh"]?.string == "甲")
    #expect(first?["rows"]?.array?.map(\.string) == ["L-1", "L,2"])
    let second = root["rows"]?[1]
    #expect(second?["product"]?.string == "a\"b\n")
    #expect(second?["inventory"]?.isNull == true)
    #expect(second?["delay"]?.string == "n/a")
    #expect(second?["why"]?.isNull == true)
    #expect(second?["rows"]?.array?.isEmpty == true)
    #expect(root["summary"]?["total"]?.int64 == 831)
    #expect(root["notes"]?[0]?["en"]?.string == "note")
  }

  @Test func isOneObjectPerLine() {
    let lines = table.jsonLines().split(separator: "\n").map {
      JSONDocument(parsing: String($0), dialect: .json)
    }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.errors.isEmpty && $0.root?["schema"]?.string == table.schema })
    #expect(lines[0].root?["inventory"]?.int64 == 831)
  }

  @Test func aListIsOneCellForPeople() {
    let values = [TableValue.list(["L-1", "L-2"]), .list([])]
    #expect(values.map { $0.text(in: .english) } == ["L-1, L-2", "-"])
    #expect(values.map(\.isMissing) == [false, true])
    #expect(table.csv(in: .english).contains(",a,\"L-1, L,2\"\r\n"))
    #expect(table.csv(in: .english).hasSuffix(",n/a,,,\r\n"))
  }

  @Test(arguments: TableFormat.allCases, Language.allCases)
  func everyFormatEndsItsLastLine(format: TableFormat, language: Language) {
    #expect(table.rendered(as: format, in: language).last?.isNewline == true)
  }
}
