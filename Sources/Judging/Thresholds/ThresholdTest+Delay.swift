import ExtranetModel
import Measurements
import Wording

extension ThresholdTest {
  /// The round trip there and back, by the statistic the clause names; the 95th percentile where it names none.
  var delay: Answer {
    switch threshold.statistic ?? .percentile95 {
    case .percentile95: answer(over(limit), figures: delayFigures + [exceeded])
    case .maximum: Answer(greatest, figures: delayFigures)
    case .mean: mean
    }
  }

  /// The test whether no more than 5 % of the probes exceed a bound.
  func over(_ bound: Duration) -> ShareTest {
    ShareTest(events: breaking(bound), trials: tally.sent, limit: 0.05)
  }

  private var exceeded: Verdict.Figure {
    let count = breaking(limit)
    let text = count.lowerBound == count.upperBound ? "" : "–\(count.upperBound)"
    return Verdict.Figure(
      Phrase(zh: "超限或无应答", en: "over the limit or unanswered"), Phrase("\(count.lowerBound)\(text)"))
  }

  /// A lost probe says nothing of its delay; one that came after the deadline took at least that long.
  private var greatest: Outcome {
    let isLateOver = tally.late > 0 && !keeps(echo.deadline)
    if isLateOver || tally.maximumRoundTrip.map({ !keeps($0) }) ?? false { return .violated }
    return tally.received == tally.sent && tally.sent >= Self.leastSamples ? .met : .notProven
  }

  /// Late replies have no round trip here: with any, the mean is larger than it looks.
  private var mean: Answer {
    guard let bounds = MeanBounds(echo.blocks.compactMap { $0.meanRoundTrip?.milliseconds }) else {
      return Answer(.notProven, Self.tooFewBlocks, figures: delayFigures)
    }
    let outcome = self.outcome(of: bounds)
    return Answer(
      outcome == .met && tally.late > 0 ? .notProven : outcome, figures: delayFigures + [figure(bounds)])
  }

  static let tooFewBlocks = Phrase(
    zh: "平均值须至少 \(MeanBounds.leastBlocks) 个样本块才有置信界",
    en: "a mean has a bound from \(MeanBounds.leastBlocks) blocks of samples on")

  /// A mean keeps the limit when its upper bound does, and breaks it when its lower bound does.
  func outcome(of bounds: MeanBounds) -> Outcome {
    if keeps(.nanoseconds(Int64((bounds.upper * 1e6).rounded(.up)))) { return .met }
    return keeps(.nanoseconds(Int64((max(0, bounds.lower) * 1e6).rounded(.down)))) ? .notProven : .violated
  }

  func figure(_ bounds: MeanBounds) -> Verdict.Figure {
    let texts = [bounds.mean, bounds.lower, bounds.upper].map { decimal($0, places: 3) }
    return Verdict.Figure(
      Phrase(zh: "平均值（单侧 95 % 界）", en: "mean (one-sided 95 % bounds)"),
      Phrase("\(texts[0]) (\(texts[1])…\(texts[2])) ms"))
  }

  var delayFigures: [Verdict.Figure] {
    var figures = [
      Verdict.Figure(Phrase(zh: "应答/发送", en: "received/sent"), Phrase("\(tally.received)/\(tally.sent)"))
    ]
    if let median = tally.roundTripQuantile(0.5) {
      figures.append(Verdict.Figure(Phrase(zh: "中位数", en: "median"), Phrase(milliseconds(median))))
    }
    // A 95th percentile of fewer than 59 samples has no upper bound and is not printed as if it were known.
    if tally.received >= Self.leastSamples, let high = tally.roundTripQuantile(0.95) {
      figures.append(Verdict.Figure(Phrase(zh: "95 百分位", en: "p95"), Phrase(milliseconds(high))))
    }
    return figures
  }
}

extension Duration {
  /// The duration in milliseconds, for statistics only.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1_000 + Double(attoseconds) / 1e15
  }
}
