import ExtranetModel
import Measurements
import Wording

extension ClauseRules {
  /// What was measured on circuits of a contract that states no limit for it: an answer with its samples, no verdict.
  ///
  /// Where every probe was left out, as those to a target on our own side are, nothing was measured and the answer says
  /// why; without a sample there is no answer that lacks only a limit.
  /// - Parameter rules: the contract's rules, to know which metrics have a limit.
  /// - Complexity: O(*n*) in circuits and measurements.
  public static func withoutThreshold(rules: [any ClauseRule], evidence: Evidence) -> [Verdict] {
    let thresholds = rules.compactMap { $0 as? Threshold }
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.flatMap { circuit -> [Verdict] in
      // A limit on other products says nothing about this circuit.
      let limited = thresholds.filter { $0.scope.covers(circuit) }.map(\.metric)
      let open = ServiceMetric.allCases.filter { !limited.contains($0) && $0 != .bitErrorRatio }
      return open.flatMap { metric in
        (echoes[circuit.key] ?? []).map { family, echo in
          answer(metric, of: echo, subject: "\(circuit.key) \(family)")
        }
      }
    }
  }

  private static func answer(_ metric: ServiceMetric, of echo: EchoEvidence, subject: String) -> Verdict {
    guard echo.tally.sent > 0 else {
      return Verdict(
        notMeasured: metric.phrase, subject: subject, because: echo.reason ?? ThresholdTest.noSample)
    }
    return Verdict(
      noThresholdFor: metric.phrase, subject: subject,
      because: Phrase(zh: "合同没有约定", en: "the contract states no limit"), sampleCount: echo.tally.sent,
      figures: [figure(metric, echo.tally)] + echo.figures)
  }

  private static func figure(_ metric: ServiceMetric, _ tally: EchoTally) -> Verdict.Figure {
    let value: String? =
      switch metric {
      case .lossRatio: tally.lossRatio.map(percent)
      case .delay: tally.meanRoundTrip.map(milliseconds)
      case .jitter: tally.jitter.map(milliseconds)
      case .bitErrorRatio: nil
      }
    return Verdict.Figure(metric.phrase, Phrase(value ?? "—"))
  }
}
