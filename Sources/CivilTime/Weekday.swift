/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  /// Monday (星期一).
  case monday = 1
  /// Tuesday (星期二).
  case tuesday
  /// Wednesday (星期三).
  case wednesday
  /// Thursday (星期四).
  case thursday
  /// Friday (星期五).
  case friday
  /// Saturday (星期六).
  case saturday
  /// Sunday (星期日).
  case sunday

  /// Whether it is Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
