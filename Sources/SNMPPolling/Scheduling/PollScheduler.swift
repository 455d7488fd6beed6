/// A whole run without a socket: which device is asked when, how many at a time, and one at a time for an
/// engine id.
///
/// Times are since the run began. Devices are numbered in the order they were given.
struct PollScheduler<Source: RandomNumberGenerator> {
  enum Event: Equatable {
    case begun
    case device(Int, DevicePoll.Event)
    /// Time went by.
    case tick
    case cancelled
  }

  enum Action: Equatable {
    case open(Int)
    case discover(Int, messageID: Int32)
    /// Make the session; of the engine, for SNMPv3.
    case bind(Int, EngineIdentity?)
    case setClock(Int, EngineIdentity)
    case send(Int, SNMPRequest)
    /// The device is done: take what it answered, close what was opened.
    case close(Int, PollCause?)
  }

  private let configuration: PollConfiguration
  private(set) var polls: [DevicePoll]
  private var identifiers: MessageIdentifiers<Source>
  private var next = 0
  private var deadlines = DeadlineQueue()
  private var gate = EngineGate()
  /// How many devices are being asked.
  private(set) var inFlight = 0

  init(_ polls: [DevicePoll], configuration: PollConfiguration, source: Source) {
    self.polls = polls
    self.configuration = configuration
    identifiers = MessageIdentifiers(source: source)
  }

  /// Whether every device is done.
  var isDone: Bool { next == polls.count && inFlight == 0 }

  /// When to tick at the latest.
  var wakeUp: Duration { min(deadlines.first?.deadline ?? configuration.deadline, configuration.deadline) }

  /// The engine ids more than one device gave, with the devices.
  var sharedEngines: [[UInt8]: [Int]] { gate.shared }

  /// Takes a finished device's answers out, so that they are not kept twice.
  mutating func takeAnswers(of device: Int) -> DevicePoll {
    let poll = polls[device]
    polls[device].answers = []
    return poll
  }

  mutating func receive(_ event: Event, at now: Duration) -> [Action] {
    var actions: [Action] = []
    switch event {
    case .begun: break
    case .device(let device, let event): forward(event, to: device, now, &actions)
    case .tick: expire(now, &actions)
    case .cancelled: end(now, &actions)
    }
    if now >= configuration.deadline { end(now, &actions) }
    while inFlight < configuration.window, next < polls.count { start(now, &actions) }
    return actions
  }

  private mutating func start(_ now: Duration, _ actions: inout [Action]) {
    let device = next
    next += 1
    inFlight += 1
    actions.append(.open(device))
    if !polls[device].usesEngine { actions.append(.bind(device, nil)) }
    forward(.begun, to: device, now, &actions)
  }

  private mutating func forward(
    _ event: DevicePoll.Event, to device: Int, _ now: Duration, _ actions: inout [Action]
  ) {
    let before = polls[device].deadline
    for action in polls[device].receive(event, at: now, identifiers: &identifiers) {
      perform(action, of: device, now, &actions)
    }
    if let deadline = polls[device].deadline, deadline != before { deadlines.add(deadline, device) }
  }

  private mutating func perform(
    _ action: DevicePoll.Action, of device: Int, _ now: Duration, _ actions: inout [Action]
  ) {
    switch action {
    case .discover(let messageID): actions.append(.discover(device, messageID: messageID))
    case .send(let request): actions.append(.send(device, request))
    case .setClock(let engine): actions.append(.setClock(device, engine))
    case .claim(let engine):
      release(device, now, &actions)
      if gate.claim(engine, by: device, at: now) { bind(device, engine, now, &actions) }
    case .finish(let cause):
      inFlight -= 1
      actions.append(.close(device, cause))
      release(device, now, &actions)
    }
  }

  private mutating func bind(
    _ device: Int, _ engine: EngineIdentity, _ now: Duration, _ actions: inout [Action]
  ) {
    actions.append(.bind(device, engine))
    forward(.bound, to: device, now, &actions)
  }

  private mutating func release(_ device: Int, _ now: Duration, _ actions: inout [Action]) {
    guard let (heir, engine) = gate.release(device, at: now) else { return }
    bind(heir, engine, now, &actions)
  }

  private mutating func expire(_ now: Duration, _ actions: inout [Action]) {
    while let entry = deadlines.first, entry.deadline <= now {
      deadlines.removeFirst()
      if polls[entry.device].deadline == entry.deadline { forward(.expired, to: entry.device, now, &actions) }
    }
  }

  /// Ends everything: what is being asked, and what never was.
  private mutating func end(_ now: Duration, _ actions: inout [Action]) {
    let begun = next
    while next < polls.count {
      actions.append(.close(next, .runEnded))
      next += 1
    }
    for device in 0..<begun { forward(.stopped(.runEnded), to: device, now, &actions) }
  }
}
