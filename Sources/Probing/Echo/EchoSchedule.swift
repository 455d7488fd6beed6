import IPAddressing
import Measurements

/// Which probe leaves when: a pure machine over a clock passed in.
///
/// Targets of one circuit are paired across families and leave in the same tick in random order, so that their delays
/// can be compared pair by pair. The pairs' phases follow the golden ratio over the interval from a random start
/// (RFC 3432), and each gap is lengthened at random by up to a quarter, so that nothing falls into step with the
/// network.
struct EchoSchedule: Sendable {
  /// Targets that leave together: one, or IPv4 and IPv6 of a circuit.
  struct Unit: Sendable, Hashable {
    var targets: [UInt32]
    var limits: [Share] = []
    var round: UInt32 = 0
  }

  /// How many packets of a unit count against a limit.
  struct Share: Sendable, Hashable {
    let limit: Int
    let packets: Int
  }

  private(set) var units: [Unit]
  private var limits: [RateLimit]
  private var total: RateLimit
  private var queue = DueQueue()
  private var randomness: RunRandomness
  private let burst: Int
  private let rounds: UInt32
  /// Between two probes of one unit, in nanoseconds, at the least.
  let interval: Int64

  init(targets: [EchoTarget], configuration: EchoConfiguration, seed: UInt64) {
    let rates = configuration.rates
    var limited = LimitAssignment()
    units = Self.pair(targets)
    for index in units.indices { units[index].limits = limited.limits(of: units[index], targets: targets) }
    // A pair to one device goes back to back.
    limits = limited.packets.map { _ in RateLimit(perSecond: rates.perDevice, burst: 2) }
    total = RateLimit(perSecond: rates.total, burst: rates.burst)
    burst = rates.burst
    rounds = UInt32(configuration.probesPerTarget)
    randomness = RunRandomness(seed: seed)
    let busiest = Int64(limited.packets.max() ?? 0) * 1_000_000_000 / Int64(rates.perDevice)
    let everything = Int64(targets.count) * 1_000_000_000 / Int64(rates.total)
    interval = max(configuration.interval.wholeNanoseconds, busiest, everything)
  }

  /// Whether every probe was given out.
  var isExhausted: Bool { queue.isEmpty }

  /// Lays the first round out over one interval.
  mutating func begin(at now: Int64) {
    var phase = randomness.next()
    for unit in units.indices {
      let offset = phase.multipliedFullWidth(by: UInt64(interval)).high
      queue.push(DueQueue.Entry(due: now + Int64(offset), unit: unit))
      // 2^64 divided by the golden ratio.
      phase &+= 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Gives out what may leave now, at most a burst.
  mutating func due(at now: Int64) -> [EchoProbe] {
    var probes: [EchoProbe] = []
    while let first = queue.first, first.due <= now {
      let packets = units[first.unit].targets.count
      guard probes.count + packets <= max(burst, packets), total.ready(for: packets, now: now) <= now else {
        break
      }
      guard let entry = queue.popFirst() else { break }
      let ready = readyAtDevices(units[entry.unit], now: now)
      if ready > now {
        queue.push(DueQueue.Entry(due: ready, unit: entry.unit))
      } else {
        probes += give(entry.unit, now: now)
      }
    }
    return probes
  }

  /// When something may leave next; nil when nothing is left.
  func nextDue(after now: Int64) -> Int64? {
    queue.first.map { max($0.due, total.ready(for: units[$0.unit].targets.count, now: now)) }
  }

  private func readyAtDevices(_ unit: Unit, now: Int64) -> Int64 {
    unit.limits.reduce(now) { max($0, limits[$1.limit].ready(for: $1.packets, now: now)) }
  }

  private mutating func give(_ index: Int, now: Int64) -> [EchoProbe] {
    let unit = units[index]
    total.charge(unit.targets.count, now: now)
    for share in unit.limits { limits[share.limit].charge(share.packets, now: now) }
    units[index].round += 1
    if units[index].round < rounds {
      let longer = randomness.next().multipliedFullWidth(by: UInt64(interval / 4)).high
      queue.push(DueQueue.Entry(due: now + interval + Int64(longer), unit: index))
    }
    return unit.targets.shuffled(using: &randomness).map { EchoProbe(target: $0, sequence: unit.round) }
  }
}

extension EchoSchedule {
  /// Pairs the targets of each circuit: its first IPv4 with its first IPv6, and so on; the rest stay alone.
  static func pair(_ targets: [EchoTarget]) -> [Unit] {
    struct Half: Hashable {
      let circuit: String
      let wanted: AddressFamily
    }
    var units: [Unit] = []
    var waiting: [Half: [Int]] = [:]
    for (index, target) in targets.enumerated() {
      guard let circuit = target.circuit else {
        units.append(Unit(targets: [UInt32(index)]))
        continue
      }
      let own = Half(circuit: circuit, wanted: target.address.family)
      if let open = waiting[own]?.first {
        waiting[own]?.removeFirst()
        units[open].targets.append(UInt32(index))
      } else {
        let other: AddressFamily = target.address.family == .ipv4 ? .ipv6 : .ipv4
        waiting[Half(circuit: circuit, wanted: other), default: []].append(units.count)
        units.append(Unit(targets: [UInt32(index)]))
      }
    }
    return units
  }
}

/// Gives each device and each address its own limit.
private struct LimitAssignment {
  private enum Key: Hashable {
    case device(String)
    case address(IPAddress)
  }

  private var indices: [Key: Int] = [:]
  /// For each limit, how many packets of one round count against it.
  private(set) var packets: [Int] = []

  mutating func limits(of unit: EchoSchedule.Unit, targets: [EchoTarget]) -> [EchoSchedule.Share] {
    var shares: [Int: Int] = [:]
    for target in unit.targets.map({ targets[Int($0)] }) {
      let keys = [Key.address(target.address)] + (target.device.map { [Key.device($0)] } ?? [])
      for key in keys { shares[limit(key), default: 0] += 1 }
    }
    for (limit, count) in shares { packets[limit] += count }
    return shares.map { EchoSchedule.Share(limit: $0.key, packets: $0.value) }
  }

  private mutating func limit(_ key: Key) -> Int {
    if let index = indices[key] { return index }
    packets.append(0)
    indices[key] = packets.count - 1
    return packets.count - 1
  }
}

/// The run's own randomness for phases and order, grown from one random number (SplitMix64, Steele et al. 2014).
///
/// Nothing secret comes out of it; the cookie's key is drawn from the randomness passed in.
struct RunRandomness: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
