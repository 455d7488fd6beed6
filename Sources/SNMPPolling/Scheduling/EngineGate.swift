/// Lets one device at a time speak for an engine id: the library keeps users and clocks by engine id alone,
/// and devices with a pasted configuration share one.
struct EngineGate {
  private typealias Waiting = (device: Int, engine: EngineIdentity, since: Duration)
  private var owners: [[UInt8]: Int] = [:]
  private var engines: [Int: [UInt8]] = [:]
  private var queues: [[UInt8]: [Waiting]] = [:]
  private var claimants: [[UInt8]: [Int]] = [:]

  /// The engine ids more than one device gave.
  var shared: [[UInt8]: [Int]] { claimants.filter { $0.value.count > 1 } }

  /// Whether the device may go on at once; otherwise it waits for its turn.
  mutating func claim(_ engine: EngineIdentity, by device: Int, at now: Duration) -> Bool {
    if claimants[engine.id]?.contains(device) != true { claimants[engine.id, default: []].append(device) }
    guard owners[engine.id] == nil else {
      queues[engine.id, default: []].append((device, engine, now))
      return false
    }
    owners[engine.id] = device
    engines[device] = engine.id
    return true
  }

  /// Gives the engine id back; whose turn it is now, with its clock brought up to date.
  mutating func release(_ device: Int, at now: Duration) -> (Int, EngineIdentity)? {
    guard let id = engines.removeValue(forKey: device) else {
      leaveQueues(device)
      return nil
    }
    owners[id] = nil
    guard var queue = queues[id], let heir = queue.first else { return nil }
    queue.removeFirst()
    queues[id] = queue.isEmpty ? nil : queue
    owners[id] = heir.device
    engines[heir.device] = id
    return (heir.device, heir.engine.advanced(by: now - heir.since))
  }

  private mutating func leaveQueues(_ device: Int) {
    for (id, queue) in queues where queue.contains(where: { $0.device == device }) {
      queues[id] = queue.filter { $0.device != device }
    }
  }
}
