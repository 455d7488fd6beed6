import ExtranetModel
import Reconciling
import Testing
import Wording

/// The 2 % of contract 001 (L2403): what each reading allows, and what is said of it.
@Suite struct RangeReadingTests {
  static let twoPercent = Ratio(partsPerMillion: 20_000)

  /// The items of 001 L2404-2411 with what 2 % of them is, rounded down (001 L2403).
  @Test(
    arguments: [
      (Product.vpnLine, 927, 18), (.internetLine, 39, 0), (.darkFibre, 831, 16), (.digitalCircuit, 46, 0),
      (.publicAddress, 86, 1), (.mstpLine, 118, 2), (.idcLine, 1, 0), (.otherLine, 42, 0),
    ] as [(Product, Int64, Int64)])
  func allowancePerItemRoundedDown(product: Product, quantity: Int64, allowed: Int64) {
    let reading = readings(of: product, bought: quantity).first {
      $0.basis == .perItem && $0.rounding == .floor
    }
    #expect(reading?.base == quantity)
    #expect(reading?.allowed == allowed)
  }

  @Test(
    arguments: [
      (QuantityRange.Rounding.floor, 40), (.halfUp, 40), (.ceiling, 41),
    ] as [(QuantityRange.Rounding, Int64)])
  func allowanceOverTheTotal(rounding: QuantityRange.Rounding, allowed: Int64) {
    let input = CountInput(
      contract: Samples.contract,
      items: [
        Samples.item(1, .vpnLine, 1962), Samples.item(2, .otherLine, 42), Samples.item(5, .publicAddress, 86),
      ],
      classes: [], range: (QuantityRange(ratio: Self.twoPercent), nil), circuits: [], addresses: [])
    let count = ContractCount(input, on: Samples.day)
    for item in count.lineItems {
      let reading = item.readings.first { $0.basis == .total && $0.rounding == rounding }
      #expect(reading?.base == 2004)
      #expect(reading?.allowed == allowed)
    }
    #expect(count.contractedLines == 2004)
  }

  @Test func anUnsetRuleShowsEveryReadingOnce() {
    let all = readings(of: .vpnLine, bought: 927)
    #expect(all.count == 2 * 3 * 2)
    #expect(Set(all).count == all.count)
  }

  @Test func addressesAreNoPartOfATotalOfLines() {
    #expect(readings(of: .publicAddress, bought: 86).allSatisfy { $0.basis == .perItem })
  }

  /// 100 addresses bought, 99 there: whether the range covers them is a question of its own.
  @Test(
    arguments: [(nil, QuantityOutcome.ruleUnset), (true, .withinRange), (false, .beyondRange)]
      as [(Bool?, QuantityOutcome)])
  func addressesAreCoveredOnlyWhereTheContractSaysSo(covers: Bool?, outcome: QuantityOutcome) {
    let range = QuantityRange(
      ratio: Self.twoPercent, basis: .perItem, rounding: .floor, movement: .net, coversAddresses: covers)
    var input = CountInput(
      contract: Samples.contract, items: [Samples.item(5, .publicAddress, 100)], classes: [],
      range: (range, nil), circuits: [], addresses: [])
    input.addresses = (1...99).map { Samples.address("203.0.113.\($0)", circuit: "") }
    let count = ContractCount(input, on: Samples.day).items.first
    #expect(count?.outcome == outcome)
    #expect(count?.readings.isEmpty == (covers == false))
    input.addresses.append(Samples.address("203.0.113.100", circuit: ""))
    #expect(ContractCount(input, on: Samples.day).items.first?.outcome == .equal)
  }

  @Test func aSettledRuleHasOneReading() {
    let settled = QuantityRange(ratio: Self.twoPercent, basis: .perItem, rounding: .floor, movement: .net)
    #expect(readings(of: .vpnLine, bought: 927, range: settled).count == 1)
  }

  /// 100 lines bought and a settled rule: two may come or go.
  @Test(arguments: [
    (100, QuantityOutcome.equal), (101, .withinRange), (102, .withinRange), (103, .beyondRange),
    (98, .withinRange), (97, .beyondRange), (0, .beyondRange),
  ])
  func outcomeOfASettledRule(counted: Int, outcome: QuantityOutcome) {
    let range = QuantityRange(ratio: Self.twoPercent, basis: .perItem, rounding: .floor, movement: .net)
    #expect(item(bought: 100, counted: counted, range: range)?.outcome == outcome)
  }

  @Test(arguments: [(100, QuantityOutcome.equal), (99, .ruleUnset), (1, .ruleUnset)])
  func outcomeOfAnUnsetRule(counted: Int, outcome: QuantityOutcome) {
    let range = QuantityRange(ratio: Self.twoPercent)
    #expect(item(bought: 100, counted: counted, range: range)?.outcome == outcome)
  }

  @Test func withoutARuleAnyDifferenceIsShownAsUnset() {
    #expect(item(bought: 3, counted: 2, range: nil)?.outcome == .ruleUnset)
    #expect(item(bought: nil, counted: 2, range: nil)?.outcome == .noQuantity)
  }

  @Test func noOutcomeSpeaksOfAViolation() {
    #expect(
      QuantityOutcome.allCases.allSatisfy { !$0.rawValue.contains("violat") && !$0.phrase.zh.contains("违约") })
  }

  @Test func grossMovementMayBeBeyondWhereNetIsEqual() {
    var circuits = (1...50).map { Samples.circuit($0) }
    for position in 0..<3 { circuits[position].billingStart = Samples.ledgerDate("2026-05-20") }
    for number in 51...53 {
      var gone = Samples.circuit(number)
      gone.state = .terminated
      gone.billingEnd = Samples.ledgerDate("2026-05-19")
      circuits.append(gone)
    }
    let range = QuantityRange(ratio: Self.twoPercent)
    let count = self.count(bought: 50, circuits: circuits, range: range)
    #expect(count?.movement.net == 0)
    #expect(count?.movement.gross == 6)
    #expect(count?.movement.terminated == ["L-51", "L-52", "L-53"])
    let gross = count?.readings.first {
      $0.basis == .perItem && $0.movement == .gross && $0.rounding == .floor
    }
    #expect(gross?.outcome == .beyondRange)
    #expect(count?.outcome == .equal)
  }

  private func readings(of product: Product, bought: Int64, range: QuantityRange? = nil) -> [RangeReading] {
    let input = CountInput(
      contract: Samples.contract, items: [Samples.item(1, product, bought)], classes: [],
      range: (range ?? QuantityRange(ratio: Self.twoPercent), nil), circuits: [], addresses: [])
    return ContractCount(input, on: Samples.day).items.flatMap(\.readings)
  }

  private func item(bought: Int64?, counted: Int, range: QuantityRange?) -> ItemCount? {
    count(bought: bought, circuits: (0..<counted).map { Samples.circuit($0) }, range: range)
  }

  private func count(bought: Int64?, circuits: [Circuit], range: QuantityRange?) -> ItemCount? {
    let input = CountInput(
      contract: Samples.contract, items: [Samples.item(1, .vpnLine, bought)], classes: [],
      range: range.map { ($0, nil) }, circuits: circuits, addresses: [])
    return ContractCount(input, on: Samples.day).items.first
  }
}
