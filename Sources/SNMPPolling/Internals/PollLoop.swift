import CCircuitBookSNMPSessions
import CivilTime
import Measurements
import SNMPValues
import Wording

/// One run: does what the scheduler says, tells it what came of it.
final class PollLoop {
  private typealias Scheduler = PollScheduler<SystemRandomNumberGenerator>
  private let targets: [PollTarget]
  private let began: Instant
  private let start = ContinuousClock.now
  private var scheduler: Scheduler
  private var conversations: [Conversation?]
  private var results: [PolledDevice?]
  private var keys: [SNMPUser: SNMPKeys] = [:]
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private let readiness: ReadinessQueue
  private let decoder: SNMPDecoder

  init(
    _ targets: [PollTarget], _ request: PollRequest, _ configuration: PollConfiguration, began: Instant
  ) throws(SNMPPollingError) {
    let noResources = SNMPPollingError(
      .noResources, Phrase(zh: "系统资源不足，无法开始 SNMP 采集", en: "the system lacks the resources to poll"))
    do throws(SocketFailure) { readiness = try ReadinessQueue() } catch { throw noResources }
    guard let decoder = SNMPDecoder() else { throw noResources }
    self.decoder = decoder
    self.targets = targets
    self.began = began
    var configuration = configuration
    configuration.window = max(1, min(configuration.window, descriptorRoom()))
    let polls = targets.map {
      DevicePoll(request, configuration: configuration, usesEngine: $0.credential.usesEngine)
    }
    scheduler = Scheduler(polls, configuration: configuration, source: SystemRandomNumberGenerator())
    conversations = Array(repeating: nil, count: targets.count)
    results = Array(repeating: nil, count: targets.count)
  }

  private var now: Duration { ContinuousClock.now - start }

  func run(until stop: StopSign, suppressedBefore: UInt64) -> PollRun {
    tell(.begun)
    while !scheduler.isDone {
      for device in readiness.wait(atMost: scheduler.wakeUp - now) { read(device) }
      tell(stop.isSet ? .cancelled : .tick)
    }
    return PollRun(
      began: began, ended: began + now, devices: results.compactMap { $0 }, findings: sharedEngineFindings(),
      suppressedMessages: cbsnmp_suppressed_messages() - suppressedBefore)
  }

  /// Gives the scheduler an event and does what it says, and what it says to what came of that.
  private func tell(_ event: Scheduler.Event) {
    var actions = scheduler.receive(event, at: now)
    var done = 0
    while done < actions.count {
      if let consequence = perform(actions[done]) {
        actions += scheduler.receive(consequence, at: now)
      }
      done += 1
    }
  }

  private func perform(_ action: Scheduler.Action) -> Scheduler.Event? {
    switch action {
    case .open(let device): failure(device) { () throws(PollCause) in try self.open(device) }
    case .bind(let device, let engine):
      failure(device) { () throws(PollCause) in try self.bind(device, engine) }
    case .discover(let device, let messageID):
      failure(device) { () throws(PollCause) in
        try self.conversations[device]?.discover(messageID: messageID)
      }
    case .send(let device, let request):
      failure(device) { () throws(PollCause) in try self.conversations[device]?.send(request) }
    case .setClock(let device, let engine):
      failure(device) { () throws(PollCause) in self.conversations[device]?.setClock(engine) }
    case .close(let device, let cause):
      failure(device) { () throws(PollCause) in self.close(device, cause) }
    }
  }

  private func failure(_ device: Int, _ work: () throws(PollCause) -> Void) -> Scheduler.Event? {
    do throws(PollCause) {
      try work()
      return nil
    } catch {
      return .device(device, .stopped(error))
    }
  }

  private func open(_ device: Int) throws(PollCause) {
    let target = targets[device]
    do throws(SocketFailure) {
      let conversation = try Conversation(target)
      try conversation.watch(readiness, device: device)
      conversations[device] = conversation
    } catch {
      throw error.cause
    }
  }

  private func bind(_ device: Int, _ engine: EngineIdentity?) throws(PollCause) {
    guard let conversation = conversations[device] else { return }
    guard let engine, case .user(let user) = targets[device].credential.access else {
      return try conversation.bindCommunity()
    }
    guard let stretched = keys[user] ?? SNMPKeys(user) else { throw .unusableCredential }
    keys[user] = stretched
    try conversation.bind(user, stretched, engine)
  }

  /// A few datagrams at a time, so that no device keeps the others waiting.
  private func read(_ device: Int) {
    for _ in 0..<8 {
      guard let conversation = conversations[device] else { return }
      do throws(SocketFailure) {
        guard let packet = try conversation.receive(into: &buffer) else { return }
        let event = conversation.event(for: Array(packet), decoder)
        tell(.device(device, .received(bytes: packet.count, isKept: event != nil)))
        if let event { tell(.device(device, event)) }
      } catch {
        return tell(.device(device, .stopped(error.cause)))
      }
    }
  }

  private func close(_ device: Int, _ cause: PollCause?) {
    conversations[device]?.end()
    conversations[device] = nil
    let poll = scheduler.takeAnswers(of: device)
    results[device] = PolledDevice(poll, of: targets[device].deviceKey, cause: cause, runBegan: began)
  }

  private func sharedEngineFindings() -> [Finding] {
    let shared = scheduler.sharedEngines.map { id, devices in
      (hexadecimal(id), Set(devices.map { targets[$0].deviceKey }).sorted())
    }
    return shared.filter { $0.1.count > 1 }.sorted { $0.0 < $1.0 }.map { id, devices in
      let names = devices.joined(separator: ", ")
      return Finding(
        .warning, code: "shared-engine-id",
        Phrase(
          zh: "\(devices.count) 台设备的 SNMP 引擎标识相同：\(names)",
          en: "\(devices.count) devices share one SNMP engine id: \(names)"),
        value: id,
        remedy: Phrase(
          zh: "为每台设备配置唯一的引擎标识（snmp-agent local-engineid）",
          en: "give each device an engine id of its own (snmp-agent local-engineid)"))
    }
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension SNMPCredential {
  var usesEngine: Bool {
    if case .user = access { true } else { false }
  }
}

extension PolledDevice {
  fileprivate init(_ poll: DevicePoll, of deviceKey: String, cause: PollCause?, runBegan: Instant) {
    let answers = poll.answers.map { SNMPAnswer($0.variables, at: runBegan + $0.arrival) }
    let system = SystemGroup(answers)
    let interfaces = InterfaceTable(answers)
    self.init(
      deviceKey: deviceKey, answer: poll.answer(endedBy: cause), cause: cause,
      observations: system.observations(device: deviceKey)
        + interfaces.observations(device: deviceKey, system: system),
      system: system, interfaces: interfaces, effort: poll.effort)
  }
}
