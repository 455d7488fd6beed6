import IPAddressing
import Measurements

/// What a run is told.
enum EchoEvent: Sendable, Hashable {
  /// Time has passed.
  case tick(ClockReading)
  /// The clocks were read before packets are: a step since the last reading must be known first.
  case clock(ClockReading)
  /// A probe was handed to the kernel; the real time is the program's own, just before.
  case sent(EchoProbe, monotonic: Int64, realtime: Int64)
  /// A probe was not taken by the kernel.
  case notSent(EchoProbe, EchoSendFailure, ClockReading)
  /// The kernel says when a probe passed the driver.
  case transmitted(EchoPayload, realtime: Int64)
  /// A packet arrived.
  case arrived(EchoArrival, from: IPAddress, realtime: Int64, stamp: TimestampKind)
  /// Somebody wants the run to end.
  case cancelled(ClockReading)
}

/// What a run asks for.
enum EchoAction: Sendable, Hashable {
  /// Send these now, in this order.
  case send([EchoProbe])
  /// Nothing to do until something arrives or the monotonic clock reaches this.
  case wait(until: Int64)
  /// The run is over.
  case finish
}

/// A run of echo probes from its first to its last: schedule, tracker, clock watch and end, without a socket.
struct EchoSession: Sendable {
  private(set) var schedule: EchoSchedule
  private(set) var tracker: EchoTracker
  private(set) var failures: [UInt32: EchoSendFailure] = [:]
  private(set) var isPartial = false
  private(set) var isFinished = false
  private var clock: ClockWatch?
  private var congestion = CongestionBackOff()
  private var sendingEnds = Int64.max
  private var lastSent = Int64.min
  private let limits: Limits

  /// The times of a configuration, in nanoseconds.
  struct Limits: Sendable, Hashable {
    let timeout: Int64
    let grace: Int64
    let duration: Int64

    init(_ configuration: EchoConfiguration) {
      timeout = configuration.timeout.wholeNanoseconds
      grace = configuration.lateGrace.wholeNanoseconds
      duration = configuration.maximumDuration.wholeNanoseconds
    }
  }

  init(schedule: EchoSchedule, tracker: EchoTracker, limits: Limits) {
    self.schedule = schedule
    self.tracker = tracker
    self.limits = limits
  }

  /// Takes one event and says what is to be done; nothing after the end.
  mutating func receive(_ event: EchoEvent) -> [EchoAction] {
    guard !isFinished else { return [] }
    switch event {
    case .tick(let now):
      return tick(now)
    case .clock(let now):
      watch(now)
    case .sent(let probe, let monotonic, let realtime):
      tracker.noteSent(probe, monotonic: monotonic, realtime: realtime)
      lastSent = max(lastSent, monotonic)
      congestion.relax()
    case .notSent(let probe, let failure, let now):
      note(failure, of: probe, now: now)
    case .transmitted(let payload, let realtime):
      tracker.noteTransmitted(payload, at: realtime)
    case .arrived(let arrival, let source, let realtime, let stamp):
      tracker.noteArrival(arrival, from: source, at: realtime, by: stamp)
    case .cancelled(let now):
      return end(now.monotonic)
    }
    return []
  }

  /// The samples of one target.
  func samples(of target: Int) -> [EchoSample] {
    tracker.samples(of: target, timeout: limits.timeout)
  }

  private mutating func tick(_ now: ClockReading) -> [EchoAction] {
    begin(at: now)
    watch(now)
    if isDone || now.monotonic >= sendingEnds { return drain(now.monotonic) }
    let probes = congestion.retries(at: now.monotonic) ?? schedule.due(at: now.monotonic)
    if !probes.isEmpty { return [.send(probes)] }
    return [.wait(until: min(nextSend(after: now.monotonic), sendingEnds))]
  }

  private mutating func watch(_ now: ClockReading) {
    if clock?.hasStepped(to: now) == true {
      tracker.exclude(.clockStepped, handedOverAfter: now.monotonic - limits.timeout)
    }
  }

  private mutating func begin(at now: ClockReading) {
    guard clock == nil else { return }
    clock = ClockWatch(now)
    sendingEnds = now.monotonic + limits.duration
    schedule.begin(at: now.monotonic)
  }

  /// Whether every probe was sent or given up.
  private var isDone: Bool { schedule.isExhausted && congestion.isIdle }

  private func nextSend(after now: Int64) -> Int64 {
    congestion.isIdle ? schedule.nextDue(after: now) ?? sendingEnds : congestion.resumes
  }

  /// Waits for what is under way, then ends.
  private mutating func drain(_ now: Int64) -> [EchoAction] {
    let last = lastSent == .min ? now : lastSent + limits.timeout + limits.grace
    if tracker.open > 0, now < last { return [.wait(until: last)] }
    return end(now)
  }

  /// Ends now: what has been under way for less than the timeout says nothing.
  private mutating func end(_ now: Int64) -> [EchoAction] {
    let interrupted = tracker.exclude(.interrupted, handedOverAfter: now - limits.timeout)
    isPartial = interrupted > 0 || !isDone
    isFinished = true
    return [.finish]
  }

  private mutating func note(_ failure: EchoSendFailure, of probe: EchoProbe, now: ClockReading) {
    failures[probe.target] = failures[probe.target] ?? failure
    if failure == .congested {
      congestion.postpone(probe, now: now.monotonic)
    } else {
      tracker.noteNotSent(probe, at: now.realtime)
    }
  }
}
