import CivilTime

/// What is true of a whole run of echo probes: when, from where, and how.
public struct EchoRunFacts: Sendable, Hashable {
  /// When the run began.
  public var started: Instant
  /// When it ended.
  public var ended: Instant
  /// The host it ran on.
  public var vantage: String
  /// Probes meant for each target.
  public var probesPerTarget: Int
  /// How long a reply was waited for before the probe counted as lost (RFC 6673 calls it Tmax).
  public var timeout: Duration
  /// Octets of ICMP payload in each probe.
  public var payloadSize: Int
  /// Whether the run ended before every probe was sent: it was cancelled or reached its time limit.
  public var isPartial = false
  /// ICMP packets received that belonged to nobody's probe of this run.
  public var foreignPackets = 0
  /// Packets this host's own receive queue dropped: any at all makes loss doubtful.
  public var locallyDropped = 0

  /// Creates the facts of a run.
  public init(
    started: Instant, ended: Instant, vantage: String, probesPerTarget: Int, timeout: Duration,
    payloadSize: Int = 56
  ) {
    self.started = started
    self.ended = ended
    self.vantage = vantage
    self.probesPerTarget = probesPerTarget
    self.timeout = timeout
    self.payloadSize = payloadSize
  }
}
