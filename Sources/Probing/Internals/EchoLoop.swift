internal import CCircuitBookEchoSockets
import IPAddressing
import Measurements

/// Drives one session with real sockets, on the thread it is called on.
struct EchoLoop: ~Copyable {
  private let plan: EchoPlan
  private let poller: EchoPoller
  private let clock: any EchoClock
  private var ipv4: EchoChannel?
  private var ipv6: EchoChannel?
  private var reasons: [AddressFamily: NotMeasuredReason] = [:]
  private var sockets: [AddressFamily: EchoSocketKind] = [:]
  private var identifiers: [AddressFamily: UInt16] = [:]
  private let positions: [Int]
  private var session: EchoSession
  private var octets: [UInt8] = []
  private var packets: [cb_echo_outgoing] = []

  /// Opens the sockets of the families the targets need.
  init(_ plan: EchoPlan, poller: EchoPoller, clock: any EchoClock) {
    self.plan = plan
    self.poller = poller
    self.clock = clock
    let wanted = Set(plan.probed(without: [:]).map { plan.targets[$0].address.family })
    var reasons: [AddressFamily: NotMeasuredReason] = [:]
    ipv4 = wanted.contains(.ipv4) ? Self.open(.ipv4, plan, poller, &reasons) : nil
    ipv6 = wanted.contains(.ipv6) ? Self.open(.ipv6, plan, poller, &reasons) : nil
    identifiers[.ipv4] = ipv4?.identifier
    identifiers[.ipv6] = ipv6?.identifier
    sockets[.ipv4] = ipv4?.kind
    sockets[.ipv6] = ipv6?.kind
    self.reasons = reasons
    positions = plan.probed(without: reasons)
    session = plan.session(over: positions, identifiers: identifiers)
  }

  private static func open(
    _ family: AddressFamily, _ plan: EchoPlan, _ poller: EchoPoller,
    _ reasons: inout [AddressFamily: NotMeasuredReason]
  ) -> EchoChannel? {
    var reason: NotMeasuredReason?
    guard
      let channel = EchoChannel(
        family, identifier: plan.identifier, payloadSize: plan.configuration.payloadSize, reason: &reason),
      channel.register(with: poller)
    else {
      reasons[family] = reason ?? .socketFailed(family, 0)
      return nil
    }
    return channel
  }
}

// MARK: Running

extension EchoLoop {
  /// Runs the session to its end.
  mutating func run(_ progress: (EchoProgress) -> Void) -> EchoRun {
    let started = clock.read()
    var told = started.monotonic
    while !session.isFinished {
      let now = clock.read()
      if poller.isCancelled {
        perform(session.receive(.cancelled(now)), now: now)
        break
      }
      perform(session.receive(.tick(now)), now: now)
      _ = session.receive(.clock(clock.read()))
      ipv4?.drain(into: &session, clock: clock)
      ipv6?.drain(into: &session, clock: clock)
      if now.monotonic - told >= Self.progressEvery {
        told = now.monotonic
        progress(state)
      }
    }
    progress(state)
    return result(from: started, to: clock.read())
  }

  /// In nanoseconds; also the longest wait, so that a lost wake-up costs no more than this.
  private static let progressEvery: Int64 = 250_000_000

  private var state: EchoProgress {
    EchoProgress(
      planned: positions.count * plan.configuration.probesPerTarget, sent: session.tracker.sent,
      answered: session.tracker.answered)
  }

  private mutating func result(from started: ClockReading, to ended: ClockReading) -> EchoRun {
    var facts = plan.facts(from: started, to: ended)
    facts.isPartial = session.isPartial
    facts.foreignPackets = session.tracker.foreignPackets
    facts.locallyDropped = (ipv4?.dropped ?? 0) + (ipv6?.dropped ?? 0)
    return EchoRun(
      facts: facts,
      results: plan.results(
        of: session, over: positions, sockets: sockets, without: reasons, facts: facts))
  }

  private mutating func perform(_ actions: [EchoAction], now: ClockReading) {
    for action in actions {
      switch action {
      case .send(let probes): send(probes)
      case .wait(let until): poller.wait(min(max(0, until - now.monotonic), Self.progressEvery))
      case .finish: break
      }
    }
  }
}

// MARK: Sending

extension EchoLoop {
  /// Sends probes in their order, each stretch of one family in one call.
  private mutating func send(_ probes: [EchoProbe]) {
    var rest = probes[...]
    while let first = rest.first {
      let family = session.tracker.addresses[Int(first.target)].family
      let stretch = rest.prefix { session.tracker.addresses[Int($0.target)].family == family }
        .prefix(Int(CB_ECHO_BATCH))
      rest = rest.dropFirst(stretch.count)
      send(stretch, family)
    }
  }

  private mutating func send(_ stretch: ArraySlice<EchoProbe>, _ family: AddressFamily) {
    var rest = stretch
    while !rest.isEmpty {
      encode(rest, family)
      let monotonic = clock.read().monotonic
      let outcome = hand(to: family)
      for (probe, packet) in zip(rest, packets.prefix(outcome.sent)) {
        _ = session.receive(.sent(probe, monotonic: monotonic, realtime: packet.sent))
      }
      rest = rest.dropFirst(outcome.sent)
      guard let failure = outcome.failure, let failed = rest.popFirst() else { continue }
      _ = session.receive(.notSent(failed, failure, clock.read()))
    }
  }

  /// Hands the encoded packets over.
  ///
  /// A datagram socket reports an earlier packet's ICMP error as if it were this packet's: its error queue is read
  /// first, and once more when sending fails.
  private mutating func hand(to family: AddressFamily) -> (sent: Int, failure: EchoSendFailure?) {
    var outcome = attempt(family)
    guard outcome.failure != nil, sockets[family] == .datagram else { return outcome }
    if family == .ipv4 { ipv4?.drain(into: &session, clock: clock) }
    if family == .ipv6 { ipv6?.drain(into: &session, clock: clock) }
    outcome = attempt(family)
    return outcome
  }

  private mutating func attempt(_ family: AddressFamily) -> (sent: Int, failure: EchoSendFailure?) {
    let outcome =
      family == .ipv4 ? ipv4?.send(&packets, octets) : ipv6?.send(&packets, octets)
    return outcome ?? (0, .noRoute)
  }

  private mutating func encode(_ probes: ArraySlice<EchoProbe>, _ family: AddressFamily) {
    octets.removeAll(keepingCapacity: true)
    packets.removeAll(keepingCapacity: true)
    for probe in probes {
      let start = octets.count
      EchoRequest(
        family: family, identifier: identifiers[family] ?? 0, payload: session.tracker.payload(of: probe),
        payloadSize: plan.configuration.payloadSize
      ).append(to: &octets)
      packets.append(
        cb_echo_outgoing(
          address: session.tracker.addresses[Int(probe.target)].halves, offset: UInt32(start),
          length: UInt32(octets.count - start), sent: 0))
    }
  }
}
