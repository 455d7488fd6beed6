import CivilTime
import IPAddressing
import Measurements
import Wording

/// Everything decided about a run before a socket is opened.
struct EchoPlan: Sendable {
  let targets: [EchoTarget]
  let configuration: EchoConfiguration
  let key: SipHash
  /// Asked for on every family; what a datagram socket is granted may differ.
  let identifier: UInt16
  let seed: UInt64

  init(
    targets: [EchoTarget], configuration: EchoConfiguration, randomness: inout some RandomNumberGenerator
  ) {
    self.targets = targets
    self.configuration = configuration
    key = SipHash(from: &randomness)
    // Another run, another identifier: firewalls have been seen to block one for good. Zero is not one.
    identifier = UInt16.random(in: 1...UInt16.max, using: &randomness)
    seed = randomness.next()
  }

  /// The positions of the targets that may be probed, given why some families are not.
  func probed(without reasons: [AddressFamily: NotMeasuredReason]) -> [Int] {
    targets.indices.filter { targets[$0].refusal == nil && reasons[targets[$0].address.family] == nil }
  }

  /// The session over some of the targets.
  func session(over positions: [Int], identifiers: [AddressFamily: UInt16]) -> EchoSession {
    let chosen = positions.map { targets[$0] }
    let tracker = EchoTracker(
      addresses: chosen.map(\.address), probesPerTarget: configuration.probesPerTarget,
      identifiers: identifiers, key: key)
    let schedule = EchoSchedule(targets: chosen, configuration: configuration, seed: seed)
    return EchoSession(
      schedule: schedule, tracker: tracker, limits: EchoSession.Limits(configuration))
  }

  func facts(from started: ClockReading, to ended: ClockReading) -> EchoRunFacts {
    EchoRunFacts(
      started: Instant(nanosecondsSince1970: Int128(started.realtime)),
      ended: Instant(nanosecondsSince1970: Int128(ended.realtime)),
      vantage: configuration.vantage ?? hostName(), probesPerTarget: configuration.probesPerTarget,
      timeout: configuration.timeout, payloadSize: configuration.payloadSize)
  }

  /// The run that never was, because the system had no thread or poller left for it.
  func run(withoutThreadFrom now: ClockReading) -> EchoRun {
    let reason = NotMeasuredReason(
      code: "no-thread",
      phrase: Phrase(zh: "系统无法再提供线程或描述符", en: "the system has no thread or descriptor left"))
    let facts = facts(from: now, to: now)
    return EchoRun(
      facts: facts,
      results: targets.map {
        EchoResult(
          target: $0.key, circuit: $0.circuit, address: $0.address, facts: facts, reason: $0.refusal ?? reason
        )
      })
  }
}

extension EchoPlan {
  /// What a session that ended says of every target.
  func results(
    of session: EchoSession, over positions: [Int], sockets: [AddressFamily: EchoSocketKind],
    without reasons: [AddressFamily: NotMeasuredReason], facts: EchoRunFacts
  ) -> [EchoResult] {
    var results = targets.map { target in
      EchoResult(
        target: target.key, circuit: target.circuit, address: target.address, facts: facts,
        reason: target.refusal ?? reasons[target.address.family] ?? .interrupted)
    }
    for (place, position) in positions.enumerated() {
      let samples = session.samples(of: place)
      let target = targets[position]
      if let reason = Self.reason(samples, failure: session.failures[UInt32(place)]) {
        results[position].state = .notMeasured(reason)
      } else if let socket = sockets[target.address.family] {
        results[position] = EchoResult(
          target: target.key, circuit: target.circuit, address: target.address, facts: facts,
          instrument: EchoResult.Instrument(socket, samples), samples: samples)
      }
    }
    return results
  }

  /// Why samples say nothing about the line; nil when at least one does.
  private static func reason(_ samples: [EchoSample], failure: EchoSendFailure?) -> NotMeasuredReason? {
    var exclusions: Set<EchoExclusion> = []
    for sample in samples {
      guard case .excluded(let exclusion) = sample.outcome else { return nil }
      exclusions.insert(exclusion)
    }
    if let failure { return failure.reason }
    return exclusions == [.clockStepped] ? .clockStepped : .interrupted
  }
}

extension EchoResult.Instrument {
  /// The instrument behind samples: the kernel's stamps only if every probe has them.
  fileprivate init(_ socket: EchoSocketKind, _ samples: [EchoSample]) {
    let telling = samples.filter { if case .excluded = $0.outcome { false } else { true } }
    self.init(
      socket: socket,
      sendStamp: telling.allSatisfy { $0.sendStamp == .kernel } ? .kernel : .user,
      receiveStamp: telling.allSatisfy { $0.receiveStamp == .kernel } ? .kernel : .user)
  }
}
