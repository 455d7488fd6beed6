import ExtranetModel
import Reconciling
import Reporting
import Tables
import Testing
import Wording

/// The count as tables.
@Suite struct CountTableTests {
  private func count(quantity: Int64?, title: String = "") -> ContractCount {
    var contract = Contract()
    contract.id = "example"
    contract.title = title
    var item = ContractItem()
    item.contract = "example"
    item.item = 1
    item.product = .dataLink
    item.countedFrom = .circuits
    item.quantity = quantity
    let input = CountInput(
      contract: contract, items: [item], classes: [], range: nil, circuits: [], addresses: [])
    return Reconciliation(input, lines: [], on: SamplePage.day).count
  }

  @Test func aContractWithoutQuantitiesIsNotCountedAsZero() {
    let summary = count(quantity: nil).itemTable.summary
    #expect(summary.map(\.heading.code) == ["lines-contracted", "lines-counted"])
    #expect(summary.first?.value == .term(QuantityOutcome.noQuantity))
    let known = count(quantity: 4).itemTable.summary
    #expect(known.map(\.value) == [.integer(4), .integer(0), .integer(-4)])
  }

  @Test(arguments: [false, true])
  func tablesWithoutARowAreLeftOut(withReadings: Bool) {
    #expect(
      count(quantity: 4).tables(withReadings: withReadings).map(\.schema) == ["circuitbook/contract-count/1"])
  }

  @Test func readingsAreShownOnDemand() {
    let full = Reconciliation(SamplePage.countInput, lines: [], on: SamplePage.day).count
    #expect(full.tables(withReadings: false) == [full.itemTable, full.classTable])
    #expect(full.tables(withReadings: true) == [full.itemTable, full.classTable, full.readingTable])
  }

  @Test func readingsOfClassesNameTheirClass() throws {
    var input = SamplePage.countInput
    let open = try #require(input.range)
    input.range?.rule = QuantityRange(ratio: open.rule.ratio, basis: .perClass, rounding: nil, movement: .net)
    let table = Reconciliation(input, lines: [], on: SamplePage.day).count.readingTable
    let rate = try #require(table.headings.firstIndex { $0.code == "rate" })
    let basis = try #require(table.headings.firstIndex { $0.code == "basis" })
    let ofClasses = table.rows.filter { $0[basis] == .term(QuantityRange.Basis.perClass) }
    #expect(!ofClasses.isEmpty)
    #expect(ofClasses.allSatisfy { $0[rate] != .missing })
    #expect(
      table.rows.filter { $0[basis] != .term(QuantityRange.Basis.perClass) }.allSatisfy {
        $0[rate] == .missing
      })
  }

  @Test func fullWidthSignsOfATitleStay() {
    let title = "某市统筹服务（网络支撑服务）"
    let text = count(quantity: 4, title: title).itemTable.text(in: .chinese)
    #expect(text.hasPrefix(title + "　合同数量与台账（"))
  }
}
