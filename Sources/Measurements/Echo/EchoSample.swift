import CivilTime

/// One echo request and what became of it.
public struct EchoSample: Sendable, Hashable {
  /// What became of a request.
  public enum Outcome: Sendable, Hashable {
    /// A reply came in time, after this round trip (RFC 2681).
    case reply(roundTrip: Duration)
    /// A reply came, but after the timeout; counted apart from loss.
    case late(roundTrip: Duration)
    /// Nothing came (round-trip loss, RFC 6673).
    case lost
    /// An ICMP error came in place of a reply.
    case error(EchoErrorReport)
    /// The probe says nothing about the line.
    case excluded(EchoExclusion)
  }

  /// The position among the target's probes in the run, from 0.
  public let sequence: UInt32
  /// When it left this host.
  public let sent: Instant
  /// What became of it.
  public let outcome: Outcome
  /// How many further replies to it came after the first.
  public let duplicates: Int
  /// Whose clock told when it left.
  public let sendStamp: TimestampKind
  /// Whose clock told when the reply came; as for sending when none did.
  public let receiveStamp: TimestampKind

  /// Creates a sample.
  public init(
    sequence: UInt32, sent: Instant, outcome: Outcome, duplicates: Int = 0,
    sendStamp: TimestampKind = .kernel, receiveStamp: TimestampKind = .kernel
  ) {
    self.sequence = sequence
    self.sent = sent
    self.outcome = outcome
    self.duplicates = duplicates
    self.sendStamp = sendStamp
    self.receiveStamp = receiveStamp
  }

  /// The round trip of a reply in time; nil for every other outcome.
  public var roundTrip: Duration? {
    if case .reply(let roundTrip) = outcome { roundTrip } else { nil }
  }
}
