import SNMPValues
import TestSupport

@testable import SNMPPolling

/// An agent without a socket: a sorted list of objects, and habits.
struct SimulatedAgent {
  enum Habit {
    case sound
    /// Never answers.
    case dead
    /// ICMP port unreachable.
    case closed
    /// Says the same name again and again.
    case looping
    /// Every next name exists.
    case endless
    /// More than so many variables in one answer are too big.
    case small(Int)
    /// Answers GETBULK only below so many variables, and says nothing otherwise.
    case mute(Int)
    case errorStatus(Int32)
    case report(UInt32)
  }

  var objects: [SNMPVariable]
  var habit = Habit.sound
  var engine: EngineIdentity?

  init(interfaces: Int = 3, habit: Habit = .sound, engine: [UInt8]? = nil) {
    self.habit = habit
    self.engine = engine.map { EngineIdentity(id: $0, boots: 1, time: 100) }
    var objects = [
      SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(100)),
      SNMPVariable(MIBObject.sysName.identifier, .octetString(Array("agent".utf8))),
    ]
    for column in MIBObject.interfaces {
      for index in 0..<interfaces {
        objects.append(SNMPVariable(column.identifier.appending(UInt32(index + 1)), .gauge32(UInt32(index))))
      }
    }
    self.objects = objects.sorted { $0.identifier < $1.identifier }
  }

  /// The answer, or nil for silence.
  func answer(_ request: SNMPRequest) -> SNMPReply? {
    var reply = SNMPReply(
      command: .response, requestID: request.requestID, messageID: request.messageID, isOurs: true,
      engine: engine, variables: [])
    switch habit {
    case .dead, .closed: return nil
    case .errorStatus(let status):
      reply.errorStatus = status
      reply.errorIndex = 1
      return reply
    case .report(let counter):
      reply.command = .report
      reply.isOurs = counter == 2
      reply.variables = [SNMPVariable([1, 3, 6, 1, 6, 3, 15, 1, 1, counter, 0], .counter32(1))]
      return reply
    default: break
    }
    reply.variables = variables(request)
    if case .small(let most) = habit, reply.variables.count > most {
      reply.variables = []
      reply.errorStatus = 1
    }
    if case .mute(let most) = habit, request.kind != .get, reply.variables.count > most { return nil }
    return reply
  }

  private func variables(_ request: SNMPRequest) -> [SNMPVariable] {
    guard case .getBulk(let nonRepeaters, let repetitions) = request.kind else {
      return request.names.map { name in
        objects.first { $0.identifier == name } ?? SNMPVariable(name, .noSuchObject)
      }
    }
    var found = request.names.prefix(nonRepeaters).map(next)
    var names = Array(request.names.dropFirst(nonRepeaters))
    for _ in 0..<repetitions {
      let row = names.map(next)
      found += row
      names = row.map(\.identifier)
    }
    return found
  }

  private func next(_ name: ObjectIdentifier) -> SNMPVariable {
    switch habit {
    case .looping where name.arcs.count > 9: SNMPVariable(name, .gauge32(1))
    case .endless where name.arcs.count > 8:
      SNMPVariable(ObjectIdentifier(name.arcs + [1]).shortened, .gauge32(1))
    default: objects.first { name < $0.identifier } ?? SNMPVariable(name, .endOfMIBView)
    }
  }
}

extension ObjectIdentifier {
  /// Counts the last arc up instead of growing without end.
  fileprivate var shortened: ObjectIdentifier {
    guard arcs.count > 12 else { return self }
    return ObjectIdentifier(arcs.dropLast(2) + [arcs[arcs.count - 2] + 1])
  }
}

/// Runs a scheduler against simulated agents on a clock of its own.
struct SimulatedNetwork {
  typealias Scheduler = PollScheduler<SeededRandom>
  var scheduler: Scheduler
  let agents: [SimulatedAgent]
  var roundTrip: Duration = .milliseconds(50)
  private(set) var now: Duration = .zero
  private(set) var causes: [Int: PollCause?] = [:]
  private(set) var mostInFlight = 0
  /// Two sessions for one engine id at the same time, which the library must never see.
  private(set) var clashes = 0
  private(set) var rounds = 0
  private var bound: [Int: [UInt8]] = [:]
  private var due: [(time: Duration, event: Scheduler.Event)] = []

  init(
    _ agents: [SimulatedAgent], configuration: PollConfiguration = PollConfiguration(), seed: UInt64 = 1,
    request: PollRequest = .systemAndInterfaces
  ) {
    self.agents = agents
    let polls = agents.map {
      DevicePoll(request, configuration: configuration, usesEngine: $0.engine != nil)
    }
    scheduler = Scheduler(polls, configuration: configuration, source: SeededRandom(seed: seed))
  }

  mutating func run() {
    perform(scheduler.receive(.begun, at: now))
    while !scheduler.isDone, rounds < 100_000 {
      rounds += 1
      let next = due.map(\.time).min() ?? scheduler.wakeUp
      now = max(now, min(next, scheduler.wakeUp))
      while let index = due.firstIndex(where: { $0.time <= now }) {
        perform(scheduler.receive(due.remove(at: index).event, at: now))
      }
      perform(scheduler.receive(.tick, at: now))
    }
  }

  private mutating func perform(_ actions: [Scheduler.Action]) {
    mostInFlight = max(mostInFlight, scheduler.inFlight)
    for action in actions {
      switch action {
      case .open(let device):
        if case .closed = agents[device].habit { reply(device, .stopped(.portClosed)) }
      case .discover(let device, let messageID):
        guard let engine = agents[device].engine else { continue }
        if case .dead = agents[device].habit { continue }
        reply(device, .discovered(messageID: messageID, engine))
      case .bind(let device, let engine):
        guard let engine else { continue }
        if bound.contains(where: { $0.key != device && $0.value == engine.id }) { clashes += 1 }
        bound[device] = engine.id
      case .send(let device, let request):
        if let answer = agents[device].answer(request) { reply(device, .reply(answer)) }
      case .setClock: break
      case .close(let device, let cause):
        causes[device] = cause
        bound[device] = nil
      }
    }
  }

  private mutating func reply(_ device: Int, _ event: DevicePoll.Event) {
    due.append((now + roundTrip, .device(device, event)))
  }
}
