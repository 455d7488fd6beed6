import CivilTime
import ExtranetModel
import Testing

@testable import Reconciling

@Suite("Which carrier's list is compared")
struct NewestListTests {
  private let day = Day(year: 2026, month: 6, day: 30)

  private func circuit(_ number: Int) -> Circuit {
    var circuit = Circuit()
    circuit.ledgerNumber = "C\(number)"
    circuit.contract = "c"
    circuit.item = 1
    circuit.carrier = "甲电信"
    circuit.circuitDesignation = "D\(number)"
    circuit.state = .active
    return circuit
  }

  private func line(_ number: Int, list: String) -> BilledLine {
    var line = BilledLine()
    line.list = list
    line.serial = Int64(number)
    line.carrier = "甲电信"
    line.circuitDesignation = "D\(number)"
    return line
  }

  private func input(_ circuits: [Circuit]) -> CountInput {
    var contract = Contract()
    contract.id = "c"
    var item = ContractItem()
    item.contract = "c"
    item.item = 1
    item.countedFrom = .circuits
    return CountInput(
      contract: contract, items: [item], classes: [], range: nil, circuits: circuits, addresses: [])
  }

  @Test("An older month accuses nobody: only each carrier's newest list is compared")
  func newestListOnly() throws {
    let lines =
      [1, 2].map { line($0, list: "telecom-2026-05") } + [1, 3].map { line($0, list: "telecom-2026-06") }
    let day = try #require(day)
    let result = Reconciliation(input([circuit(1), circuit(3)]), lines: lines, on: day)
    #expect(result.comparedLists == ["telecom-2026-06"])
    #expect(result.discrepancies.isEmpty)
  }

  @Test("A list that is named is compared, whatever its month")
  func namedList() throws {
    let lines =
      [1, 2].map { line($0, list: "telecom-2026-05") } + [1, 3].map { line($0, list: "telecom-2026-06") }
    let day = try #require(day)
    let result = Reconciliation(
      input([circuit(1), circuit(3)]), lines: lines, lists: ["telecom-2026-05"], on: day)
    #expect(result.discrepancies.map(\.code) == [.billedNotInLedger, .inLedgerNotBilled])
  }
}
