import CivilTime

/// One figure or text read on a device at one instant.
///
/// A counter's observation carries what is needed to say later whether the interval since the reading before
/// is sound (``CounterReading``). Nothing here is derived: rates are computed when they are asked for.
public struct Observation: Sendable, Hashable {
  /// The key of the device in the inventory.
  public var device: String
  /// The name of the interface, or empty for the device itself.
  public var subject: String
  /// What was read.
  public var metric: Metric
  /// What it read, in ``Metric/unit``.
  public var value: Value
  /// When the answer arrived.
  public var instant: Instant
  /// What would break the interval to another reading; nil when the metric is no counter.
  public var continuity: CounterContinuity?

  /// Creates an observation.
  public init(
    device: String, subject: String = "", metric: Metric, value: Value, at instant: Instant,
    continuity: CounterContinuity? = nil
  ) {
    self.device = device
    self.subject = subject
    self.metric = metric
    self.value = value
    self.instant = instant
    self.continuity = continuity
  }
}

extension Observation {
  /// What was read.
  public enum Value: Sendable, Hashable {
    /// A signed figure.
    case integer(Int64)
    /// An unsigned figure: counters and gauges of up to 64 bits.
    case unsigned(UInt64)
    /// Text without control characters.
    case text(String)
    /// The device answered, and the answer says nothing; never to be read as 0.
    case unknown(UnknownReason)
  }

  /// The reading a rate is computed from, or nil when this is no counter or its value is unknown.
  public var counterReading: CounterReading? {
    guard let continuity, case .unsigned(let count) = value else { return nil }
    return CounterReading(count: count, at: instant, continuity: continuity)
  }
}
