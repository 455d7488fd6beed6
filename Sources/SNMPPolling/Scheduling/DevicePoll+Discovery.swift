extension DevicePoll {
  mutating func discover(
    _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    let messageID = identifiers.next()
    phase = .discovering(messageID: messageID)
    attempt = 1
    discoveries += 1
    return [sendDiscovery(messageID, now)]
  }

  mutating func sendDiscovery(_ messageID: Int32, _ now: Duration) -> Action {
    effort.packetsSent += 1
    deadline = now + configuration.timeout
    return .discover(messageID: messageID)
  }

  mutating func claim(_ engine: EngineIdentity, _ messageID: Int32, _ now: Duration) -> [Action] {
    guard phase == .discovering(messageID: messageID), engine.isUsable else {
      effort.answersDropped += 1
      return []
    }
    phase = .waitingForEngine
    waitedSince = now
    deadline = nil
    return [.claim(engine)]
  }

  /// The engine is not what it was: asked for anew once, since a replaced or restarted device is no stranger.
  mutating func rediscover(
    _ cause: PollCause, _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    guard case .asking = phase, usesEngine else { return [] }
    return discoveries < 2 ? discover(now, &identifiers) : finish(cause)
  }

  mutating func take(
    report: USMReport?, _ reply: SNMPReply, _ now: Duration,
    _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    switch report {
    // One failure ends it: devices lock out whoever fails again.
    case .unknownUserName: return finish(.unknownUser)
    case .wrongDigest: return finish(.wrongDigest)
    case .decryptionError: return finish(.notDecrypted)
    case .unsupportedSecurityLevel: return finish(.unsupportedSecurityLevel)
    case .unknownEngineID: return rediscover(.engineChanged, now, &identifiers)
    case .notInTimeWindow: return setClock(reply, now, &identifiers)
    case nil: return finish(.agentError)
    }
  }

  private mutating func setClock(
    _ reply: SNMPReply, _ now: Duration, _ identifiers: inout MessageIdentifiers<some RandomNumberGenerator>
  ) -> [Action] {
    guard let engine = reply.engine, clockSettings < 2 else { return finish(.clockDisagrees) }
    clockSettings += 1
    return [.setClock(engine)] + ask(now, &identifiers)
  }
}
