import Measurements
import SNMPValues

/// Asking one device, without a socket: what came in goes in, what to do next comes out.
///
/// One request is in flight at a time. Every way through ends in ``Action/finish(_:)``: requests, retries,
/// variables, bytes and time are all bounded by ``PollConfiguration``.
struct DevicePoll {
  enum Event: Equatable {
    case begun
    /// A report told the engine id.
    case discovered(messageID: Int32, EngineIdentity)
    /// The session for the engine is there.
    case bound
    case reply(SNMPReply)
    /// Bytes came in; `isKept` when they were decoded into a reply.
    case received(bytes: Int, isKept: Bool)
    /// The message looked like the answer but its clock or its digest does not hold.
    case doubtful(PollCause)
    case expired
    case stopped(PollCause)
  }

  enum Action: Equatable {
    case discover(messageID: Int32)
    case claim(EngineIdentity)
    case send(SNMPRequest)
    case setClock(EngineIdentity)
    /// The last action: nil when everything was answered.
    case finish(PollCause?)
  }

  enum Phase: Equatable {
    case idle
    case discovering(messageID: Int32)
    case waitingForEngine
    case asking(SNMPRequest)
    case done(PollCause?)
  }

  let configuration: PollConfiguration
  let usesEngine: Bool
  var phase = Phase.idle
  var scalars: ArraySlice<ObjectIdentifier>
  var walk: TableWalk
  var attempt = 0
  var clockSettings = 0
  var discoveries = 0
  var began: Duration = .zero
  var waitedSince: Duration = .zero
  /// When an answer is waited for no longer; nil when nothing is waited for.
  var deadline: Duration?
  /// What was answered, with the time of arrival since the run began.
  var answers: [(variables: [SNMPVariable], arrival: Duration)] = []
  var effort = PollEffort()

  init(_ request: PollRequest, configuration: PollConfiguration, usesEngine: Bool) {
    self.configuration = configuration
    self.usesEngine = usesEngine
    scalars = request.scalars.map(\.identifier)[...]
    walk = TableWalk(request.columns, variablesInPacket: configuration.limits.variablesInPacket)
  }

  mutating func receive(
    _ event: Event, at now: Duration, identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    if case .done = phase { return [] }
    effort.duration = now - began
    switch event {
    case .begun:
      began = now
      return usesEngine ? discover(now, &identifiers) : ask(now, &identifiers)
    case .discovered(let messageID, let engine):
      if case .asking(let request) = phase, request.messageID == messageID {
        return rediscover(.engineChanged, now, &identifiers)
      }
      return claim(engine, messageID, now)
    case .bound:
      // Waiting for another device of the same engine id is no time spent on this one.
      began += now - waitedSince
      return ask(now, &identifiers)
    case .received(let bytes, let isKept): return count(bytes, isKept)
    case .reply(let reply): return take(reply, now, &identifiers)
    case .doubtful(let cause): return rediscover(cause, now, &identifiers)
    case .expired: return tryAgain(now, &identifiers)
    case .stopped(let cause): return finish(cause)
    }
  }

  mutating func finish(_ cause: PollCause?) -> [Action] {
    phase = .done(cause)
    deadline = nil
    return [.finish(cause)]
  }

  private mutating func count(_ bytes: Int, _ isKept: Bool) -> [Action] {
    effort.bytesReceived += bytes
    if !isKept { effort.answersDropped += 1 }
    return effort.bytesReceived > configuration.limits.bytes ? finish(.limitReached) : []
  }
}

extension DevicePoll {
  /// How the device took being asked.
  func answer(endedBy cause: PollCause?) -> DeviceAnswer {
    guard let cause else { return .answered }
    if !answers.isEmpty { return .partlyAnswered }
    return cause == .runEnded && effort.packetsSent > 0 ? .timedOut : cause.answer
  }
}
