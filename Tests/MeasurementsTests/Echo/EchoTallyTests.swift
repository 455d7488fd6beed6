import CivilTime
import IPAddressing
import Measurements
import TestSupport
import Testing

struct EchoTallyTests {
  private let report = EchoErrorReport(
    kind: .timeExceeded, code: 0, reporter: .v4(IPv4Address(192, 0, 2, 1)))

  private func samples(_ outcomes: [EchoSample.Outcome], duplicates: [Int] = []) -> [EchoSample] {
    outcomes.enumerated().map { sequence, outcome in
      EchoSample(
        sequence: UInt32(sequence), sent: Instant(secondsSince1970: Int64(sequence)), outcome: outcome,
        duplicates: sequence < duplicates.count ? duplicates[sequence] : 0)
    }
  }

  private func reply(_ milliseconds: Int) -> EchoSample.Outcome {
    .reply(roundTrip: .milliseconds(milliseconds))
  }

  @Test func everyOutcomeIsCountedApart() {
    let tally = EchoTally(
      samples(
        [
          reply(10), reply(30), .lost, .late(roundTrip: .seconds(3)), .error(report), .excluded(.notSent),
          .excluded(.clockStepped), reply(20),
        ], duplicates: [0, 2]))
    #expect(tally.sent == 6)
    #expect(tally.received == 3)
    #expect((tally.lost, tally.late, tally.errors) == (1, 1, 1))
    #expect((tally.excluded, tally.duplicates) == (2, 2))
    #expect(tally.minimumRoundTrip == .milliseconds(10))
    #expect(tally.maximumRoundTrip == .milliseconds(30))
    #expect(tally.meanRoundTrip == .milliseconds(20))
  }

  @Test func lossIsWhatNeverCameBackOutOfWhatTells() {
    let tally = EchoTally(
      samples([reply(1), .lost, .late(roundTrip: .seconds(3)), .error(report), .excluded(.notSent)]))
    #expect(tally.lossRatio == 0.5)
    #expect(EchoTally().lossRatio == nil)
    #expect(EchoTally(samples([.excluded(.interrupted)])).lossRatio == nil)
  }

  @Test func jitterTakesConsecutivePairsOnly() {
    // |30−10| and |25−20|; 20 after the lost probe has no probe before it (RFC 3393 §2.5).
    let tally = EchoTally(samples([reply(10), reply(30), .lost, reply(20), reply(25)]))
    #expect(tally.variations == 2)
    #expect(tally.jitter == .microseconds(12_500))
    #expect(EchoTally(samples([reply(10), .lost, reply(20)])).jitter == nil)
  }

  @Test func quantilesCountTheUnansweredAsEndless() throws {
    let tally = EchoTally(samples((1...18).map { reply($0) } + [.lost, .late(roundTrip: .seconds(3))]))
    let median = try #require(tally.roundTripQuantile(0.5))
    #expect(median >= .microseconds(9_900) && median <= .microseconds(10_100))
    #expect(tally.roundTripQuantile(0.9) == .milliseconds(18))
    #expect(tally.roundTripQuantile(0.95) == nil)
  }

  @Test(arguments: SeededRandom.seeds)
  func mergingRunsIsTheSumOfTheRuns(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let runs = (0..<3).map { _ in
      samples(
        (0..<40).map { _ in
          switch Int.random(in: 0..<8, using: &random) {
          case 0: .lost
          case 1: .error(report)
          case 2: .excluded(.clockStepped)
          default: .reply(roundTrip: .microseconds(Int.random(in: 100..<90_000, using: &random)))
          }
        })
    }
    let tallies = runs.map { EchoTally($0) }
    var forward = tallies[0]
    forward.merge(tallies[1])
    forward.merge(tallies[2])
    var backward = tallies[2]
    backward.merge(tallies[1])
    backward.merge(tallies[0])
    #expect(forward == backward, "seed \(seed)")
    #expect(forward.sent == tallies.reduce(0) { $0 + $1.sent })
    #expect(forward.variations == tallies.reduce(0) { $0 + $1.variations })
    #expect(forward.maximumRoundTrip == runs.joined().compactMap(\.roundTrip).max())
    var same = forward
    same.merge(EchoTally())
    #expect(same == forward)
  }
}
