/// A point in time: nanoseconds since 1970-01-01T00:00:00Z, leap seconds not counted (as POSIX counts).
///
/// Reaches from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z; arithmetic stops there instead of
/// trapping. A value of 16 bytes.
public struct Instant: Sendable, Hashable {
  /// Whole seconds since 1970, rounded down.
  public let secondsSince1970: Int64
  /// The nanoseconds after the whole second, 0 to 999,999,999.
  public let nanosecond: Int32

  /// The first instant: 0000-01-01T00:00:00Z.
  public static let earliest = Instant(clampingNanoseconds: .min)
  /// The last instant: 9999-12-31T23:59:59.999999999Z.
  public static let latest = Instant(clampingNanoseconds: .max)

  /// The instant so many seconds and nanoseconds after 1970; the first or last one when it lies outside.
  ///
  /// Nanoseconds may be any number: they carry into the seconds.
  public init(secondsSince1970: Int64, nanoseconds: Int64 = 0) {
    self.init(clampingNanoseconds: Int128(secondsSince1970) * 1_000_000_000 + Int128(nanoseconds))
  }

  /// The instant so many nanoseconds after 1970; the first or last one when it lies outside.
  public init(nanosecondsSince1970: Int128) {
    self.init(clampingNanoseconds: nanosecondsSince1970)
  }

  /// Nanoseconds since 1970, the form in which instants are counted.
  public var nanosecondsSince1970: Int128 { Int128(secondsSince1970) * 1_000_000_000 + Int128(nanosecond) }

  /// The instant without its fraction of a second, for people: the last whole second that is not later.
  public var wholeSeconds: Instant { Instant(secondsSince1970: secondsSince1970) }

  private init(clampingNanoseconds total: Int128) {
    let lowest = Int128(-719_528 * 86_400) * 1_000_000_000
    let highest = Int128(2_932_897 * 86_400) * 1_000_000_000 - 1
    let inside = min(max(total, lowest), highest)
    let (quotient, remainder) = inside.quotientAndRemainder(dividingBy: 1_000_000_000)
    secondsSince1970 = Int64(remainder < 0 ? quotient - 1 : quotient)
    nanosecond = Int32(remainder < 0 ? remainder + 1_000_000_000 : remainder)
  }
}

extension Instant: Comparable {
  /// Whether one instant comes before the other.
  public static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSince1970, left.nanosecond) < (right.secondsSince1970, right.nanosecond)
  }
}

extension Instant: InstantProtocol {
  /// The instant that much later; parts of a nanosecond are dropped.
  public func advanced(by duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = Int128(seconds) * 1_000_000_000 + Int128(attoseconds / 1_000_000_000)
    return Instant(nanosecondsSince1970: nanosecondsSince1970 + nanoseconds)
  }

  /// How long it is from this instant to the other; negative when the other is earlier.
  public func duration(to other: Instant) -> Duration {
    .seconds(other.secondsSince1970 - secondsSince1970)
      + .nanoseconds(Int64(other.nanosecond) - Int64(nanosecond))
  }
}

extension Instant {
  /// The instant that much later; stops at the first and last instant.
  public static func + (instant: Instant, duration: Duration) -> Instant { instant.advanced(by: duration) }

  /// The instant that much earlier; stops at the first and last instant.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    instant.advanced(by: .zero - duration)
  }

  /// How long it is from the right instant to the left one.
  public static func - (later: Instant, earlier: Instant) -> Duration { earlier.duration(to: later) }
}
