import CivilTime
import ExtranetModel
import Tables
import Testing

@testable import Reconciling

/// The range read class by class: 20M of 594 lines may move by 11 or 12 (001 L2403-2404).
@Suite struct ClassRangeTests {
  private func count(
    _ counted: [String: Int], bought: [String: Int64], basis: QuantityRange.Basis?,
    rounding: QuantityRange.Rounding? = .floor, movement: QuantityRange.Movement? = .net
  ) throws -> ItemCount {
    var contract = Contract()
    contract.id = "c"
    var item = ContractItem()
    item.contract = "c"
    item.item = 1
    item.countedFrom = .circuits
    item.quantity = bought.values.reduce(0, +)
    let classes = try bought.map { label, quantity in
      var one = BandwidthClass()
      one.contract = "c"
      one.item = 1
      one.label = try RateLabel(cell: label)
      one.quantity = quantity
      return one
    }
    let circuits = try counted.flatMap { label, number in
      try (0..<number).map { serial in
        var circuit = Circuit()
        circuit.ledgerNumber = "\(label)-\(serial)"
        circuit.contract = "c"
        circuit.item = 1
        circuit.rateLabel = try RateLabel(cell: label)
        circuit.state = .active
        return circuit
      }
    }
    let rule = QuantityRange(
      ratio: Ratio(partsPerMillion: 20_000), basis: basis, rounding: rounding, movement: movement)
    let input = CountInput(
      contract: contract, items: [item], classes: classes, range: (rule, nil), circuits: circuits,
      addresses: [])
    let day = try #require(Day(year: 2026, month: 5, day: 31))
    return try #require(ContractCount(input, on: day).items.first)
  }

  @Test func anOpenRuleShowsWhatAClassMayMoveUnderEachRounding() throws {
    let item = try count(["20M": 592], bought: ["20M": 594], basis: nil, rounding: nil, movement: nil)
    let one = try #require(item.classes.first)
    #expect(one.readings.map(\.allowed) == [11, 12, 12])
    #expect(one.readings.allSatisfy { $0.basis == .perClass && $0.moved == 2 && $0.outcome == .withinRange })
    #expect(one.outcome == .ruleUnset)
    #expect(item.outcome == .ruleUnset)
  }

  @Test(arguments: [
    (594, 100, QuantityOutcome.equal), (583, 100, .withinRange), (582, 100, .beyondRange),
    (594, 98, .withinRange), (594, 97, .beyondRange),
  ])
  func whereClassesAreBoundAnItemKeepsTheRangeWhenAllOfThemDo(
    many: Int, few: Int, outcome: QuantityOutcome
  ) throws {
    let item = try count(
      ["20M": many, "10M": few], bought: ["20M": 594, "10M": 100], basis: .perClass)
    #expect(item.outcome == outcome)
  }

  @Test func aShiftBetweenClassesMovesBothAlthoughTheItemIsEqual() throws {
    let item = try count(["20M": 91, "10M": 109], bought: ["20M": 100, "10M": 100], basis: .perClass)
    #expect(item.difference == 0)
    #expect(item.classes.map(\.outcome) == [.beyondRange, .beyondRange])
    #expect(item.outcome == .beyondRange)
  }

  @Test func aLabelTheContractDoesNotBuyIsBeyondTheRangeOfClasses() throws {
    let item = try count(["20M": 100, "30M": 1], bought: ["20M": 100], basis: .perClass)
    #expect(item.classes.map(\.outcome) == [.equal, .beyondRange])
  }

  @Test func wherePartiesSettledThatClassesAreBoundTheirReadingsAreOpenAndNotThoseOfTheItem() throws {
    let item = try count(
      ["20M": 592, "10M": 100], bought: ["20M": 594, "10M": 100], basis: .perClass, rounding: nil)
    #expect(item.outcome == .ruleUnset)
    #expect(item.readings.isEmpty)
    #expect(item.openReadings.map(\.label?.text) == ["20M", "20M", "20M"])
    #expect(item.openReadings.map(\.reading.allowed) == [11, 12, 12])
  }

  @Test func anOpenRuleListsTheReadingsOfTheItemBeforeThoseOfItsClasses() throws {
    let item = try count(["20M": 592], bought: ["20M": 594], basis: nil, rounding: nil, movement: nil)
    let labels = item.openReadings.map(\.label?.text)
    #expect(labels == Array(repeating: nil, count: 12) + ["20M", "20M", "20M"])
  }

  @Test func aSettledRuleLeavesNoReadingOpen() throws {
    #expect(try count(["20M": 99], bought: ["20M": 100], basis: .perClass).openReadings.isEmpty)
    #expect(try count(["20M": 99], bought: ["20M": 100], basis: .perItem).openReadings.isEmpty)
  }

  @Test func aRangeOfItemsSaysNothingOfAClassThatMoved() throws {
    let item = try count(["20M": 99], bought: ["20M": 100], basis: .perItem)
    #expect(item.classes.map(\.outcome) == [nil])
    #expect(item.classes.filter { !$0.readings.isEmpty }.isEmpty)
    #expect(item.outcome == .withinRange)
  }

  @Test func theGrossMovementOfAClassIsNotKnown() throws {
    let item = try count(["20M": 99], bought: ["20M": 100], basis: .perClass, movement: .gross)
    #expect(item.classes.map(\.outcome) == [.ruleUnset])
    #expect(item.outcome == .ruleUnset)
  }
}
