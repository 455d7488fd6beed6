import CivilTime

/// What tells whether a counter has run on between two readings.
public struct CounterContinuity: Sendable, Hashable {
  /// How many bits the counter has.
  public enum Width: String, Sendable, Hashable {
    /// Counter32 (RFC 2578 §7.1.6): wraps at 4,294,967,296.
    case bits32 = "32"
    /// Counter64 (RFC 2578 §7.1.10): never wraps in practice, so a decrease is a restart.
    case bits64 = "64"
  }

  /// How many bits the counter has.
  public var width: Width
  /// SNMPv2-MIB sysUpTime of the same answer, in hundredths of a second; wraps after 497 days.
  public var upTime: UInt32?
  /// SNMP-FRAMEWORK-MIB snmpEngineBoots, when the agent serves it.
  public var engineBoots: UInt32?
  /// IF-MIB ifCounterDiscontinuityTime, in hundredths of a second of sysUpTime.
  public var discontinuity: UInt32?

  /// Creates the evidence of one reading; leave out what the device does not serve.
  public init(
    width: Width, upTime: UInt32? = nil, engineBoots: UInt32? = nil, discontinuity: UInt32? = nil
  ) {
    self.width = width
    self.upTime = upTime
    self.engineBoots = engineBoots
    self.discontinuity = discontinuity
  }
}

/// The count of one counter at one instant.
public struct CounterReading: Sendable, Hashable {
  /// The count as the device gave it.
  public var count: UInt64
  /// When the answer arrived.
  public var instant: Instant
  /// What tells whether the counter has run on since another reading.
  public var continuity: CounterContinuity

  /// Creates a reading.
  public init(count: UInt64, at instant: Instant, continuity: CounterContinuity) {
    self.count = count
    self.instant = instant
    self.continuity = continuity
  }
}
