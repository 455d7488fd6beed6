import IPAddressing
import Measurements
import Testing

@testable import Probing

struct EchoTrackerTests {
  private func tracker(probes: Int = 4, addresses: [IPAddress]? = nil) -> EchoTracker {
    EchoTracker(
      addresses: addresses ?? [Transcript.ipv4, Transcript.ipv6], probesPerTarget: probes,
      identifiers: [.ipv4: Transcript.identifier, .ipv6: Transcript.identifier], key: Transcript.key)
  }

  private func outcomes(_ tracker: EchoTracker, _ target: Int = 0) -> [EchoSample.Outcome] {
    tracker.samples(of: target, timeout: 2_000_000_000).map(\.outcome)
  }

  private func arrival(_ octets: [UInt8], _ family: AddressFamily = .ipv4) -> EchoArrival {
    EchoArrival(octets.span, family: family, framing: family == .ipv4 ? .behindIPv4Header : .bare)
  }

  /// The reply a responder would send to a probe.
  private func reply(to probe: EchoProbe) -> EchoArrival {
    .reply(identifier: Transcript.identifier, payload: EchoPayload(probe, key: Transcript.key))
  }

  @Test func roundTripsAreBetweenTheKernelsStampsEvenWhenTheStampOfSendingComesLast() {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 1_000)
    tracker.noteArrival(arrival(Transcript.ipv4Reply), from: Transcript.ipv4, at: 50_000, by: .kernel)
    tracker.noteTransmitted(Transcript.payload(0), at: 3_000)
    #expect(outcomes(tracker) == [.reply(roundTrip: .nanoseconds(47_000))])
    let sample = tracker.samples(of: 0, timeout: 2_000_000_000)[0]
    #expect((sample.sendStamp, sample.receiveStamp) == (.kernel, .kernel))
    #expect(sample.sequence == 1)
    #expect((tracker.open, tracker.answered, tracker.foreignPackets) == (0, 1, 0))
  }

  @Test func withoutAKernelStampTheProgramsOwnCountsAndIsNamed() {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(1), monotonic: 0, realtime: 1_000)
    tracker.noteArrival(arrival(Transcript.ipv6Reply, .ipv6), from: Transcript.ipv6, at: 50_000, by: .kernel)
    let sample = tracker.samples(of: 1, timeout: 2_000_000_000)[0]
    #expect(sample.outcome == .reply(roundTrip: .nanoseconds(49_000)))
    #expect((sample.sendStamp, sample.receiveStamp) == (.user, .kernel))
  }

  @Test(arguments: [
    (Int64(2_000_000_000), EchoSample.Outcome.reply(roundTrip: .seconds(2))),
    (2_000_000_001, .late(roundTrip: .nanoseconds(2_000_000_001))),
    (-1, .excluded(.clockStepped)),
  ])
  func repliesAreInTimeLateOrImpossible(received: Int64, outcome: EchoSample.Outcome) {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    tracker.noteArrival(arrival(Transcript.ipv4Reply), from: Transcript.ipv4, at: received, by: .kernel)
    #expect(outcomes(tracker) == [outcome])
  }

  @Test func duplicatesDoNotChangeTheFirstReply() {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    for time in [10, 20, 30] as [Int64] {
      tracker.noteArrival(arrival(Transcript.ipv4Reply), from: Transcript.ipv4, at: time, by: .kernel)
    }
    let sample = tracker.samples(of: 0, timeout: 2_000_000_000)[0]
    #expect(sample.outcome == .reply(roundTrip: .nanoseconds(10)))
    #expect(sample.duplicates == 2)
    #expect(tracker.answered == 1)
  }

  @Test func whatIsNotOursIsForeignAndAnswersNothing() {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    let genuine = Transcript.payload(0)
    let forged = EchoPayload(Transcript.probe(0), key: SipHash(first: 1, second: 2))
    let foreign: [(EchoArrival, IPAddress)] = [
      (.reply(identifier: Transcript.identifier, payload: genuine), Transcript.router),
      (.reply(identifier: 7, payload: genuine), Transcript.ipv4),
      (.reply(identifier: Transcript.identifier, payload: forged), Transcript.ipv4),
      (.reply(identifier: Transcript.identifier, payload: nil), Transcript.ipv4),
      (reply(to: EchoProbe(target: 9, sequence: 0)), Transcript.ipv4),
      (reply(to: EchoProbe(target: 0, sequence: 4)), Transcript.ipv4),
      // Genuine, but not sent yet.
      (reply(to: EchoProbe(target: 0, sequence: 2)), Transcript.ipv4),
      (.other, Transcript.ipv4),
    ]
    for (arrival, source) in foreign { tracker.noteArrival(arrival, from: source, at: 5, by: .kernel) }
    #expect(tracker.foreignPackets == foreign.count)
    #expect(outcomes(tracker) == [.lost])
  }

  @Test(arguments: [Transcript.ipv4Unreachable, Transcript.ipv4TimeExceeded])
  func errorsAreFoundByCookieOrByTheirShortQuote(octets: [UInt8]) {
    var tracker = tracker()
    tracker.noteSent(EchoProbe(target: 0, sequence: 0), monotonic: 0, realtime: 0)
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    tracker.noteArrival(arrival(octets), from: Transcript.router, at: 5, by: .kernel)
    #expect(outcomes(tracker).first == .lost)
    guard case .error(let report) = outcomes(tracker).last else {
      Issue.record("no error noted")
      return
    }
    #expect(report.reporter == Transcript.router)
    #expect(tracker.open == 1)
  }

  @Test func errorsAboutOtherAddressesOrIdentifiersAreForeign() {
    var elsewhere = tracker(addresses: [Transcript.router])
    elsewhere.noteSent(EchoProbe(target: 0, sequence: 1), monotonic: 0, realtime: 0)
    elsewhere.noteArrival(arrival(Transcript.ipv4TimeExceeded), from: Transcript.router, at: 5, by: .kernel)
    elsewhere.noteArrival(arrival(Transcript.ipv4Unreachable), from: Transcript.router, at: 5, by: .kernel)
    #expect(elsewhere.foreignPackets == 2)
    var other = EchoTracker(
      addresses: [Transcript.ipv4], probesPerTarget: 2, identifiers: [.ipv4: 9], key: Transcript.key)
    other.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    other.noteArrival(arrival(Transcript.ipv4TimeExceeded), from: Transcript.router, at: 5, by: .kernel)
    #expect(other.foreignPackets == 1)
  }

  @Test(arguments: [true, false])
  func aReplyOutweighsAnErrorBeforeOrAfterIt(errorFirst: Bool) {
    var tracker = tracker()
    tracker.noteSent(Transcript.probe(0), monotonic: 0, realtime: 0)
    let error = (arrival(Transcript.ipv4Unreachable), Transcript.router)
    let reply = (arrival(Transcript.ipv4Reply), Transcript.ipv4)
    for (arrival, source) in errorFirst ? [error, reply] : [reply, error] {
      tracker.noteArrival(arrival, from: source, at: 9, by: .kernel)
    }
    #expect(outcomes(tracker) == [.reply(roundTrip: .nanoseconds(9))])
    #expect((tracker.open, tracker.foreignPackets) == (0, 0))
  }

  @Test func sixteenBitsOfSequenceAreNoLimit() {
    var tracker = tracker(probes: 70_000, addresses: [Transcript.ipv4])
    for sequence in 0..<70_000 as Range<UInt32> {
      tracker.noteSent(EchoProbe(target: 0, sequence: sequence), monotonic: 0, realtime: 0)
    }
    // Sequences 1 and 65,537 look alike on the wire; the cookie tells them apart.
    for sequence in [1, 65_537] as [UInt32] {
      tracker.noteArrival(
        reply(to: EchoProbe(target: 0, sequence: sequence)), from: Transcript.ipv4, at: Int64(sequence),
        by: .kernel)
    }
    let samples = tracker.samples(of: 0, timeout: 2_000_000_000)
    #expect(samples[1].outcome == .reply(roundTrip: .nanoseconds(1)))
    #expect(samples[65_537].outcome == .reply(roundTrip: .nanoseconds(65_537)))
    #expect(EchoTally(samples).lost == 69_998)
  }

  @Test func aShortQuoteMeansTheLatestProbeThatFits() {
    var tracker = tracker(probes: 70_000, addresses: [Transcript.ipv4])
    for sequence in [1, 65_537, 65_540] as [UInt32] {
      tracker.noteSent(EchoProbe(target: 0, sequence: sequence), monotonic: 0, realtime: 0)
    }
    tracker.noteArrival(arrival(Transcript.ipv4TimeExceeded), from: Transcript.router, at: 5, by: .kernel)
    let failed = tracker.samples(of: 0, timeout: 1).filter {
      if case .error = $0.outcome { true } else { false }
    }
    #expect(failed.map(\.sequence) == [65_537])
  }
}
