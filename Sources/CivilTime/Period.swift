/// A run of civil days, first and last included: what a bill, a statement or a contract covers.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let first: Day
  /// The last day, included.
  public let last: Day

  /// The days from the first to the last, both included; nil when the last comes before the first.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.init(ordered: first, last)
  }

  private init(ordered first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// One day.
  public init(_ day: Day) { self.init(ordered: day, day) }
  /// A month.
  public init(_ month: Month) { self.init(ordered: month.first, month.last) }
  /// A quarter.
  public init(_ quarter: Quarter) { self.init(ordered: quarter.first, quarter.last) }
  /// A calendar year; nil outside 0000–9999.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(ordered: first, last)
  }
}

extension Period {
  /// The days, both ends included.
  public var days: ClosedRange<Day> { first...last }
  /// How many days, at least one.
  public var dayCount: Int { first.distance(to: last) + 1 }
  /// The months it touches, whole or in part.
  public var months: ClosedRange<Month> { Month(of: first)...Month(of: last) }

  /// Whether the day lies in it.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether the instant falls on one of its days at an offset.
  public func contains(_ instant: Instant, offset: TimeZoneOffset) -> Bool {
    contains(Day(of: instant, offset: offset))
  }

  /// The days two periods share; nil when there are none.
  public func intersection(_ other: Period) -> Period? {
    Period(first: max(first, other.first), last: min(last, other.last))
  }

  /// The instants it covers at an offset: from the start of the first day up to the start of the day after the last.
  public func instants(offset: TimeZoneOffset) -> Range<Instant> {
    let start = first.start(offset: offset)
    return start..<max(start, last.start(offset: offset).advanced(by: .seconds(86_400)))
  }
}
