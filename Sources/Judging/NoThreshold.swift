import ExtranetModel
import Measurements
import Wording

extension ClauseJudging {
  /// What was measured on circuits of a contract that states no limit for it: an answer with its samples, no verdict.
  ///
  /// - Parameter rules: the contract's rules, to know which metrics have a limit.
  /// - Complexity: O(*n*) in circuits and measurements.
  public static func withoutThreshold(rules: [ClauseRule], evidence: Evidence) -> [Verdict] {
    let limited = rules.compactMap { rule -> ServiceMetric? in
      guard case .threshold(let threshold) = rule else { return nil }
      return threshold.metric
    }
    let open = ServiceMetric.allCases.filter { !limited.contains($0) && $0 != .bitErrorRatio }
    let probed = Set(evidence.echoes.compactMap(\.circuit))
    return evidence.circuits.filter { probed.contains($0.key) }.flatMap { circuit in
      open.flatMap { metric in
        EchoEvidence.byFamily(of: circuit.key, in: evidence).map { family, echo in
          Verdict(
            noThresholdFor: metric.phrase, subject: "\(circuit.key) \(family)",
            because: Phrase(zh: "合同没有约定", en: "the contract states no limit"), sampleCount: echo.tally.sent,
            figures: [figure(metric, echo.tally)])
        }
      }
    }
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
