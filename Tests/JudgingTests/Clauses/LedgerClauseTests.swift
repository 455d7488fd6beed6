import ExtranetModel
import IPAddressing
import Judging
import Measurements
import Testing
import Wording

/// Clauses that are judged on the ledger alone: the smallest example of each outcome.
@Suite struct LedgerClauseTests {
  static let dataLinks = ProductScope(products: [.dataLink])

  @Test(arguments: [
    (["product": "data-link", "rate": "10M", "unit-price": "3600.00"], Outcome.met),
    (["product": "data-link", "rate": "10M", "unit-price": "3600.01"], .violated),
    (["product": "data-link", "rate": "1000M", "unit-price": "1.00"], .notProven),
    (["product": "data-link", "unit-price": "1.00"], .notProven),
    (["product": "data-link", "rate": "10M"], .notMeasured),
    (["product": "internet-egress", "rate": "10M", "unit-price": "9999.00"], .notMeasured),
  ])
  func priceCap(row: [String: String], expected: Outcome) throws {
    let lines = try [("10M", 360_000), ("1G", 2_800_000)].map { label, fen in
      PriceCap.Line(
        label: try RateLabel(cell: label), cap: Money(fen: Int64(fen)),
        source: SourceReference(document: "900", line: 12))
    }
    let rule = PriceCap(product: .dataLink, lines: lines)
    #expect(try JudgingCase([row]).outcome(rule) == expected)
    if expected == .met {
      #expect(try JudgingCase([row]).verdicts(rule).first?.figure("source") == "900 L12")
    }
  }

  @Test(arguments: [
    ("mstp", Outcome.met), ("dark-fibre", .met), ("public-internet", .violated), ("shared-vpn", .violated),
    ("pon", .notProven), ("", .notMeasured),
  ])
  func bearer(code: String, expected: Outcome) throws {
    let rule = BearerRule(
      scope: Self.dataLinks, allowed: [.mstp, .darkFibre], forbidden: [.publicInternet, .sharedVPN])
    #expect(try JudgingCase([["product": "data-link", "bearer": code]]).outcome(rule) == expected)
  }

  /// An overlay on a dedicated bearer is no shared VPN.
  @Test func anOverlayIsNotTheBearer() throws {
    let rule = BearerRule(scope: Self.dataLinks, allowed: [.mstp], forbidden: [.sharedVPN])
    let row = ["product": "data-link", "bearer": "mstp", "overlay": "MPLS VPN"]
    #expect(try JudgingCase([row]).outcome(rule) == .met)
  }

  @Test(arguments: [("20M", Outcome.met), ("20M/20M", .met), ("100M/20M", .violated), ("", .notMeasured)])
  func symmetricRate(label: String, expected: Outcome) throws {
    let test = try JudgingCase([["product": "data-link", "rate": label]])
    #expect(test.outcome(SymmetricRate(scope: Self.dataLinks)) == expected)
  }

  @Test(arguments: [
    (["电信", "联通"], Outcome.met), (["电信", "电信"], .violated), (["电信", ""], .notProven),
    (["电信", " 电信 "], .violated),
    ([], .notMeasured),
  ])
  func carrierDiversity(carriers: [String], expected: Outcome) throws {
    let rows = carriers.map { ["product": "internet-egress", "carrier": $0] }
    let rule = CarrierDiversity(scope: ProductScope(products: [.internetEgress]), minimum: 2)
    #expect(try JudgingCase(rows).outcome(rule) == expected)
  }

  // MARK: Path diversity

  private func group(_ routes: [(String, String)]) throws -> JudgingCase {
    try JudgingCase(
      routes.map { route, paper in
        ["layer": "core", "redundancy-group": "G1", "route": route, "route-paper": paper]
      })
  }

  @Test(arguments: [
    ([("D1;C1", ""), ("D2;C2", "")], Outcome.met), ([("D1;C1", ""), ("D1;C2", "")], .violated),
    ([("D1", ""), ("", "P1")], .notProven), ([("D1", ""), ("", "")], .notMeasured), ([("D1", "")], .violated),
    ([("D1", ""), ("D1", ""), ("D2", "")], .met), ([("D1", ""), ("D1", ""), ("", "")], .notMeasured),
    ([("D1", ""), ("D1", ""), ("D1", "")], .violated), ([("D1;D2", ""), ("D2;D3", ""), ("D3;D4", "")], .met),
  ])
  func pathDiversity(routes: [(String, String)], expected: Outcome) throws {
    let rule = PathDiversity(layers: [.core], minimum: 2)
    #expect(try group(routes).outcomes(rule) == ["G1": expected])
  }

  @Test func whatIsSharedIsNamed() throws {
    let rule = PathDiversity(layers: [.core], minimum: 2)
    let verdict = try #require(try group([("D1;C1", ""), ("C1;D1", "")]).verdicts(rule).first)
    #expect(verdict.reason.en == "shared: C1, D1" && verdict.evidence == ["L1", "L2"])
  }

  @Test func withoutAGroupNothingIsCompared() throws {
    let rule = PathDiversity(layers: [.core], minimum: 2)
    #expect(try JudgingCase([["layer": "core"]]).outcomes(rule) == ["L1": .notMeasured])
    #expect(try JudgingCase([["layer": "access"]]).outcomes(rule) == ["c": .notMeasured])
  }

  // MARK: Rates by level

  static let tier = RateTier(levels: [
    RateTier.Level(level: .city, minimumRate: 10_000_000_000, circuits: 2),
    RateTier.Level(level: .county, minimumRate: 1_000_000_000, circuits: 1),
  ])

  @Test(arguments: [
    (["level": "county", "rate": "1G"], Outcome.met), (["level": "county", "rate": "500M"], .violated),
    (["level": "county", "rate": "1G/100M"], .violated), (["level": "village", "rate": "1M"], .noThreshold),
    (["level": "development-zone", "rate": "1M"], .noThreshold), (["level": "county"], .notMeasured),
    (["rate": "1M"], .notMeasured),
  ])
  func rateTier(row: [String: String], expected: Outcome) throws {
    #expect(try JudgingCase([row]).outcome(Self.tier) == expected)
  }

  @Test func twoLinesToTheCityAreTwo() throws {
    let fast = ["level": "city", "area": "市本级", "rate": "10G"]
    #expect(try JudgingCase([fast]).outcomes(Self.tier) == ["L1": .violated])
    #expect(try JudgingCase([fast, fast]).outcomes(Self.tier) == ["L1": .met, "L2": .met])
  }

  @Test func aSlowLineBesideFastOnesIsNotAccused() throws {
    let rows = [
      ["level": "county", "area": "义马市", "rate": "1G"], ["level": "county", "area": "义马市", "rate": "20M"],
      ["level": "county", "area": "渑池县", "rate": "20M"],
    ]
    #expect(try JudgingCase(rows).outcomes(Self.tier) == ["L1": .met, "L2": .notProven, "L3": .violated])
  }

  // MARK: Clauses no ledger proves

  @Test(
    arguments: [
      ChangeSupport(workdays: 5),
      AmountCeiling(amount: Money(fen: 1)),
      Prepayment(threshold: Money(fen: 1), amount: Money(fen: 1), otherwise: Ratio(partsPerMillion: 1)),
      RectificationNotices(free: 3, deduction: Ratio(partsPerMillion: 5_000)),
      Assessment(bands: [Assessment.Band(from: 0, deduction: nil)]), Penalty(),
      RouteConvergence(protocols: ["OSPFv3"], below: 1_000_000_000),
    ] as [any ClauseRule])
  func papersAreNotMeasured(rule: any ClauseRule) throws {
    let verdicts = try JudgingCase([["rate": "20M", "unit-price": "1.00"]]).verdicts(rule)
    #expect(verdicts.map(\.outcome) == [.notMeasured] && verdicts.map(\.subject) == ["c"])
    #expect(verdicts.allSatisfy { !$0.figures.isEmpty && $0.figures.allSatisfy { !$0.value.en.isEmpty } })
  }

  @Test(arguments: [[], [["item": "1"]], [["item": "1"], ["item": "2"]]] as [[[String: String]]])
  func aQuantityRangeIsNeverJudged(rows: [[String: String]]) throws {
    let range = QuantityRange(
      ratio: Ratio(partsPerMillion: 20_000), basis: .perItem, rounding: .floor, movement: .net)
    #expect(try JudgingCase(rows).verdicts(range).isEmpty)
  }

  @Test(arguments: [
    ([Double?](repeating: 10, count: 300), Outcome.notProven), ([nil, nil, nil], .notProven),
    ([], .notMeasured),
  ])
  func nativeIPv6IsNeverShownByAnswers(times: [Double?], expected: Outcome) throws {
    var test = try JudgingCase([["product": "internet-egress"]])
    if !times.isEmpty { try test.probe(times, family: .ipv6) }
    #expect(test.outcome(NativeIPv6(scope: ProductScope(products: [.internetEgress]))) == expected)
  }
}

/// What was measured where the contract has no limit.
@Suite struct NoThresholdTests {
  @Test func everyMetricIsAnAnswer() throws {
    var test = try JudgingCase()
    try test.probe([10, 12, nil])
    let verdicts = ClauseRules.withoutThreshold(rules: [], evidence: test.evidence)
    #expect(verdicts.map(\.title.en) == ["loss", "delay", "jitter"])
    #expect(verdicts.allSatisfy { $0.outcome == .noThreshold && $0.sampleCount == 3 && $0.clause.isEmpty })
    #expect(verdicts[0].figure("loss") == "33.33 %" && verdicts[1].figure("delay") == "11.000 ms")
  }

  @Test func aLimitOnOtherProductsIsNone() throws {
    var test = try JudgingCase([["product": "data-link"]])
    try test.probe([10])
    let other = ThresholdJudgingTests.rule(.lossRatio, 1, products: [.internetEgress])
    #expect(ClauseRules.withoutThreshold(rules: [other], evidence: test.evidence).count == 3)
    let own = ThresholdJudgingTests.rule(.lossRatio, 1, products: [.dataLink])
    #expect(ClauseRules.withoutThreshold(rules: [own], evidence: test.evidence).count == 2)
  }

  @Test func aTargetOnOurOwnSideMeasuresNothing() throws {
    var test = try JudgingCase()
    try test.probe([10, nil], role: .nearEnd)
    let verdicts = ClauseRules.withoutThreshold(rules: [], evidence: test.evidence)
    #expect(verdicts.map(\.title.en) == ["loss", "delay", "jitter"])
    #expect(verdicts.allSatisfy { $0.outcome == .notMeasured && $0.sampleCount == 0 && $0.figures.isEmpty })
    #expect(verdicts.allSatisfy { $0.reason.en.contains("on our side") && $0.reason.zh.contains("本端") })
  }

  @Test func withoutASampleOnlyTheLimitIsNeverAllThatLacks() throws {
    var test = try JudgingCase()
    try test.probe([], excluded: 3)
    let verdicts = ClauseRules.withoutThreshold(rules: [], evidence: test.evidence)
    #expect(verdicts.count == 3 && verdicts.allSatisfy { $0.outcome == .notMeasured })
  }

  @Test func whatWasNotProbedIsLeftOut() throws {
    #expect(ClauseRules.withoutThreshold(rules: [], evidence: try JudgingCase().evidence).isEmpty)
  }
}
