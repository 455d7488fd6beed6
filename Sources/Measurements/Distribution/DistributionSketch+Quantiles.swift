extension DistributionSketch {
  /// The quantile by nearest rank: the value at rank ⌈*q*·*n*⌉, within 1 %; nil when nothing was recorded.
  ///
  /// - Parameter probability: 0 gives the smallest value, 1 the largest; anything outside counts as the nearer end.
  public func quantile(_ probability: Double) -> Duration? {
    Self.rank(probability, of: count).flatMap { value(atRank: $0) }
  }

  /// The value at a rank in ascending order, from 1, within 1 %; nil outside 1…count.
  public func value(atRank rank: Int) -> Duration? {
    guard rank >= 1 else { return nil }
    var seen = 0
    for bucket in buckets {
      seen = seen.addingUpToLimit(bucket.count)
      if seen >= rank { return Self.middle(of: bucket.index) }
    }
    return nil
  }

  /// How many values are above a limit: at least the lower bound, at most the upper.
  ///
  /// The bounds differ by the values in the limit's own bucket, which the sketch cannot tell apart; where a verdict
  /// hangs on them, count the samples.
  public func count(above limit: Duration) -> ClosedRange<Int> {
    guard limit >= .zero else { return count...count }
    let nanoseconds = limit.wholeNanoseconds
    let own = Self.index(of: nanoseconds)
    let surely = buckets.filter { $0.index > own }.reduce(0) { $0.addingUpToLimit($1.count) }
    let inside = buckets.first { $0.index == own }?.count ?? 0
    let isExact = Self.bounds(of: own).upperBound <= nanoseconds
    return surely...(isExact ? surely : surely.addingUpToLimit(inside))
  }

  /// The nearest rank of a probability among `count` values; nil when there are none.
  static func rank(_ probability: Double, of count: Int) -> Int? {
    guard count > 0, !probability.isNaN else { return nil }
    let exact = min(max(probability, 0), 1) * Double(count)
    // 0.95 × 20 is 19.000000000000004 in binary: without the slack rank 20 would be taken.
    let rank = Int(exactly: (exact - exact.ulp * 4).rounded(.up)) ?? count
    return min(max(rank, 1), count)
  }
}
