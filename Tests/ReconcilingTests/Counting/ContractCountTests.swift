import ExtranetModel
import Reconciling
import Testing

/// What is counted where: every figure is the number of its rows.
@Suite struct ContractCountTests {
  @Test(arguments: CircuitState.allCases)
  func aCircuitCountsWhileItIsThere(state: CircuitState) {
    var circuit = Samples.circuit(1)
    circuit.state = state
    let there: [CircuitState] = [.active, .changePending, .terminationPending]
    #expect(counted([circuit], item: 1) == (there.contains(state) ? ["L-1"] : []))
  }

  @Test func aRowWithoutAStateCounts() {
    var circuit = Samples.circuit(1)
    circuit.state = nil
    #expect(counted([circuit], item: 1) == ["L-1"])
  }

  @Test func aPassedEndDateDoesNotRemoveARowSilently() {
    var circuit = Samples.circuit(1)
    circuit.billingEnd = Samples.ledgerDate("2026-06-01")
    #expect(counted([circuit], item: 1) == ["L-1"])
  }

  @Test func otherContractsArePassedOver() {
    var circuit = Samples.circuit(1)
    circuit.contract = "another"
    let count = ContractCount(Samples.input(circuits: [circuit]), on: Samples.day)
    #expect(count.countedLines == 0)
    #expect(count.withoutItem.isEmpty)
  }

  @Test func anAddressIsCountedFromItsOwnLedgerOnly() {
    var booked = Samples.circuit(1)
    booked.item = 5
    let input = Samples.input(circuits: [booked], addresses: [Samples.address("203.0.113.9", circuit: "L-1")])
    let count = ContractCount(input, on: Samples.day)
    #expect(count.items.map(\.rows) == [[], [], ["203.0.113.9"]])
    #expect(count.countedLines == 0)
    #expect(count.withoutItem == ["L-1"])
  }

  @Test(arguments: [nil, 99] as [Int64?])
  func aRowWithoutAnItemOfTheContractIsNamedNotGuessed(item: Int64?) {
    var circuit = Samples.circuit(1)
    circuit.item = item
    let count = ContractCount(Samples.input(circuits: [circuit]), on: Samples.day)
    #expect(count.withoutItem == ["L-1"])
    #expect(count.countedLines == 0)
  }

  /// Classes in the contract's order, then labels it does not have, then rows without a label.
  @Test func everyRowOfAnItemIsInExactlyOneClass() {
    let rates: [String?] = ["20M", "20M", "50M", "34M", nil]
    let circuits = rates.enumerated().map { Samples.circuit($0.offset, rate: $0.element) }
    let item = ContractCount(Samples.input(circuits: circuits), on: Samples.day).items.first
    let classes = item?.classes ?? []
    #expect(Set(classes.map { $0.label?.text ?? "" }) == ["100M", "50M", "20M", "34M", ""])
    #expect(classes.prefix(3).map { $0.label?.text ?? "" } == ["100M", "50M", "20M"])
    #expect(classes.prefix(3).map(\.difference) == [0, 0, 0])
    #expect(classes.dropFirst(3).allSatisfy { $0.contracted == nil && $0.counted == 1 })
    #expect(classes.flatMap(\.rows).sorted() == item?.rows)
  }

  @Test func oneGigabitAndOneThousandMegabitAreTwoClasses() {
    let circuits = [Samples.circuit(1, rate: "1G"), Samples.circuit(2, rate: "1000M")]
    let classes = ContractCount(Samples.input(circuits: circuits), on: Samples.day).items[0].classes
    #expect(classes.suffix(2).map(\.rows) == [["L-2"], ["L-1"]])
  }

  @Test func aShiftOfClassChangesNoCount() {
    let rates = ["20M", "50M", "50M"]
    let circuits = rates.enumerated().map { Samples.circuit($0.offset, rate: $0.element) }
    let item = ContractCount(Samples.input(circuits: circuits), on: Samples.day).items[0]
    #expect(item.difference == 0)
    #expect(item.outcome == .equal)
    #expect(item.classes.map(\.difference) == [0, 1, -1])
  }

  private func counted(_ circuits: [Circuit], item: Int64) -> [String] {
    ContractCount(Samples.input(circuits: circuits), on: Samples.day).items.first { $0.item.item == item }?
      .rows ?? []
  }
}
