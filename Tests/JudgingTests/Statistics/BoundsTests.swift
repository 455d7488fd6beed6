import CivilTime
import ExtranetModel
import Measurements
import TestSupport
import Testing

@testable import Judging

@Suite struct ShareTestTests {
  /// Fewest probes with so many losses that show less than 2 %: one-sided Clopper-Pearson at 5 %, computed apart.
  static let passing = [
    (0, 149), (1, 236), (2, 313), (3, 386), (4, 456), (5, 523), (6, 590), (7, 655), (8, 719), (9, 782),
    (10, 845),
  ]
  /// Most probes with so many losses that show more than 2 %.
  static let failing = [
    (2, 18), (3, 41), (4, 69), (5, 99), (6, 131), (7, 165), (8, 200), (9, 236), (10, 273), (11, 310),
    (12, 348),
  ]

  private func outcome(_ events: Int, _ trials: Int, _ limit: Double) -> Outcome {
    ShareTest(events: events...events, trials: trials, limit: limit).outcome
  }

  @Test(arguments: passing)
  func twoPerCentIsMetFromSoManyOn(lost: Int, probes: Int) {
    #expect(outcome(lost, probes, 0.02) == .met)
    #expect(outcome(lost, probes - 1, 0.02) == .notProven)
  }

  @Test(arguments: failing)
  func twoPerCentIsBrokenUpToSoMany(lost: Int, probes: Int) {
    #expect(outcome(lost, probes, 0.02) == .violated)
    #expect(outcome(lost, probes + 1, 0.02) == .notProven)
  }

  /// The 95th percentile: 59 clean samples; 100, 300 and 1,000 with their two borders.
  @Test(arguments: [
    (0, 59, Outcome.met), (0, 58, .notProven), (1, 100, .met), (2, 100, .notProven), (9, 100, .notProven),
    (10, 100, .violated), (8, 300, .met), (9, 300, .notProven), (21, 300, .notProven), (22, 300, .violated),
    (38, 1_000, .met), (39, 1_000, .notProven), (62, 1_000, .notProven), (63, 1_000, .violated),
  ])
  func the95thPercentile(over: Int, samples: Int, expected: Outcome) {
    #expect(outcome(over, samples, 0.05) == expected)
  }

  @Test(arguments: [(0, 1), (1, 1), (5, 5), (0, 100_000)])
  func impossibleLimits(events: Int, trials: Int) {
    #expect(outcome(events, trials, 0) == (events > 0 ? .violated : .notProven))
    #expect(outcome(events, trials, 1) == (events < trials ? .met : .notProven))
  }

  @Test func aRangeIsProvenOnlyAtBothEnds() {
    #expect(ShareTest(events: 0...0, trials: 149, limit: 0.02).outcome == .met)
    #expect(ShareTest(events: 0...1, trials: 149, limit: 0.02).outcome == .notProven)
    #expect(ShareTest(events: 2...9, trials: 69, limit: 0.02).outcome == .notProven)
    #expect(ShareTest(events: 4...9, trials: 69, limit: 0.02).outcome == .violated)
  }

  @Test(arguments: [(0, 20, 129), (0, 0, 149), (1, 100, 136), (0, 149, 0)])
  func saysHowManyMore(lost: Int, probes: Int, more: Int) {
    #expect(ShareTest(events: lost...lost, trials: probes, limit: 0.02).cleanTrialsNeeded == more)
  }

  @Test func repeatingNeighboursProveLess() {
    #expect(ShareTest(events: 0...0, trials: 149, limit: 0.02, designEffect: 1.1).outcome == .notProven)
    #expect(ShareTest(events: 4...4, trials: 69, limit: 0.02, designEffect: 2).outcome == .notProven)
  }
}

@Suite struct MeanBoundsTests {
  /// Quantiles of Student's t at 95 %, from the tables.
  @Test(arguments: [(19.0, 1.729), (29.0, 1.699), (59.0, 1.671), (1_000.0, 1.646)])
  func quantiles(degrees: Double, expected: Double) {
    #expect(abs(MeanBounds.quantile95(degrees: degrees) - expected) < 0.001)
  }

  @Test func needsTwentyBlocks() {
    #expect(MeanBounds(Array(repeating: 1, count: 19)) == nil)
    #expect(MeanBounds(Array(repeating: 1, count: 20))?.upper == 1)
  }

  @Test(arguments: SeededRandom.seeds)
  func holdsTheTrueMeanNineteenTimesOfTwenty(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rounds = 2_000
    let above = (0..<rounds).count { _ in
      let means = (0..<20).map { _ in
        (0..<12).reduce(0.0) { sum, _ in sum + Double.random(in: 0...1, using: &random) }
      }
      return MeanBounds(means).map { $0.upper < 6 } ?? true
    }
    // Five standard errors around 5 %.
    #expect((50...150).contains(above), "seed \(seed)")
  }
}

@Suite struct DifferenceBoundsTests {
  /// Wilson's interval for 0 of n ends at z²/(n+z²).
  @Test(arguments: [(268, true), (267, false), (300, true), (20, false)])
  func zeroLossOnBothSidesKeepsOnePoint(probes: Int, keeps: Bool) {
    let bounds = DifferenceBounds(new: (0, probes), old: (0, probes))
    #expect((bounds.upper < 0.01) == keeps)
    #expect(bounds.lower <= 0)
  }

  /// The first share is uncertain too: twenty probes of it are not enough, however many the other has.
  @Test func theReferenceIsUncertain() {
    let bounds = DifferenceBounds(new: (60, 2_000), old: (0, 20))
    #expect(bounds.lower < 0.01 && bounds.upper > 0.01)
    #expect(DifferenceBounds(new: (60, 2_000), old: (0, 2_000)).lower > 0.01)
  }

  /// Newcombe 1998, table II, example (a) for unpaired shares, 56/70 against 48/80 at two-sided 90 %.
  @Test func isNotSymmetric() {
    let bounds = DifferenceBounds(new: (56, 70), old: (48, 80))
    #expect(bounds.lower > 0.07 && bounds.lower < 0.09)
    #expect(bounds.upper > 0.30 && bounds.upper < 0.32)
  }
}

@Suite struct MedianBoundsTests {
  private func tally(_ values: [Int]) -> EchoTally {
    EchoTally(
      values.enumerated().map { index, value in
        EchoSample(
          sequence: UInt32(index), sent: .earliest, outcome: .reply(roundTrip: .nanoseconds(Int64(value))))
      })
  }

  @Test(arguments: [(4, 0.05, false), (5, 0.05, true), (5, 0.025, false), (6, 0.025, true)])
  func needsEnoughSamples(count: Int, error: Double, isBounded: Bool) {
    #expect((MedianBounds(tally(Array(1...count)), errorProbability: error) != nil) == isBounded)
  }

  /// Twenty samples: the 6th and the 15th (Conover, table A3); values below 64 ns are exact in the sketch.
  @Test func ordersOfTwenty() throws {
    let bounds = try #require(MedianBounds(tally(Array(1...20)), errorProbability: 0.05))
    // Widened by the sketch's own error of 1/128.
    #expect((6 * 0.99...6).contains(bounds.lower / .nanoseconds(1)))
    #expect((15...15 * 1.01).contains(bounds.upper / .nanoseconds(1)))
    #expect(bounds.median == .nanoseconds(10))
  }
}

@Suite struct DesignEffectTests {
  private func blocks(_ lost: [Int]) -> [EchoBlock] {
    lost.map { lost in
      var tally = EchoTally()
      tally.lost = lost
      tally.received = 20 - lost
      return EchoBlock(tally)
    }
  }

  @Test func independentLossHasNone() {
    #expect(designEffect(of: blocks([0, 1, 0, 1, 0, 0, 1, 0, 1, 0])) == 1)
    #expect(designEffect(of: blocks([0, 0, 0])) == 1)
    #expect(designEffect(of: blocks([20])) == 1)
  }

  @Test func aBurstWeighsAsOneLoss() {
    // Twenty lost of 1,000, all in one of fifty blocks: (20 − 0.4)² / (20·0.02·0.98) over 49, and the others' share.
    #expect((19...21).contains(designEffect(of: blocks([20] + Array(repeating: 0, count: 49)))))
  }
}
