import CivilTime
import Measurements
import SNMPValues
import TestSupport
import Testing

@testable import SNMPPolling

@Suite struct PollSchedulerTests {
  @Test(arguments: [nil, [UInt8]([0x80, 0, 0, 0, 1])]) func everythingIsAnswered(engine: [UInt8]?) throws {
    var network = SimulatedNetwork([SimulatedAgent(interfaces: 7, engine: engine)])
    network.run()
    #expect(network.causes == [0: nil])
    let poll = network.scheduler.polls[0]
    let table = InterfaceTable(
      poll.answers.map { SNMPAnswer($0.variables, at: .init(secondsSince1970: 0)) })
    #expect(table.rows.count == 7)
    // One GET, then 16 columns, 3 rows at a time: 7 rows and the end.
    #expect(poll.effort.packetsSent == (engine == nil ? 4 : 5))
    #expect(poll.answer(endedBy: nil) == .answered)
  }

  @Test func aDeadDeviceStallsNobody() {
    let agents = (0..<40).map { SimulatedAgent(habit: $0.isMultiple(of: 4) ? .dead : .sound) }
    var configuration = PollConfiguration()
    configuration.window = 40
    var network = SimulatedNetwork(agents, configuration: configuration)
    network.run()
    #expect(network.causes.filter { $0.value == .noAnswer }.count == 10)
    #expect(network.causes.filter { $0.value == nil }.count == 30)
    // Three tries of a second each, all dead ones at the same time.
    #expect(network.now == .seconds(3))
  }

  @Test func theWindowIsKept() {
    var configuration = PollConfiguration()
    configuration.window = 5
    var network = SimulatedNetwork((0..<23).map { _ in SimulatedAgent() }, configuration: configuration)
    network.run()
    #expect(network.mostInFlight == 5)
    #expect(network.causes.count == 23)
  }

  @Test func aHundredDevicesWithOneEngineAreAllAnsweredOneAfterTheOther() {
    let shared: [UInt8] = [0x80, 0, 0x07, 0xDB, 0x03, 1, 2, 3]
    let other: [UInt8] = [0x80, 0, 0x07, 0xDB, 0x03, 9, 9, 9]
    var agents = (0..<100).map { _ in SimulatedAgent(engine: shared) }
    agents.append(SimulatedAgent(engine: other))
    // One that never answers, and so never tells its engine id.
    agents.append(SimulatedAgent(habit: .dead, engine: shared))
    var network = SimulatedNetwork(agents)
    network.roundTrip = .milliseconds(5)
    network.run()
    #expect(network.clashes == 0)
    #expect(network.causes.filter { $0.value == nil }.count == 101)
    #expect(network.causes[101] == .noAnswer)
    #expect(network.scheduler.sharedEngines.keys.sorted { $0.count < $1.count } == [shared])
    #expect(network.scheduler.sharedEngines[shared]?.count == 100)
  }

  @Test(arguments: [
    (SimulatedAgent.Habit.closed, PollCause.portClosed), (.looping, .notIncreasing),
    (.errorStatus(16), .accessDenied),
    (.errorStatus(6), .accessDenied),
  ])
  func faultsEndTheDevice(habit: SimulatedAgent.Habit, cause: PollCause) {
    var network = SimulatedNetwork([SimulatedAgent(habit: habit), SimulatedAgent()])
    network.run()
    #expect(network.causes == [0: cause, 1: nil])
  }

  @Test(arguments: [
    (UInt32(1), PollCause.unsupportedSecurityLevel), (2, .clockDisagrees), (3, .unknownUser),
    (4, .engineChanged),
    (5, .wrongDigest), (6, .notDecrypted),
  ])
  func reportsEndTheDevice(counter: UInt32, cause: PollCause) {
    var network = SimulatedNetwork([SimulatedAgent(habit: .report(counter), engine: [0x80, 0, 0, 0, 1])])
    network.run()
    #expect(network.causes == [0: cause])
    // A refused credential is shown once; only a clock or a new engine is worth another try.
    let tries = [2, 4].contains(counter) ? 4 : 2
    #expect(network.scheduler.polls[0].effort.packetsSent == tries)
  }

  @Test func anEndlessWalkEndsAtItsLimit() {
    var configuration = PollConfiguration()
    configuration.limits.variables = 5_000
    var network = SimulatedNetwork([SimulatedAgent(habit: .endless)], configuration: configuration)
    network.run()
    #expect(network.causes == [0: .limitReached])
    #expect(network.scheduler.polls[0].answer(endedBy: .limitReached) == .partlyAnswered)
    #expect(network.scheduler.polls[0].effort.variables < 5_100)
    configuration = PollConfiguration()
    configuration.limits.packets = 20
    network = SimulatedNetwork([SimulatedAgent(habit: .endless)], configuration: configuration)
    network.run()
    #expect(network.scheduler.polls[0].effort.packetsSent == 20)
    configuration = PollConfiguration()
    configuration.limits.time = .seconds(1)
    network = SimulatedNetwork([SimulatedAgent(habit: .endless)], configuration: configuration)
    network.run()
    #expect(network.causes == [0: .limitReached])
    #expect(network.now < .milliseconds(1_200))
  }

  @Test(arguments: [SimulatedAgent.Habit.small(9), .mute(9)])
  func whatIsTooBigIsAskedForInParts(habit: SimulatedAgent.Habit) {
    var network = SimulatedNetwork([SimulatedAgent(interfaces: 4, habit: habit)])
    network.run()
    #expect(network.causes == [0: nil])
    let cells = network.scheduler.polls[0].answers.flatMap(\.variables).filter { variable in
      MIBObject.interfaces.contains { $0.identifier.contains(variable.identifier) }
    }
    #expect(Set(cells.map(\.identifier)).count == 4 * MIBObject.interfaces.count)
  }

  @Test func theDeadlineEndsWhatIsOpenAndWhatNeverBegan() {
    var configuration = PollConfiguration()
    configuration.window = 2
    configuration.deadline = .milliseconds(1_500)
    var network = SimulatedNetwork(
      (0..<5).map { _ in SimulatedAgent(habit: .dead) }, configuration: configuration)
    network.run()
    #expect(network.now == .milliseconds(1_500))
    #expect(network.causes.count == 5)
    #expect(network.causes.allSatisfy { $0.value == .runEnded })
    #expect(
      network.scheduler.polls.map { $0.answer(endedBy: .runEnded) }
        == [.timedOut, .timedOut, .notAsked, .notAsked, .notAsked])
  }

  @Test func noDevicesAreDoneAtOnce() {
    var network = SimulatedNetwork([])
    network.run()
    #expect(network.scheduler.isDone)
  }

  @Test(arguments: SeededRandom.seeds) func theDeadlineQueueGivesTheEarliest(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var queue = DeadlineQueue()
    var expected: [Duration] = []
    for device in 0..<500 {
      let deadline = Duration.milliseconds(Int.random(in: 0...200, using: &random))
      queue.add(deadline, device)
      expected.append(deadline)
      if device.isMultiple(of: 3), let first = queue.first {
        #expect(first.deadline == expected.min())
        queue.removeFirst()
        expected.remove(at: expected.firstIndex(of: first.deadline) ?? 0)
      }
    }
    var taken: [Duration] = []
    while let first = queue.first {
      taken.append(first.deadline)
      queue.removeFirst()
    }
    #expect(taken == expected.sorted())
  }
}
