import ExtranetModel
import IPAddressing
import Judging
import Measurements
import Testing
import Wording

@Suite struct FamilyParityJudgingTests {
  static let rule = FamilyParity()

  private func test(_ old: [Double?], _ new: [Double?], role: TargetRole = .farEndLoopback) throws
    -> JudgingCase
  {
    var test = try JudgingCase()
    if !old.isEmpty { try test.probe(old) }
    if !new.isEmpty { try test.probe(new, family: .ipv6, role: role) }
    return test
  }

  private func times(_ count: Int, _ value: Double = 10) -> [Double?] {
    Array(repeating: value, count: count)
  }

  @Test(arguments: [
    (300, 10.0, 300, 10.0, Outcome.met), (300, 10.0, 300, 11.0, .met), (300, 10.0, 300, 13.0, .violated),
    (300, 10.0, 20, 10.0, .notProven), (20, 10.0, 300, 10.0, .met), (300, 10.0, 300, 12.0, .notProven),
    (300, 10.0, 300, 5.0, .met), (300, 100.0, 300, 102.0, .met), (300, 100.0, 300, 110.0, .violated),
  ])
  func medians(old: Int, oldTime: Double, new: Int, newTime: Double, expected: Outcome) throws {
    #expect(try test(times(old, oldTime), times(new, newTime)).outcome(Self.rule) == expected)
  }

  @Test(arguments: [(0, 20, Outcome.violated), (300, 60, .violated), (300, 3, .notProven)])
  func losses(received: Int, lost: Int, expected: Outcome) throws {
    let new = times(received) + Array(repeating: nil, count: lost)
    #expect(try test(times(300), new).outcome(Self.rule) == expected)
  }

  @Test func marginsOfTheContractAreTaken() throws {
    let wide = FamilyParity(lossMargin: Ratio(partsPerMillion: 200_000), delayMargin: 10_000_000)
    let both = try test(times(100), times(100, 15))
    #expect(both.outcome(wide) == .met)
    #expect(both.outcome(Self.rule) == .violated)
    let verdict = try #require(both.verdicts(wide).first)
    #expect(verdict.figure("margin of delay") == "10.000 ms" && verdict.figure("margin of loss") == "20.00 %")
    #expect(!verdict.assumes("margin of"))
    #expect(try #require(both.verdicts(Self.rule).first).assumes("1 percentage point"))
  }

  @Test func oneFamilyIsNoComparison() throws {
    #expect(try test(times(300), []).outcome(Self.rule) == .notMeasured)
    #expect(try test([], times(300)).outcome(Self.rule) == .notMeasured)
    #expect(try JudgingCase().outcome(Self.rule) == .notMeasured)
  }

  @Test func anAccessIsNotALine() throws {
    #expect(try test(times(300), times(300), role: .carrierGateway).outcome(Self.rule) == .notProven)
    #expect(try test(times(300), times(300), role: .nearEnd).outcome(Self.rule) == .notMeasured)
  }

  /// A hundred thousand probes on each side: the bound of the median is found in one pass.
  @Test func manyProbes() throws {
    #expect(try test(times(100_000), times(100_000)).outcome(Self.rule) == .met)
  }
}
