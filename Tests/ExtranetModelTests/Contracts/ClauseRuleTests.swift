import ExtranetModel
import JSONText
import Tables
import Testing

/// Rules with every parameter stated read back from what the book stores.
@Suite struct ClauseRuleTests {
  static let scope = ProductScope(products: [.dataLink, .internetEgress])
  static let full: [ClauseRule] = [
    .quantityRange(
      QuantityRange(
        ratio: Ratio(partsPerMillion: 20_000), basis: .total, rounding: .halfUp, movement: .gross,
        coversAddresses: false)),
    .threshold(
      Threshold(metric: .lossRatio, comparison: .below, limit: 1, statistic: .maximum, scope: scope)),
    .threshold(
      Threshold(
        metric: .jitter, comparison: .atMost, limit: 20_000_001, statistic: .percentile95, scope: scope)),
    .bearer(BearerRule(scope: scope, allowed: [.mstp], forbidden: [.pon])), .symmetricRate(scope),
    .nativeIPv6(scope),
    .pathDiversity(PathDiversity(layers: [.core, .egress], minimum: 3)),
    .carrierDiversity(CarrierDiversity(scope: scope, minimum: 2)),
    .familyParity(FamilyParity(lossMargin: Ratio(partsPerMillion: 10_000), delayMargin: 1_500_000)),
    .routeConvergence(RouteConvergence(protocols: ["IS-IS"], below: 999_999_999)),
    .amountCeiling(AmountCeiling(amount: Money(fen: 1), supplements: Ratio(partsPerMillion: 100_000))),
    .penalty(
      Penalty(
        perDayLate: Ratio(partsPerMillion: 1), terminationAfterDays: 15,
        nonConformity: Ratio(partsPerMillion: 1_000_000))),
  ]

  @Test(arguments: full)
  func readsBackWhatIsStored(rule: ClauseRule) {
    var clause = Clause()
    clause.ruleKind = rule.kind
    clause.parameters = rule.canonicalParameters
    let (read, errors) = clause.rule()
    #expect(errors.isEmpty && read == rule)
  }

  @Test(arguments: ["", "[]", "{", #"{"ratio":"x"}"#, #"{"ratio":0.02,"bases":"total"}"#])
  func brokenParametersAreNoRule(text: String) {
    var clause = Clause()
    clause.ruleKind = .quantityRange
    clause.parameters = text
    let (rule, errors) = clause.rule()
    #expect(rule == nil && !errors.isEmpty)
  }

  /// 2 % of the items of a contract, floored: 18, 16 and 2 lines; over the total 40.
  @Test(arguments: [
    (927, QuantityRange.Rounding.floor, 18), (831, .floor, 16), (118, .floor, 2), (86, .floor, 1),
    (46, .floor, 0),
    (2_004, .floor, 40), (927, .halfUp, 19), (831, .halfUp, 17), (46, .halfUp, 1), (25, .halfUp, 1),
    (24, .halfUp, 0),
    (1, .ceiling, 1), (50, .ceiling, 1), (51, .ceiling, 2), (0, .ceiling, 0),
  ])
  func allowances(quantity: Int64, rounding: QuantityRange.Rounding, expected: Int64) {
    let range = QuantityRange(ratio: Ratio(partsPerMillion: 20_000))
    #expect(range.allowance(of: quantity, rounding: rounding) == expected)
  }
}
