/// A steady rate with a bounded burst: the generic cell rate algorithm, in nanoseconds of a clock passed in.
struct RateLimit: Sendable, Hashable {
  private let period: Int64
  private let tolerance: Int64
  /// When the next packet would be due if all were evenly spaced.
  private var due = Int64.min

  /// A limit of packets a second, of which `burst` may go back to back.
  init(perSecond: Int, burst: Int) {
    period = max(1, 1_000_000_000 / Int64(perSecond))
    tolerance = period * Int64(burst)
  }

  /// When so many packets may go, at the earliest; not later than `now` when they may go now.
  ///
  /// More packets than the burst holds go when nothing of it is used.
  func ready(for packets: Int, now: Int64) -> Int64 {
    guard due > now else { return now }
    return max(now, due - max(0, tolerance - period * Int64(packets)))
  }

  /// Notes that so many packets went.
  mutating func charge(_ packets: Int, now: Int64) {
    due = max(due, now) + period * Int64(packets)
  }
}
