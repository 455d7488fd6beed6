import SNMPValues
import TestSupport
import Testing

@testable import SNMPPolling

/// What a device that may not be trusted can send to one that waits for an answer.
@Suite struct DevicePollTests {
  private var identifiers = MessageIdentifiers(source: SeededRandom(seed: 7))
  private let request = PollRequest(scalars: [.sysUpTime], columns: [])
  private let engine = EngineIdentity(id: [0x80, 0, 0, 0, 1], boots: 1, time: 1)

  /// A poll that has asked, with what it asked.
  private mutating func asking(usesEngine: Bool) throws -> (DevicePoll, SNMPRequest) {
    var poll = DevicePoll(request, configuration: PollConfiguration(), usesEngine: usesEngine)
    var actions = poll.receive(.begun, at: .zero, identifiers: &identifiers)
    if usesEngine {
      guard case .discover(let messageID) = actions.first else { throw Unexpected() }
      actions = poll.receive(
        .discovered(messageID: messageID, engine), at: .zero, identifiers: &identifiers)
      #expect(actions == [.claim(engine)])
      actions = poll.receive(.bound, at: .zero, identifiers: &identifiers)
    }
    guard case .send(let sent) = actions.first else { throw Unexpected() }
    return (poll, sent)
  }

  private struct Unexpected: Error {}

  private func answer(to request: SNMPRequest) -> SNMPReply {
    SNMPReply(
      command: .response, requestID: request.requestID, messageID: request.messageID, isOurs: true,
      variables: [SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(1))])
  }

  @Test(arguments: [false, true]) mutating func theAnswerIsTaken(usesEngine: Bool) throws {
    var (poll, sent) = try asking(usesEngine: usesEngine)
    let actions = poll.receive(.reply(answer(to: sent)), at: .zero, identifiers: &identifiers)
    #expect(actions == [.finish(nil)])
    #expect(poll.answers.count == 1)
  }

  @Test(arguments: [false, true]) mutating func nothingElseIsTaken(usesEngine: Bool) throws {
    var (poll, sent) = try asking(usesEngine: usesEngine)
    let good = answer(to: sent)
    var forged = [good, good, good]
    forged[0].requestID += 1
    forged[1].isOurs = false
    forged[2].command = .other
    if usesEngine {
      var other = good
      other.messageID += 1
      forged.append(other)
      // Only an authentic report may set our clock.
      var report = other
      report.command = .report
      report.messageID = sent.messageID
      report.isOurs = false
      report.variables = [SNMPVariable([1, 3, 6, 1, 6, 3, 15, 1, 1, 2, 0], .counter32(1))]
      forged.append(report)
    } else {
      var report = good
      report.command = .report
      forged.append(report)
    }
    for reply in forged {
      #expect(poll.receive(.reply(reply), at: .zero, identifiers: &identifiers) == [])
    }
    #expect(poll.effort.answersDropped == forged.count)
    #expect(poll.answers.isEmpty)
    #expect(poll.receive(.reply(good), at: .zero, identifiers: &identifiers) == [.finish(nil)])
    #expect(poll.receive(.reply(good), at: .zero, identifiers: &identifiers) == [])
  }

  @Test mutating func anotherObjectIsNoAnswer() throws {
    var (poll, sent) = try asking(usesEngine: false)
    var reply = answer(to: sent)
    reply.variables = [SNMPVariable(MIBObject.sysName.identifier, .null)]
    #expect(
      poll.receive(.reply(reply), at: .zero, identifiers: &identifiers) == [.finish(.agentError)])
  }

  @Test mutating func theClockIsSetOnceAndTheRequestSentAgain() throws {
    var (poll, sent) = try asking(usesEngine: true)
    var report = answer(to: sent)
    report.command = .report
    report.engine = EngineIdentity(id: engine.id, boots: 9, time: 5)
    report.variables = [SNMPVariable([1, 3, 6, 1, 6, 3, 15, 1, 1, 2, 0], .counter32(1))]
    let actions = poll.receive(.reply(report), at: .zero, identifiers: &identifiers)
    #expect(actions.count == 2)
    #expect(actions.first == report.engine.map { .setClock($0) })
  }

  @Test mutating func aDiscoveryOfSomeoneElseIsNotTaken() throws {
    var poll = DevicePoll(request, configuration: PollConfiguration(), usesEngine: true)
    guard case .discover(let messageID) = poll.receive(.begun, at: .zero, identifiers: &identifiers).first
    else { throw Unexpected() }
    #expect(
      poll.receive(.discovered(messageID: messageID + 1, engine), at: .zero, identifiers: &identifiers) == [])
    var unusable = engine
    unusable.id = [1, 2, 3, 4]
    #expect(
      poll.receive(.discovered(messageID: messageID, unusable), at: .zero, identifiers: &identifiers) == [])
    #expect(
      poll.receive(.discovered(messageID: messageID, engine), at: .zero, identifiers: &identifiers)
        == [.claim(engine)])
  }

  @Test mutating func aNewEngineBehindTheAddressIsDiscoveredOnce() throws {
    var (poll, sent) = try asking(usesEngine: true)
    let replaced = EngineIdentity(id: [0x80, 0, 0, 0, 2], boots: 1, time: 1)
    // Someone else's report is none.
    #expect(
      poll.receive(
        .discovered(messageID: sent.messageID - 1, replaced), at: .zero, identifiers: &identifiers) == [])
    let again = poll.receive(
      .discovered(messageID: sent.messageID, replaced), at: .zero, identifiers: &identifiers)
    guard case .discover(let messageID) = again.first else { throw Unexpected() }
    #expect(
      poll.receive(.discovered(messageID: messageID, replaced), at: .zero, identifiers: &identifiers)
        == [.claim(replaced)])
    guard case .send(let second) = poll.receive(.bound, at: .zero, identifiers: &identifiers).first
    else { throw Unexpected() }
    #expect(
      poll.receive(.discovered(messageID: second.messageID, engine), at: .zero, identifiers: &identifiers)
        == [.finish(.engineChanged)])
  }

  @Test mutating func junkWithoutEndEndsAtTheLimit() throws {
    var (poll, _) = try asking(usesEngine: false)
    let half = poll.configuration.limits.bytes / 2
    #expect(poll.receive(.received(bytes: half, isKept: false), at: .zero, identifiers: &identifiers) == [])
    #expect(poll.receive(.received(bytes: half, isKept: false), at: .zero, identifiers: &identifiers) == [])
    #expect(
      poll.receive(.received(bytes: 1, isKept: false), at: .zero, identifiers: &identifiers)
        == [.finish(.limitReached)])
    #expect(poll.effort.answersDropped == 3)
  }
}
