import ExtranetModel
import Measurements
import Wording

extension ThresholdTest {
  /// Delay variation by the definition the clause names; where it names none, by two that must agree.
  ///
  /// The definitions differ by three times and more on one and the same line, so a verdict by either alone would
  /// be a choice made for the contract.
  var jitter: Answer {
    let outcome: Outcome
    switch threshold.statistic {
    case .mean: outcome = variation
    case .percentile95: outcome = spread
    case .maximum: outcome = range
    case nil: outcome = variation == spread ? variation : .notProven
    }
    let depends = threshold.statistic == nil && Set([variation, spread]) == [.met, .violated]
    let reason = Phrase(zh: "两种抖动定义的结论相反", en: "the two definitions of jitter say the opposite")
    return Answer(outcome, depends ? reason : nil, figures: delayFigures + jitterFigures)
  }

  /// The mean difference of neighbours: by its bounds from enough blocks; else only where none could break the limit.
  private var variation: Outcome {
    if let bounds = MeanBounds(echo.blocks.compactMap { $0.meanVariation?.milliseconds }) {
      return outcome(of: bounds)
    }
    return range == .met ? .met : .notProven
  }

  /// The 95th percentile less the minimum (RFC 5481): no more than 5 % lie further above the minimum than the limit.
  private var spread: Outcome {
    guard let minimum = tally.minimumRoundTrip else { return .notProven }
    return over(minimum + limit).outcome
  }

  /// The largest less the smallest round trip, which no difference of two can exceed.
  private var range: Outcome {
    guard let low = tally.minimumRoundTrip, let high = tally.maximumRoundTrip else { return .notProven }
    guard keeps(high - low) else { return .violated }
    return tally.received == tally.sent && tally.sent >= Self.leastSamples ? .met : .notProven
  }

  private var jitterFigures: [Verdict.Figure] {
    var figures: [Verdict.Figure] = []
    if let variation = tally.jitter {
      figures.append(
        Verdict.Figure(
          Phrase(zh: "相邻时延差平均值", en: "mean difference of neighbours"), Phrase(milliseconds(variation))))
    }
    if let low = tally.minimumRoundTrip, let high = tally.maximumRoundTrip {
      figures.append(
        Verdict.Figure(Phrase(zh: "最大值减最小值", en: "maximum less minimum"), Phrase(milliseconds(high - low))))
    }
    if tally.received >= Self.leastSamples, let low = tally.minimumRoundTrip,
      let high = tally.roundTripQuantile(0.95)
    {
      figures.append(
        Verdict.Figure(Phrase(zh: "95 百分位减最小值", en: "p95 less minimum"), Phrase(milliseconds(high - low))))
    }
    return figures
  }
}
