import SNMPValues

extension DevicePoll {
  /// Asks what is still open, or is done.
  mutating func ask(
    _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    if effort.packetsSent >= configuration.limits.packets || now - began > configuration.limits.time {
      return finish(.limitReached)
    }
    guard let (kind, names) = nextQuestion() else { return finish(nil) }
    let request = SNMPRequest(
      kind: kind, requestID: identifiers.next(), messageID: identifiers.next(), names: names)
    attempt = 1
    return [send(request, now)]
  }

  private mutating func nextQuestion() -> (SNMPRequest.Kind, [ObjectIdentifier])? {
    if !scalars.isEmpty {
      return (.get, Array(scalars.prefix(configuration.limits.variablesInPacket)))
    }
    guard let rows = walk.next() else { return nil }
    return (
      .getBulk(nonRepeaters: 1, repetitions: rows.repetitions), [Self.upTimeColumn] + rows.names
    )
  }

  /// GETBULK gives what follows a name: of the column, the instance.
  static let upTimeColumn = ObjectIdentifier(MIBObject.sysUpTime.identifier.arcs.dropLast())

  private mutating func send(_ request: SNMPRequest, _ now: Duration) -> Action {
    phase = .asking(request)
    effort.packetsSent += 1
    deadline = now + configuration.timeout
    return .send(request)
  }

  /// Sends again what got no answer; the last try of a walk asks for little, should the answer be too long
  /// for the way.
  mutating func tryAgain(
    _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    guard attempt <= configuration.retries else { return finish(.noAnswer) }
    attempt += 1
    effort.retries += 1
    switch phase {
    case .discovering(let messageID): return [sendDiscovery(messageID, now)]
    case .asking(let request):
      guard attempt > configuration.retries, request.kind != .get, walk.askForLeast() else {
        return [send(request, now)]
      }
      let tries = attempt
      defer { attempt = tries }
      return ask(now, &identifiers)
    case .idle, .waitingForEngine, .done: return []
    }
  }

  mutating func take(
    _ reply: SNMPReply, _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    guard case .asking(let request) = phase, isAnswer(reply, to: request) else {
      effort.answersDropped += 1
      return []
    }
    if reply.command == .report {
      return take(report: USMReport(reply.variables), reply, now, &identifiers)
    }
    do throws(PollCause) {
      try reply.errorStatus == 0 ? keep(reply, request, now) : workAround(reply, request)
    } catch {
      return finish(error)
    }
    return ask(now, &identifiers)
  }

  /// Nothing is believed but a response to this request by someone who knows the secret, or a report about
  /// it.
  private func isAnswer(_ reply: SNMPReply, to request: SNMPRequest) -> Bool {
    switch reply.command {
    case .response:
      reply.isOurs && reply.requestID == request.requestID
        && (!usesEngine || reply.messageID == request.messageID)
    case .report:
      usesEngine && reply.messageID == request.messageID
        && (reply.isOurs || USMReport(reply.variables) != .notInTimeWindow)
    case .other: false
    }
  }

  private mutating func keep(_ reply: SNMPReply, _ request: SNMPRequest, _ now: Duration) throws(PollCause) {
    var kept: [SNMPVariable]
    if request.kind == .get {
      guard reply.variables.map(\.identifier) == request.names else { throw .agentError }
      scalars.removeFirst(request.names.count)
      kept = reply.variables
    } else {
      guard let upTime = reply.variables.first else { throw .emptyAnswer }
      kept = try walk.take(reply.variables.dropFirst())
      kept.append(upTime)
    }
    answers.append((kept, now))
    effort.variables += kept.count
    if effort.variables > configuration.limits.variables { throw .limitReached }
  }

  private mutating func workAround(_ reply: SNMPReply, _ request: SNMPRequest) throws(PollCause) {
    switch reply.errorStatus {
    case 1 where request.kind != .get:
      guard walk.shrink() else { throw .tooBig }
    case 6, 16: throw .accessDenied
    default:
      // What the agent fails on is left out; it is one less each time.
      let position = Int(reply.errorIndex) - 1
      guard request.names.indices.contains(position) else {
        throw reply.errorStatus == 1 ? .tooBig : .agentError
      }
      if request.kind == .get {
        scalars.remove(at: scalars.startIndex + position)
      } else {
        guard walk.abandon(position: position - 1) else { throw .agentError }
      }
    }
  }
}
