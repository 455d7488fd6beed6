/// Two clocks read together, in nanoseconds.
public struct ClockReading: Sendable, Hashable {
  /// Since an arbitrary beginning; never set, so pacing and deadlines follow it.
  public var monotonic: Int64
  /// Since 1970; kernel time stamps follow it, and it may be set at any moment.
  public var realtime: Int64

  /// Creates a reading.
  public init(monotonic: Int64, realtime: Int64) {
    self.monotonic = monotonic
    self.realtime = realtime
  }
}

/// Where a prober reads the time.
public protocol EchoClock: Sendable {
  /// Both clocks now.
  func read() -> ClockReading
}
