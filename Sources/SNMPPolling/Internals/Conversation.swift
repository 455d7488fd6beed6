import CCircuitBookSNMPSessions

/// What is open towards one device while it is being asked.
final class Conversation {
  private let target: PollTarget
  private let socket: DatagramSocket
  private var session: SNMPSession?
  private var engine: EngineIdentity?

  init(_ target: PollTarget) throws(SocketFailure) {
    self.target = target
    socket = try DatagramSocket(to: target.address, port: target.port)
  }

  func watch(_ readiness: borrowing ReadinessQueue, device: Int) throws(SocketFailure) {
    try readiness.add(socket, device: device)
  }

  func bindCommunity() throws(PollCause) {
    guard case .community(let community) = target.credential.access,
      let session = SNMPSession(community: community)
    else { throw .unusableCredential }
    self.session = consume session
  }

  func bind(_ user: SNMPUser, _ keys: SNMPKeys, _ engine: EngineIdentity) throws(PollCause) {
    // The old session goes first: it takes the engine's user and clock with it.
    session = nil
    guard let session = SNMPSession(user: user.name, keys: keys, engine: engine) else {
      throw .unusableCredential
    }
    self.session = consume session
    self.engine = engine
  }

  /// Ends the session now, not when the last reference goes: the next device of the engine id may be bound
  /// before.
  func end() {
    session = nil
  }

  func setClock(_ engine: EngineIdentity) {
    session?.setClock(engine)
  }

  /// Forgets the engine, so that the answer is read as a discovery even when the engine is the same as before.
  func discover(messageID: Int32) throws(PollCause) {
    session = nil
    engine = nil
    try send(DiscoveryMessage.packet(messageID: messageID))
  }

  func send(_ request: SNMPRequest) throws(PollCause) {
    guard let packet = session?.packet(for: request) else { throw .unusableCredential }
    try send(packet)
  }

  /// What the system will do later is left to the retry.
  private func send(_ packet: [UInt8]) throws(PollCause) {
    do throws(SocketFailure) {
      try socket.send(packet)
    } catch {
      if !error.isTransient { throw error.cause }
    }
  }

  func receive(into buffer: inout [UInt8]) throws(SocketFailure) -> ArraySlice<UInt8>? {
    try socket.receive(into: &buffer)
  }

  /// What a datagram means for the scheduler; nil when it is nothing of ours.
  func event(for packet: [UInt8], _ decoder: borrowing SNMPDecoder) -> DevicePoll.Event? {
    switch (MessageHead(packet), target.credential.access) {
    case (.user(let head), .user(let user)): event(for: packet, head, user, decoder)
    case (.community(let shown), .community(let ours)) where shown == ours.bytes:
      decoded(packet, level: 0, nil, decoder)
    default: nil
    }
  }

  private func event(
    for packet: [UInt8], _ head: MessageHead.UserHead, _ user: SNMPUser, _ decoder: borrowing SNMPDecoder
  ) -> DevicePoll.Event? {
    guard let engine else { return .discovered(messageID: head.messageID, head.engine) }
    // Another engine id never reaches the library: it would keep a clock for each.
    guard head.engine.id == engine.id else {
      return head.command == 0xA8 ? .discovered(messageID: head.messageID, head.engine) : nil
    }
    return decoded(packet, level: user.privacy == nil ? 2 : 3, head.engine, decoder)
  }

  private func decoded(
    _ packet: [UInt8], level: Int32, _ engine: EngineIdentity?, _ decoder: borrowing SNMPDecoder
  ) -> DevicePoll.Event? {
    guard session != nil else { return nil }
    switch session?.decode(packet, decoder, level: level, engine: engine) ?? .malformed {
    case .reply(let reply): return .reply(reply)
    case .doubtful(let cause): return .doubtful(cause)
    case .malformed: return nil
    }
  }
}
