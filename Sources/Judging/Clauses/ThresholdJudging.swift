import ExtranetModel
import IPAddressing
import Measurements
import Wording

extension ClauseJudging {
  /// A limit on a measured value, circuit by circuit and family by family (004 L1116).
  static func judge(_ threshold: Threshold, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.filter(threshold.scope.covers).flatMap { circuit -> [Verdict] in
      let families = EchoEvidence.byFamily(of: circuit.key, in: evidence)
      if threshold.metric == .bitErrorRatio || families.isEmpty {
        return [unmeasured(circuit, threshold, clause)]
      }
      return families.map { family, echo in
        let answer = ThresholdTest(threshold: threshold, echo: echo).answer
        return Verdict(
          on: clause, rule: .threshold, subject: "\(circuit.key) \(family)", answer.outcome,
          because: answer.reason,
          sampleCount: echo.tally.sent, figures: answer.figures, assumptions: assumptions(of: threshold),
          evidence: [circuit.key])
      }
    }
  }

  private static func unmeasured(_ circuit: Circuit, _ threshold: Threshold, _ clause: Clause) -> Verdict {
    let reason =
      threshold.metric == .bitErrorRatio
      ? Phrase(zh: "误码率不能由拨测得出", en: "a bit error ratio cannot come from ICMP")
      : Phrase(zh: "没有拨测结果", en: "nothing was probed")
    return Verdict(
      on: clause, rule: .threshold, subject: circuit.key, .notMeasured, because: reason,
      evidence: [circuit.key])
  }

  private static func assumptions(of threshold: Threshold) -> [Phrase] {
    var result = [
      Phrase(zh: "ICMP 往返测量，不证明单向指标", en: "ICMP there and back: proves no one-way value"),
      Phrase(zh: "单侧检验，错误概率 5 %", en: "one-sided tests with an error probability of 5 %"),
    ]
    if threshold.metric == .delay, threshold.statistic == nil {
      result.append(
        Phrase(zh: "合同未说明统计量，按 95 百分位", en: "the contract names no statistic: the 95th percentile is taken"))
    }
    if threshold.metric == .jitter {
      result.append(
        Phrase(
          zh: "抖动按相邻往返时延差的平均值（RFC 3393）", en: "jitter is the mean difference of consecutive delays (RFC 3393)"
        ))
    }
    return result
  }
}

/// One limit against the probes of one circuit and family.
struct ThresholdTest {
  /// What a test says.
  struct Answer {
    var outcome: Outcome
    var reason: Phrase
    var figures: [Verdict.Figure]
  }

  let threshold: Threshold
  let echo: EchoEvidence

  /// The answer; a target that proves only the access can break a limit, never keep one.
  var answer: Answer {
    guard echo.tally.sent > 0 else {
      return Answer(
        outcome: .notMeasured, reason: echo.reason ?? Phrase(zh: "没有有效样本", en: "there is no valid sample"),
        figures: [])
    }
    var answer = tested
    if !echo.provesLine, answer.outcome == .met {
      answer.outcome = .notProven
      answer.reason = Phrase(zh: "目标只证明接入段", en: "the target proves the access only")
    }
    return answer
  }

  private var tested: Answer {
    switch threshold.metric {
    case .lossRatio: loss
    case .delay: delay
    case .jitter: jitter
    case .bitErrorRatio:
      Answer(
        outcome: .notMeasured,
        reason: Phrase(zh: "误码率不能由拨测得出", en: "a bit error ratio cannot come from ICMP"),
        figures: [])
    }
  }

  private var loss: Answer {
    let missing = echo.tally.sent - echo.tally.received
    let limit = Double(threshold.limit) / 1e9
    let outcome = Self.outcome(of: missing, in: echo.tally.sent, limit: limit)
    let figures = [
      Verdict.Figure(Phrase(zh: "丢失/发送", en: "lost/sent"), Phrase("\(missing)/\(echo.tally.sent)")),
      Verdict.Figure(
        ServiceMetric.lossRatio.phrase, Phrase(percent(Double(missing) / Double(echo.tally.sent)))),
    ]
    return Answer(outcome: outcome, reason: Self.reason(outcome), figures: figures)
  }

  /// Samples over the limit are counted, a lost one too: it never came back in time.
  private var delay: Answer {
    let limit = Duration.nanoseconds(threshold.limit)
    let missing = echo.tally.sent - echo.tally.received
    let over = echo.tally.distribution.count(above: limit)
    let outcome: Outcome
    switch threshold.statistic ?? .percentile95 {
    case .percentile95:
      let best = Self.outcome(of: over.lowerBound + missing, in: echo.tally.sent, limit: 0.05)
      let worst = Self.outcome(of: over.upperBound + missing, in: echo.tally.sent, limit: 0.05)
      outcome = best == worst ? best : .notProven
    case .maximum:
      outcome = over.lowerBound + missing > 0 ? .violated : echo.tally.sent >= 59 ? .met : .notProven
    case .mean:
      let mean = echo.tally.meanRoundTrip ?? .zero
      outcome = echo.tally.received < 59 ? .notProven : keeps(mean) ? .met : .violated
    }
    return Answer(outcome: outcome, reason: Self.reason(outcome), figures: delayFigures)
  }

  /// Two definitions are looked at; where they disagree nothing is proven.
  private var jitter: Answer {
    guard let variation = echo.tally.jitter, echo.tally.variations >= 59 else {
      return Answer(outcome: .notProven, reason: Self.reason(.notProven), figures: delayFigures)
    }
    let spread = (echo.tally.roundTripQuantile(0.95) ?? .zero) - (echo.tally.minimumRoundTrip ?? .zero)
    let outcome: Outcome =
      keeps(variation) == keeps(spread) ? (keeps(variation) ? .met : .violated) : .notProven
    let figures =
      delayFigures + [
        Verdict.Figure(ServiceMetric.jitter.phrase, Phrase(milliseconds(variation))),
        Verdict.Figure(Phrase(zh: "95 百分位减最小值", en: "p95 less minimum"), Phrase(milliseconds(spread))),
      ]
    return Answer(outcome: outcome, reason: Self.reason(outcome), figures: figures)
  }

  private var delayFigures: [Verdict.Figure] {
    var figures = [Verdict.Figure(Phrase(zh: "样本", en: "samples"), Phrase("\(echo.tally.received)"))]
    if let median = echo.tally.roundTripQuantile(0.5) {
      figures.append(Verdict.Figure(Phrase(zh: "中位数", en: "median"), Phrase(milliseconds(median))))
    }
    // A 95th percentile of fewer than 59 samples has no upper bound and is not printed as if it were known.
    if echo.tally.received >= 59, let high = echo.tally.roundTripQuantile(0.95) {
      figures.append(Verdict.Figure(Phrase(zh: "95 百分位", en: "p95"), Phrase(milliseconds(high))))
    }
    return figures
  }

  private func keeps(_ value: Duration) -> Bool {
    let limit = Duration.nanoseconds(threshold.limit)
    return threshold.comparison == .atMost ? value <= limit : value < limit
  }

  /// The exact test of a share of events against a limit.
  static func outcome(of events: Int, in trials: Int, limit: Double) -> Outcome {
    if BinomialTail.atMost(events, of: trials, probability: limit) <= errorProbability { return .met }
    if BinomialTail.atLeast(events, of: trials, probability: limit) <= errorProbability { return .violated }
    return .notProven
  }

  static func reason(_ outcome: Outcome) -> Phrase {
    switch outcome {
    case .met: Phrase(zh: "检验支持达标", en: "the test shows that the limit is kept")
    case .violated: Phrase(zh: "检验支持不达标", en: "the test shows that the limit is broken")
    case .notProven, .notMeasured, .noThreshold: Phrase(zh: "样本不足以判定", en: "too few samples to decide")
    }
  }
}

/// A ratio as a percentage with two decimals.
func percent(_ ratio: Double) -> String { decimal(ratio * 100, places: 2) + " %" }

/// A duration in milliseconds with three decimals.
func milliseconds(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  return decimal(Double(seconds) * 1_000 + Double(attoseconds) / 1e15, places: 3) + " ms"
}

private func decimal(_ value: Double, places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = Int64((value * scale).rounded())
  let digits = String(scaled.magnitude % UInt64(scale))
  let fraction = String(repeating: "0", count: places - digits.count) + digits
  return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / UInt64(scale)).\(fraction)"
}
