import CivilTime
import IPAddressing
import Measurements

/// What became of every probe of a run: a pure machine fed with what was sent and what arrived.
///
/// A reply counts only if its cookie is right under the run's key, it comes from the address probed, and (raw
/// sockets) the identifier is the run's own. Stamps are kept as they come and joined at the end, because the kernel's
/// stamp of sending may be read after the reply.
struct EchoTracker: Sendable {
  /// What is known of one probe.
  struct Record: Sendable {
    enum State: UInt8, Sendable {
      case unsent, open, answered, failed, excluded
    }
    var state = State.unsent
    var receiveStamp = TimestampKind.user
    var exclusion = EchoExclusion.notSent
    var duplicates: UInt16 = 0
    /// When it was handed over, monotonic.
    var handedOver: Int64 = 0
    /// When it left by this program's clock and by the kernel's (zero: not known), real time.
    var userSent: Int64 = 0
    var kernelSent: Int64 = 0
    var received: Int64 = 0
  }

  let addresses: [IPAddress]
  let identifiers: [AddressFamily: UInt16]
  let key: SipHash
  let probesPerTarget: Int
  private(set) var records: [Record]
  private(set) var errors: [Int: EchoErrorReport] = [:]
  private var highest: [UInt32?]
  private var targetsByAddress: [IPAddress: [UInt32]] = [:]
  /// Probes sent and neither answered nor failed.
  private(set) var open = 0
  private(set) var sent = 0
  private(set) var answered = 0
  private(set) var foreignPackets = 0

  /// A tracker that has seen nothing.
  ///
  /// - Parameter identifiers: the ICMP identifier of each family's packets; a family without one sends nothing.
  init(addresses: [IPAddress], probesPerTarget: Int, identifiers: [AddressFamily: UInt16], key: SipHash) {
    self.addresses = addresses
    self.identifiers = identifiers
    self.key = key
    self.probesPerTarget = probesPerTarget
    records = Array(repeating: Record(), count: addresses.count * probesPerTarget)
    highest = Array(repeating: nil, count: addresses.count)
    for (index, address) in addresses.enumerated() {
      targetsByAddress[address, default: []].append(UInt32(index))
    }
  }

  /// The payload of a probe.
  func payload(of probe: EchoProbe) -> EchoPayload { EchoPayload(probe, key: key) }

  /// The place of a probe's record; nil for a probe that is not of this run.
  private func place(of probe: EchoProbe) -> Int? {
    guard probe.target < addresses.count, probe.sequence < probesPerTarget else { return nil }
    return Int(probe.target) * probesPerTarget + Int(probe.sequence)
  }

  private func place(of payload: EchoPayload) -> Int? {
    payload.isGenuine(key: key) ? place(of: payload.probe) : nil
  }
}

// MARK: Sending

extension EchoTracker {
  /// Notes that a probe was handed over.
  mutating func noteSent(_ probe: EchoProbe, monotonic: Int64, realtime: Int64) {
    guard let place = place(of: probe), records[place].state == .unsent else { return }
    records[place].state = .open
    records[place].handedOver = monotonic
    records[place].userSent = realtime
    highest[Int(probe.target)] = max(highest[Int(probe.target)] ?? 0, probe.sequence)
    open += 1
    sent += 1
  }

  /// Notes that this host did not send a probe.
  mutating func noteNotSent(_ probe: EchoProbe, at realtime: Int64) {
    guard let place = place(of: probe), records[place].state == .unsent else { return }
    records[place].state = .excluded
    records[place].exclusion = .notSent
    records[place].userSent = realtime
  }

  /// Notes when a probe passed the driver.
  mutating func noteTransmitted(_ payload: EchoPayload, at realtime: Int64) {
    guard let place = place(of: payload) else { return }
    records[place].kernelSent = realtime
  }

  /// Excludes the probes under way that were handed over after a moment; says how many.
  @discardableResult
  mutating func exclude(_ exclusion: EchoExclusion, handedOverAfter moment: Int64) -> Int {
    let before = open
    for place in records.indices where records[place].state == .open && records[place].handedOver > moment {
      records[place].state = .excluded
      records[place].exclusion = exclusion
      open -= 1
    }
    return before - open
  }
}

// MARK: Receiving

extension EchoTracker {
  /// Notes a packet that arrived.
  mutating func noteArrival(
    _ arrival: EchoArrival, from source: IPAddress, at realtime: Int64, by stamp: TimestampKind
  ) {
    switch arrival {
    case .reply(let identifier, let payload):
      guard identifier == identifiers[source.family], let payload, let place = place(of: payload),
        addresses[Int(payload.probe.target)] == source
      else { return foreignPackets += 1 }
      noteReply(at: place, realtime: realtime, stamp: stamp)
    case .error(let kind, let code, let quote):
      guard let place = place(of: quote) else { return foreignPackets += 1 }
      noteError(EchoErrorReport(kind: kind, code: code, reporter: source), at: place)
    case .other:
      foreignPackets += 1
    }
  }

  private mutating func noteReply(at place: Int, realtime: Int64, stamp: TimestampKind) {
    switch records[place].state {
    case .open, .failed:
      // A reply proves more than an error that came before it.
      if records[place].state == .open { open -= 1 }
      errors[place] = nil
      records[place].state = .answered
      records[place].received = realtime
      records[place].receiveStamp = stamp
      answered += 1
    case .answered:
      if records[place].duplicates < .max { records[place].duplicates += 1 }
    case .excluded:
      break
    case .unsent:
      // Right cookie, but never sent: a replay of another run cannot have it, so it is somebody's forgery.
      foreignPackets += 1
    }
  }

  private mutating func noteError(_ report: EchoErrorReport, at place: Int) {
    guard records[place].state == .open else { return }
    records[place].state = .failed
    errors[place] = report
    open -= 1
  }

  /// The probe an ICMP error is about: by its cookie when that is quoted, else by destination, identifier and the
  /// 16 bits of its sequence.
  private func place(of quote: EchoQuote) -> Int? {
    guard quote.identifier == identifiers[quote.destination.family] else { return nil }
    if let payload = quote.payload {
      guard let place = place(of: payload), addresses[Int(payload.probe.target)] == quote.destination else {
        return nil
      }
      return place
    }
    let candidates = (targetsByAddress[quote.destination] ?? []).compactMap { target in
      latest(of: target, ending: quote.sequence).flatMap { place(of: $0) }
    }
    return candidates.first { records[$0].state == .open } ?? candidates.first
  }

  /// The latest probe sent to a target whose sequence ends in these 16 bits.
  private func latest(of target: UInt32, ending low: UInt16) -> EchoProbe? {
    guard let highest = highest[Int(target)] else { return nil }
    let back = UInt32(UInt16(truncatingIfNeeded: highest) &- low)
    return back <= highest ? EchoProbe(target: target, sequence: highest - back) : nil
  }
}
