import ExtranetModel
import Reconciling
import Reporting
import Tables
import Testing
import Wording

/// What a clerk reads of a discrepancy: names instead of codes, and what a list line's key means.
@Suite struct DiscrepancyTableTests {
  private func table(_ change: (inout CountInput, inout [BilledLine]) -> Void) -> Table {
    var circuit = Circuit()
    circuit.ledgerNumber = "L-1"
    circuit.contract = "example"
    circuit.item = 1
    circuit.product = .vpnLine
    circuit.circuitDesignation = "DX-1"
    circuit.carrier = "电信"
    circuit.state = .active
    var line = BilledLine()
    line.list = "telecom-2026-05"
    line.serial = 429
    line.contract = "example"
    line.carrier = "电信"
    line.circuitDesignation = "DX-1"
    var contract = Contract()
    contract.id = "example"
    var item = ContractItem()
    item.contract = "example"
    item.item = 1
    item.product = .vpnLine
    item.countedFrom = .circuits
    var input = CountInput(
      contract: contract, items: [item], classes: [], range: nil, circuits: [circuit], addresses: [])
    var lines = [line]
    change(&input, &lines)
    return Reconciliation(input, lines: lines, on: SamplePage.day).discrepancyTable
  }

  private func cell(_ code: String, of table: Table) throws -> TableValue {
    let column = try #require(table.headings.firstIndex { $0.code == code })
    return try #require(table.rows.first)[column]
  }

  @Test func anotherProductIsNamedInWords() throws {
    let table = table { input, _ in input.circuits[0].product = .mstpLine }
    #expect(try cell("field", of: table).text(in: .chinese) == "产品")
    #expect(try cell("ledger", of: table) == .term(Product.mstpLine))
    #expect(try cell("other", of: table) == .term(Product.vpnLine))
  }

  @Test func anAddressNamesItsOwnColumn() throws {
    let table = table { input, _ in
      var address = PublicAddress()
      address.contract = "example"
      address.circuit = "L-9"
      input.addresses = [address]
    }
    let names = try #require(PublicAddress.columns.first { $0.code == "circuit" }?.names)
    #expect(try cell("field", of: table) == .term(code: "circuit", names))
  }

  @Test func noEndIsWrittenInWordsAndKeptAsACode() throws {
    let table = table { input, lines in
      input.circuits[0].state = .terminated
      lines[0].billingEnd = .openEnded
    }
    #expect(try cell("field", of: table).text(in: .chinese) == "止租日期")
    #expect(try cell("other", of: table) == .term(code: "open", Phrase(zh: "长期", en: "open")))
  }

  @Test func aLineListedOnWithoutADayIsSaidInWords() throws {
    let table = table { input, _ in input.circuits[0].state = .terminated }
    #expect(try cell("code", of: table) == .text("billed-after-end"))
    #expect(try cell("other", of: table).text(in: .english) == "still listed, without an end")
    #expect(try cell("name", of: table) == .phrase(DiscrepancyCode.billedAfterEnd.phrase))
  }

  @Test func theKeyOfAListLineIsExplainedWhereOneStands() throws {
    let explained = { (table: Table) in table.notes.contains { $0.zh.contains("序号") } }
    let billed = table { input, _ in input.circuits = [] }
    #expect(try cell("lines", of: billed) == .list(["telecom-2026-05/429"]))
    #expect(explained(billed))
    #expect(!explained(table { input, _ in input.circuits[0].item = 9 }))
  }
}
