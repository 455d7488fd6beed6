import Measurements

/// One-sided bounds of the median to either side, from order statistics (sign test): no assumption on the distribution.
struct MedianBounds {
  let lower: Duration
  let median: Duration
  let upper: Duration

  /// Bounds that each fail with the error probability given; nil when there are too few samples.
  ///
  /// Widened by the sketch's own error, so that a bucket's middle never passes for the value.
  init?(_ tally: EchoTally, errorProbability: Double) {
    let count = tally.received
    let rank = (BinomialTail.largestCount(of: count, probability: 0.5, within: errorProbability) ?? -1) + 1
    guard
      rank > 0, let low = tally.distribution.value(atRank: rank),
      let high = tally.distribution.value(atRank: count - rank + 1),
      let middle = tally.distribution.quantile(0.5)
    else { return nil }
    lower = low - low / 128
    upper = high + high / 128
    median = middle
  }
}
