import ExtranetModel
import IPAddressing
import Measurements
import TestSupport
import Testing
import Wording

@testable import Judging

@Suite struct ThresholdJudgingTests {
  static func rule(
    _ metric: ServiceMetric, _ limit: Int64, _ statistic: Threshold.Statistic? = nil,
    _ comparison: Threshold.Comparison = .atMost, products: [Product] = []
  ) -> Threshold {
    Threshold(
      metric: metric, comparison: comparison, limit: limit, statistic: statistic,
      scope: ProductScope(products: products))
  }

  static let loss = rule(.lossRatio, 20_000_000)
  static let delay = rule(.delay, 50_000_000)
  static let jitter = rule(.jitter, 20_000_000)

  static func times(_ count: Int, _ value: Double = 10) -> [Double?] { Array(repeating: value, count: count) }
  static func losses(_ count: Int) -> [Double?] { Array(repeating: nil, count: count) }

  // MARK: Loss

  @Test(arguments: [
    (149, 0, Outcome.met), (148, 0, .notProven), (20, 0, .notProven), (18, 3, .violated), (19, 1, .notProven),
  ])
  func loss(received: Int, lost: Int, expected: Outcome) throws {
    var test = try JudgingCase()
    try test.probe(Self.times(received) + Self.losses(lost))
    #expect(test.outcome(Self.loss) == expected)
  }

  @Test func everyFigureForARecountIsThere() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(235) + Self.losses(1))
    let verdict = try #require(test.verdicts(Self.loss).first)
    #expect(verdict.outcome == .met && verdict.sampleCount == 236 && verdict.subject == "L1 IPv4")
    #expect(verdict.clause == "c/threshold" && verdict.source?.cellText == "900 L7")
    #expect(verdict.figure("limit") == "≤ 2 %")
    #expect(verdict.figure("error probability") == "5.00 %")
    #expect(verdict.figure("lost/sent") == "1/236")
    #expect(verdict.figure("reply deadline") == "2000.000 ms")
    #expect(verdict.figure("probe spacing") == "5000.000 ms")
    #expect(verdict.figure("runs") == "1")
    #expect(verdict.figure("statistic") != nil && verdict.figure("tail probability") != nil)
    #expect(verdict.assumes("RFC 6673") && verdict.assumes("one-way"))
    #expect(!verdict.assumes("bursts") && !verdict.assumes("several runs"))
  }

  @Test func whatIsMissingIsSaid() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(20))
    #expect(test.verdicts(Self.loss).first?.reason.en.contains("about 129 more") == true)
  }

  @Test func aLateReplyCountsBothWays() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(149), late: 1)
    // 0 of 150 keeps the limit, 1 of 150 does not show it: which it is hangs on the deadline.
    #expect(test.outcome(Self.loss) == .notProven)
    #expect(test.verdicts(Self.loss).first?.figure("late") == "1")
    var more = try JudgingCase()
    try more.probe(Self.times(300), late: 1)
    #expect(more.outcome(Self.loss) == .met)
  }

  @Test func whatThisHostDroppedIsNotHeldAgainstTheLine() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(18) + Self.losses(3), dropped: 3)
    #expect(test.outcome(Self.loss) == .notProven)
    #expect(test.verdicts(Self.loss).first?.assumes("own queue") == true)
  }

  @Test func tooManyExcludedSamplesDecideNothing() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(300), excluded: 3)
    #expect(test.outcome(Self.loss) == .met)
    try test.probe(Self.times(20), excluded: 2)
    #expect(test.outcome(Self.loss) == .notProven)
  }

  @Test func oneBurstIsNotManyLosses() throws {
    var test = try JudgingCase()
    // 15 in 300 lost evenly is above 2 %; in one burst it is a single event.
    try test.probe((0..<300).map { $0 % 20 == 7 ? nil : 10 })
    #expect(test.outcome(Self.loss) == .violated)
    var burst = try JudgingCase()
    try burst.probe(Self.times(100) + Self.losses(15) + Self.times(185))
    #expect(burst.outcome(Self.loss) == .notProven)
    #expect(burst.verdicts(Self.loss).first?.figure("design effect") != nil)
  }

  @Test func denseProbesAndSeveralRunsAreAssumptions() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(100), every: 1)
    try test.probe(Self.times(100), every: 1)
    let verdict = try #require(test.verdicts(Self.loss).first)
    #expect(verdict.outcome == .met && verdict.sampleCount == 200)
    #expect(verdict.assumes("bursts") && verdict.assumes("several runs"))
  }

  @Test func runsAddUp() throws {
    var test = try JudgingCase()
    for _ in 0..<8 { try test.probe(Self.times(20)) }
    #expect(test.outcome(Self.loss) == .met)
  }

  // MARK: What an answer proves

  @Test func aGatewayBreaksALimitButNeverKeepsIt() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(1_000), role: .carrierGateway)
    #expect(test.outcome(Self.loss) == .notProven && test.outcome(Self.delay) == .notProven)
    #expect(test.outcome(Self.jitter) == .notProven)
    var broken = try JudgingCase()
    try broken.probe(Self.times(10) + Self.losses(10), role: .carrierGateway)
    #expect(broken.outcome(Self.loss) == .violated)
  }

  @Test func aGatewayDoesNotDiluteTheFarEnd() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(18) + Self.losses(3))
    try test.probe(Self.times(1_000), role: .carrierGateway)
    #expect(test.outcome(Self.loss) == .violated)
    #expect(test.verdicts(Self.loss).first?.sampleCount == 21)
  }

  @Test func theNearEndProvesNothing() throws {
    var test = try JudgingCase()
    try test.probe(Self.losses(1_000), role: .nearEnd)
    let verdict = try #require(test.verdicts(Self.loss).first)
    #expect(verdict.outcome == .notMeasured && verdict.sampleCount == 0)
    #expect(verdict.reason.en.contains("our side"))
  }

  @Test func aTargetNobodyKnowsProvesTheAccessAtMost() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(1_000))
    test.targets = []
    #expect(test.outcome(Self.loss) == .notProven)
  }

  @Test func familiesAreJudgedApart() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(149))
    try test.probe(Self.losses(20), family: .ipv6)
    #expect(test.outcomes(Self.loss) == ["L1 IPv4": .met, "L1 IPv6": .violated])
  }

  @Test func nothingMeasuredSaysWhy() throws {
    var test = try JudgingCase()
    #expect(test.outcome(Self.loss) == .notMeasured)
    try test.fail(NotMeasuredReason(code: "no-privilege", phrase: Phrase(zh: "无权限", en: "no privilege")))
    #expect(test.verdicts(Self.loss).first?.reason.en == "no privilege")
    #expect(test.outcome(Self.loss) == .notMeasured)
  }

  @Test func bitErrorsNeverComeFromProbes() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(10_000))
    let verdict = try #require(test.verdicts(Self.rule(.bitErrorRatio, 100)).first)
    #expect(verdict.outcome == .notMeasured && verdict.figure("limit") == "≤ 0.00001 %")
  }

  @Test func otherProductsAreNotBound() throws {
    var test = try JudgingCase([["product": "data-link"]])
    try test.probe(Self.times(149))
    let verdicts = test.verdicts(Self.rule(.lossRatio, 20_000_000, products: [.internetEgress]))
    #expect(verdicts.map(\.outcome) == [.notMeasured] && verdicts.map(\.subject) == ["c"])
  }

  // MARK: Delay

  @Test(arguments: [
    (59, 0, Outcome.met), (58, 0, .notProven), (99, 1, .met), (90, 10, .violated), (95, 5, .notProven),
  ])
  func the95thPercentileOfDelay(fast: Int, slow: Int, expected: Outcome) throws {
    var test = try JudgingCase()
    try test.probe(Self.times(fast, 10) + Self.times(slow, 90))
    #expect(test.outcome(Self.delay) == expected)
    #expect(test.verdicts(Self.delay).first?.assumes("95th percentile is taken") == true)
    var lost = try JudgingCase()
    try lost.probe(Self.times(fast, 10) + Self.losses(slow))
    #expect(lost.outcome(Self.delay) == expected)
  }

  @Test func aPercentileOfFewSamplesIsNotPrinted() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(58))
    #expect(test.verdicts(Self.delay).first?.figure("p95") == nil)
    try test.probe(Self.times(1))
    #expect(test.verdicts(Self.delay).first?.figure("p95") != nil)
  }

  /// 2²⁵ ns = 33.554432 ms begins a bucket of the sketch, so a value just below it is told apart from the limit.
  @Test func aStrictLimitIsNotKeptByItself() throws {
    let limit: Int64 = 33_554_432
    var test = try JudgingCase()
    try test.probe(Self.times(100, 33.554_432))
    #expect(test.outcome(Self.rule(.delay, limit, .maximum, .below)) == .violated)
    #expect(test.outcome(Self.rule(.delay, limit, .maximum, .atMost)) == .met)
    #expect(test.outcome(Self.rule(.delay, limit, .percentile95, .below)) == .violated)
    #expect(test.outcome(Self.rule(.delay, limit, .percentile95, .atMost)) != .violated)
    #expect(test.verdicts(Self.rule(.delay, limit, nil, .below)).first?.figure("limit") == "< 33.554 ms")
  }

  @Test(arguments: [
    (59, nil, Outcome.met), (58, nil, .notProven), (200, 50.001, .violated), (200, 50.0, .met),
  ])
  func theMaximumOfDelay(count: Int, slowest: Double?, expected: Outcome) throws {
    var test = try JudgingCase()
    try test.probe(Self.times(count) + (slowest.map { [$0] } ?? []))
    #expect(test.outcome(Self.rule(.delay, 50_000_000, .maximum)) == expected)
  }

  @Test func aLostProbeHasNoDelayForAMaximum() throws {
    var test = try JudgingCase()
    try test.probe(Self.times(200) + Self.losses(1))
    #expect(test.outcome(Self.rule(.delay, 50_000_000, .maximum)) == .notProven)
    var late = try JudgingCase()
    try late.probe(Self.times(200), late: 1)
    #expect(late.outcome(Self.rule(.delay, 50_000_000, .maximum)) == .violated)
  }

  @Test(arguments: [
    (400, 10.0, Outcome.met), (380, 10.0, .notProven), (400, 60.0, .violated), (400, 50.0, .notProven),
  ])
  func theMeanOfDelay(count: Int, center: Double, expected: Outcome) throws {
    var test = try JudgingCase()
    var random = SeededRandom(seed: 7)
    try test.probe((0..<count).map { _ in center + Double.random(in: -5...5, using: &random) })
    #expect(test.outcome(Self.rule(.delay, 50_000_000, .mean)) == expected)
  }

  // MARK: Jitter

  @Test func aQuietLineKeepsBothDefinitions() throws {
    var test = try JudgingCase()
    try test.probe((0..<60).map { $0 % 2 == 0 ? 10 : 12 })
    #expect(test.outcome(Self.jitter) == .met)
    #expect(test.verdicts(Self.jitter).first?.assumes("RFC 3393") == true)
    var few = try JudgingCase()
    try few.probe((0..<58).map { $0 % 2 == 0 ? 10 : 12 })
    #expect(few.outcome(Self.jitter) == .notProven)
  }

  @Test func aRestlessLineBreaksBothDefinitions() throws {
    var test = try JudgingCase()
    try test.probe((0..<400).map { $0 % 2 == 0 ? 10 : 60 })
    #expect(test.outcome(Self.jitter) == .violated)
  }

  @Test func definitionsThatDisagreeProveNothing() throws {
    var test = try JudgingCase()
    // A slow queue: neighbours differ by a millisecond, the ends by two hundred.
    try test.probe((0..<400).map { 10 + Double($0 < 200 ? $0 : 400 - $0) })
    let verdict = try #require(test.verdicts(Self.jitter).first)
    #expect(verdict.outcome == .notProven && verdict.reason.en.contains("opposite"))
    #expect(test.outcome(Self.rule(.jitter, 20_000_000, .mean)) == .met)
    #expect(test.outcome(Self.rule(.jitter, 20_000_000, .percentile95)) == .violated)
    #expect(test.outcome(Self.rule(.jitter, 20_000_000, .maximum)) == .violated)
  }
}
