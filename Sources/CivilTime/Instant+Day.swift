extension Instant {
  /// The instant of a local time of day; nil when there is no such time, such as 24:00.
  public init?(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: TimeZoneOffset) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    let local = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.init(secondsSince1970: Int64(local - offset.seconds))
  }

  /// The civil day at an offset.
  public func day(offset: TimeZoneOffset) -> Day { Day(of: self, offset: offset) }
}

extension Day {
  /// The civil day that an instant falls on at an offset.
  public init(of instant: Instant, offset: TimeZoneOffset) {
    let local = Int(instant.secondsSince1970) + offset.seconds
    self.init(clamping: (local - (local < 0 ? 86_399 : 0)) / 86_400)
  }

  /// The instant at which the day begins at an offset.
  public func start(offset: TimeZoneOffset) -> Instant {
    Instant(secondsSince1970: Int64(daysSince1970 * 86_400 - offset.seconds))
  }
}
