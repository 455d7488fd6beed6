import CivilTime
import Measurements

extension EchoTracker {
  /// The probes of one target that were sent, or should have been, in the order of their sequence.
  ///
  /// - Parameter timeout: a reply after it is late; in nanoseconds.
  func samples(of target: Int, timeout: Int64) -> [EchoSample] {
    let first = target * probesPerTarget
    return (0..<probesPerTarget).compactMap { sequence in
      let record = records[first + sequence]
      return record.state == .unsent ? nil : sample(record, at: first + sequence, timeout: timeout)
    }
  }

  private func sample(_ record: Record, at place: Int, timeout: Int64) -> EchoSample {
    let isStamped = record.kernelSent > 0
    let sent = isStamped ? record.kernelSent : record.userSent
    let isAnswered = record.state == .answered
    let sendStamp: TimestampKind = isStamped ? .kernel : .user
    return EchoSample(
      sequence: UInt32(place % probesPerTarget),
      sent: Instant(nanosecondsSince1970: Int128(sent)),
      outcome: outcome(record, at: place, roundTrip: record.received - sent, timeout: timeout),
      duplicates: Int(record.duplicates),
      sendStamp: sendStamp,
      receiveStamp: isAnswered ? record.receiveStamp : sendStamp)
  }

  private func outcome(
    _ record: Record, at place: Int, roundTrip: Int64, timeout: Int64
  ) -> EchoSample.Outcome {
    switch record.state {
    case .answered:
      // A reply before its request: the clock was set in between.
      if roundTrip < 0 { return .excluded(.clockStepped) }
      let duration = Duration.nanoseconds(roundTrip)
      return roundTrip <= timeout ? .reply(roundTrip: duration) : .late(roundTrip: duration)
    case .failed: return errors[place].map { .error($0) } ?? .lost
    case .excluded: return .excluded(record.exclusion)
    case .open, .unsent: return .lost
    }
  }
}
