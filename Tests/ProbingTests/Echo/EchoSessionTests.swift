import IPAddressing
import Measurements
import Testing

@testable import Probing

/// Sessions run against a clock of the test's own, with a line that answers, is silent or is full.
struct EchoSessionTests {
  private enum Line {
    case answers(after: Int64), silent, noRoute, full(until: Int64)
  }

  /// A session, its clock and what it did.
  private struct Bench {
    var session: EchoSession
    var now = ClockReading(monotonic: 5_000_000_000, realtime: 1_700_000_000_000_000_000)
    var sent = 0
    private var underway: [(due: Int64, probe: EchoProbe)] = []

    init(_ configuration: EchoConfiguration, targets: Int = 2) {
      let chosen = [
        EchoTarget(key: "four", address: Transcript.ipv4, circuit: "c"),
        EchoTarget(key: "six", address: Transcript.ipv6, circuit: "c"),
      ].prefix(targets)
      session = EchoSession(
        schedule: EchoSchedule(targets: Array(chosen), configuration: configuration, seed: 7),
        tracker: EchoTracker(
          addresses: chosen.map(\.address), probesPerTarget: configuration.probesPerTarget,
          identifiers: [.ipv4: 1, .ipv6: 1], key: Transcript.key),
        limits: EchoSession.Limits(configuration))
    }

    mutating func advance(to time: Int64) {
      let step = max(0, time - now.monotonic)
      now.monotonic += step
      now.realtime += step
    }

    /// Runs until the end or until so many probes were sent.
    mutating func run(_ line: Line, untilSent limit: Int = .max) {
      for _ in 0..<10_000 where !session.isFinished && sent < limit {
        for action in session.receive(.tick(now)) {
          switch action {
          case .send(let probes): for probe in probes { send(probe, line) }
          case .wait(let until): wait(until)
          case .finish: return
          }
        }
      }
    }

    private mutating func wait(_ until: Int64) {
      let arriving = underway.filter { $0.due <= until }.min { $0.due < $1.due }
      advance(to: arriving?.due ?? until)
      _ = session.receive(.clock(now))
      guard let arriving else { return }
      underway.removeAll { $0.probe == arriving.probe }
      _ = session.receive(
        .arrived(
          .reply(identifier: 1, payload: EchoPayload(arriving.probe, key: Transcript.key)),
          from: session.tracker.addresses[Int(arriving.probe.target)], realtime: now.realtime, stamp: .kernel)
      )
    }

    private mutating func send(_ probe: EchoProbe, _ line: Line) {
      switch line {
      case .full(let end) where now.monotonic < end: _ = session.receive(.notSent(probe, .congested, now))
      case .noRoute: _ = session.receive(.notSent(probe, .noRoute, now))
      default:
        sent += 1
        _ = session.receive(.sent(probe, monotonic: now.monotonic, realtime: now.realtime))
        if case .answers(let delay) = line { underway.append((now.monotonic + delay, probe)) }
      }
    }

    func tally(_ target: Int) -> EchoTally { EchoTally(session.samples(of: target)) }
  }

  private func configuration(probes: Int = 5) -> EchoConfiguration {
    var configuration = EchoConfiguration()
    configuration.probesPerTarget = probes
    return configuration
  }

  @Test func aLineThatAnswersIsMeasuredWhole() {
    var bench = Bench(configuration())
    bench.run(.answers(after: 40_000_000))
    #expect(bench.session.isFinished && !bench.session.isPartial)
    for target in 0...1 {
      #expect(bench.tally(target).received == 5)
      #expect(bench.tally(target).meanRoundTrip == .milliseconds(40))
      #expect(bench.tally(target).jitter == .zero)
    }
  }

  @Test func aSilentLineIsLostAfterTimeoutAndGrace() {
    var bench = Bench(configuration(probes: 1))
    bench.run(.silent, untilSent: 2)
    let sent = bench.now.monotonic
    bench.run(.silent)
    #expect(bench.now.monotonic == sent + 3_000_000_000)
    #expect(bench.session.isFinished && !bench.session.isPartial)
    #expect(bench.tally(0).lossRatio == 1)
  }

  @Test func repliesAfterTheTimeoutAreLateNotLost() {
    var bench = Bench(configuration())
    bench.run(.answers(after: 2_500_000_000))
    #expect(bench.tally(0).late == 5)
    #expect(bench.tally(0).lossRatio == 0)
  }

  @Test func cancellingKeepsWhatWasLearntAndExcludesWhatIsUnderWay() {
    var bench = Bench(configuration(), targets: 1)
    bench.run(.answers(after: 40_000_000), untilSent: 3)
    #expect(bench.session.receive(.cancelled(bench.now)) == [.finish])
    #expect(bench.session.isPartial)
    #expect(bench.session.samples(of: 0).map(\.sequence) == [0, 1, 2])
    #expect((bench.tally(0).received, bench.tally(0).lost, bench.tally(0).excluded) == (2, 0, 1))
    #expect(bench.session.receive(.tick(bench.now)).isEmpty)
  }

  @Test func cancellingCallsLostWhatWasWaitedForLongEnough() {
    var bench = Bench(configuration(), targets: 1)
    bench.run(.silent, untilSent: 3)
    _ = bench.session.receive(.cancelled(bench.now))
    #expect((bench.tally(0).lost, bench.tally(0).excluded) == (2, 1))
  }

  @Test func theTimeLimitEndsSendingAndSaysSo() {
    var limited = configuration(probes: 1_000)
    limited.maximumDuration = .seconds(10)
    var bench = Bench(limited)
    let began = bench.now.monotonic
    bench.run(.silent)
    #expect(bench.session.isFinished && bench.session.isPartial)
    #expect(bench.now.monotonic - began <= 13_000_000_000)
    #expect(bench.tally(0).excluded == 0)
    #expect((2...5).contains(bench.tally(0).lost))
  }

  @Test(arguments: [-3_600_000_000_000, -50_000_000, 50_000_000, 3_600_000_000_000] as [Int64])
  func aClockSetMeanwhileExcludesWhatIsUnderWay(step: Int64) {
    var bench = Bench(configuration(), targets: 1)
    bench.run(.silent, untilSent: 2)
    bench.now.realtime += step
    bench.run(.answers(after: 1_000_000))
    #expect(bench.tally(0).excluded == 1)
    #expect(bench.tally(0).received == 3)
    #expect(bench.tally(0).lost == 1)
  }

  @Test func slewingIsNoStep() {
    var watch = ClockWatch(ClockReading(monotonic: 0, realtime: 0))
    let slewed = watch.hasStepped(to: ClockReading(monotonic: 10_000_000_000, realtime: 10_005_000_000))
    #expect(!slewed)
    let stepped = watch.hasStepped(to: ClockReading(monotonic: 10_001_000_000, realtime: 10_010_000_000))
    #expect(stepped)
  }

  @Test func aFullQueueIsTriedAgainAndIsNoLoss() {
    var bench = Bench(configuration())
    bench.run(.full(until: bench.now.monotonic + 4_000_000_000))
    #expect(bench.sent == 10)
    #expect(bench.session.isFinished && !bench.session.isPartial)
    #expect(bench.tally(0).excluded == 0)
  }

  @Test func withoutARouteNothingIsMeasured() {
    var bench = Bench(configuration())
    bench.run(.noRoute)
    #expect(bench.session.isFinished && !bench.session.isPartial)
    #expect(bench.tally(0).excluded == 5)
    #expect(bench.session.failures[0]?.reason.code == "no-route")
  }
}
