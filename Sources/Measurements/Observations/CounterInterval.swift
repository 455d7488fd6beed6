import CivilTime
import Wording

/// What a counter did between two readings.
public struct CounterInterval: Sendable, Hashable {
  /// How much was counted, wraps undone.
  public let delta: UInt64
  /// How long it took, by the device's own clock where that agrees with ours.
  public let duration: Duration

  /// Counted units in each second.
  public var perSecond: Double { Double(delta) / (duration / .seconds(1)) }

  /// The rate in bit/s when the counter counts octets; stays at `Int64.max` when the truth is greater.
  public var bitsPerSecond: Int64 { Int64(exactly: (perSecond * 8).rounded()) ?? .max }
}

/// Why nothing can be said about the interval between two readings.
public enum CounterVoid: String, Term {
  /// The later reading is not later.
  case noTimePassed = "no-time-passed"
  /// The agent began again in between: sysUpTime or snmpEngineBoots.
  case restarted = "restarted"
  /// The device says the counter was broken off: ifCounterDiscontinuityTime (RFC 2863 §3.1.5).
  case discontinuity = "discontinuity"
  /// A 64-bit counter went back; such a counter never wraps.
  case decreased = "decreased"
  /// A 32-bit counter may have wrapped more than once at the port's speed.
  case mayHaveWrapped = "may-have-wrapped"
  /// More was counted than the port can carry.
  case implausible = "implausible"
  /// The two readings are of counters of different width.
  case widthChanged = "width-changed"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .noTimePassed: Phrase(zh: "两次读数之间没有时间差", en: "no time passed")
    case .restarted: Phrase(zh: "设备在此期间重启", en: "the agent restarted")
    case .discontinuity: Phrase(zh: "计数器在此期间中断", en: "the counter was broken off")
    case .decreased: Phrase(zh: "64 位计数器变小", en: "a 64-bit counter went back")
    case .mayHaveWrapped: Phrase(zh: "32 位计数器可能多次回绕", en: "a 32-bit counter may have wrapped more than once")
    case .implausible: Phrase(zh: "增量超过端口能力", en: "more than the port can carry")
    case .widthChanged: Phrase(zh: "计数器位宽不同", en: "the counter's width changed")
    }
  }
}

extension CounterReading {
  /// What was counted since an earlier reading, or why that cannot be said; never a spike.
  ///
  /// - Parameters:
  ///   - earlier: the reading before.
  ///   - octetsPerSecond: what the port can carry, when the counter counts octets and the speed is known.
  /// Without
  ///     it a 32-bit counter that went back is void, since it may have wrapped any number of times.
  public func interval(
    since earlier: CounterReading, octetsPerSecond: Int64? = nil
  ) -> Result<CounterInterval, CounterIntervalError> {
    if let void = continuity.breakFrom(earlier.continuity, elapsed: instant - earlier.instant) {
      return .failure(CounterIntervalError(void))
    }
    let duration = continuity.duration(since: earlier.continuity, elapsed: instant - earlier.instant)
    let delta: UInt64
    switch continuity.width {
    case .bits64:
      guard count >= earlier.count else { return .failure(CounterIntervalError(.decreased)) }
      delta = count - earlier.count
    case .bits32:
      guard count >= earlier.count || wrapsAtMostOnce(within: duration, octetsPerSecond) else {
        return .failure(CounterIntervalError(.mayHaveWrapped))
      }
      delta = UInt64(UInt32(truncatingIfNeeded: count) &- UInt32(truncatingIfNeeded: earlier.count))
    }
    return plausible(CounterInterval(delta: delta, duration: duration), octetsPerSecond)
  }

  /// A 32-bit counter is trusted only if a full turn at the port's speed takes longer than twice the
  /// interval.
  private func wrapsAtMostOnce(within duration: Duration, _ octetsPerSecond: Int64?) -> Bool {
    guard let octetsPerSecond, octetsPerSecond > 0 else { return false }
    return 4_294_967_296 / Double(octetsPerSecond) > 2 * (duration / .seconds(1))
  }

  private func plausible(
    _ interval: CounterInterval, _ octetsPerSecond: Int64?
  ) -> Result<CounterInterval, CounterIntervalError> {
    guard let octetsPerSecond else { return .success(interval) }
    if continuity.width == .bits32, !wrapsAtMostOnce(within: interval.duration, octetsPerSecond) {
      return .failure(CounterIntervalError(.mayHaveWrapped))
    }
    // 5 % above the speed is left to the framing and to clocks that do not agree.
    guard interval.perSecond <= 1.05 * Double(octetsPerSecond) else {
      return .failure(CounterIntervalError(.implausible))
    }
    return .success(interval)
  }
}

/// The interval between two readings of a counter is void.
public struct CounterIntervalError: Error, Sendable, Hashable {
  /// Why.
  public let reason: CounterVoid

  /// Creates the error.
  public init(_ reason: CounterVoid) {
    self.reason = reason
  }
}

extension CounterContinuity {
  /// What broke the counter between the two, as far as the two tell.
  fileprivate func breakFrom(_ earlier: CounterContinuity, elapsed: Duration) -> CounterVoid? {
    if elapsed <= .zero { return .noTimePassed }
    if width != earlier.width { return .widthChanged }
    if let engineBoots, let before = earlier.engineBoots, engineBoots != before { return .restarted }
    if restarted(since: earlier, elapsed: elapsed) { return .restarted }
    if let discontinuity, let before = earlier.discontinuity, discontinuity != before {
      return .discontinuity
    }
    return nil
  }

  /// sysUpTime must have moved on by about the time that passed; modulo 2^32 the wrap after 497 days is
  /// undone.
  private func restarted(since earlier: CounterContinuity, elapsed: Duration) -> Bool {
    guard let upTime, let before = earlier.upTime else { return false }
    return upTime < before && !agrees(upTime &- before, with: elapsed)
  }

  fileprivate func duration(since earlier: CounterContinuity, elapsed: Duration) -> Duration {
    guard let upTime, let before = earlier.upTime, agrees(upTime &- before, with: elapsed) else {
      return elapsed
    }
    return .milliseconds(Int64(upTime &- before) * 10)
  }

  /// Within 5 %, which a device's clock may be off, and never finer than a second.
  private func agrees(_ ticks: UInt32, with elapsed: Duration) -> Bool {
    guard ticks > 0 else { return false }
    let measured = Double(ticks) / 100
    let expected = elapsed / .seconds(1)
    return abs(measured - expected) <= max(0.05 * expected, 1)
  }
}
