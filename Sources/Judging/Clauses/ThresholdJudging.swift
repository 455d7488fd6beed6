import ExtranetModel
import IPAddressing
import Measurements
import Wording

extension ClauseJudging {
  /// A limit on a measured value, circuit by circuit and family by family (004 L1116).
  ///
  /// How each metric is tested stands beside it under `Thresholds/`.
  static func judge(_ threshold: Threshold, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.filter(threshold.scope.covers).flatMap { circuit -> [Verdict] in
      guard threshold.metric != .bitErrorRatio, let families = echoes[circuit.key] else {
        return [unmeasured(circuit, threshold, clause)]
      }
      return families.map { family, echo in
        let answer = ThresholdTest(threshold: threshold, echo: echo).answer
        return Verdict(
          on: clause, rule: .threshold, subject: "\(circuit.key) \(family)", answer.outcome,
          because: answer.reason, sampleCount: echo.tally.sent,
          figures: threshold.figures + answer.figures + echo.figures,
          assumptions: threshold.assumptions + echo.assumptions, evidence: [circuit.key])
      }
    }
  }

  private static func unmeasured(_ circuit: Circuit, _ threshold: Threshold, _ clause: Clause) -> Verdict {
    let reason =
      threshold.metric == .bitErrorRatio
      ? ThresholdTest.noBitErrors : Phrase(zh: "没有拨测结果", en: "nothing was probed")
    return Verdict(
      on: clause, rule: .threshold, subject: circuit.key, .notMeasured, because: reason,
      figures: threshold.figures, assumptions: threshold.assumptions, evidence: [circuit.key])
  }
}

extension Threshold {
  /// The limit with its operator, what is held against it, and the error probability: enough to judge again by hand.
  fileprivate var figures: [Verdict.Figure] {
    let value = metric.isRatio ? percent(billionths: limit) : milliseconds(.nanoseconds(limit))
    return [
      Verdict.Figure(Phrase(zh: "限值", en: "limit"), Phrase("\(comparison.phrase.en) \(value)")),
      Verdict.Figure(Phrase(zh: "统计量", en: "statistic"), definition),
      Verdict.Figure(Phrase(zh: "错误概率", en: "error probability"), Phrase(percent(errorProbability))),
    ]
  }

  private var definition: Phrase {
    switch (metric, statistic) {
    case (.lossRatio, _): Phrase(zh: "期限内无应答数/发送数", en: "probes without a reply in time over probes sent")
    case (.bitErrorRatio, _): Phrase(zh: "误码数/总比特数", en: "wrong bits over all bits")
    case (.delay, let statistic): (statistic ?? .percentile95).phrase
    case (.jitter, .mean?): Phrase(zh: "相邻往返时延差的平均值", en: "mean difference of consecutive round trips")
    case (.jitter, .percentile95?): Phrase(zh: "95 百分位减最小值", en: "p95 less minimum")
    case (.jitter, .maximum?): Phrase(zh: "最大值减最小值", en: "maximum less minimum")
    case (.jitter, nil): Phrase(zh: "两种定义都算", en: "both definitions")
    }
  }

  fileprivate var assumptions: [Phrase] {
    switch (metric, statistic) {
    case (.lossRatio, _):
      [
        Phrase(
          zh: "期限内无应答即为丢失（RFC 6673）；超期应答按丢失与未丢失各算一次，两者一致才下结论",
          en:
            "lost is what does not answer in time (RFC 6673); late replies are counted both ways and must not matter"
        )
      ]
    case (.delay, nil):
      [Phrase(zh: "合同未说明统计量，按 95 百分位", en: "the contract names no statistic: the 95th percentile is taken")]
    case (.jitter, nil):
      [
        Phrase(
          zh: "合同未定义抖动：相邻时延差平均值（RFC 3393）与 95 百分位减最小值（RFC 5481）都须成立",
          en:
            "the contract does not define jitter: mean difference of neighbours (RFC 3393) and p95 less minimum (RFC 5481) must agree"
        )
      ]
    case (.delay, .maximum?), (.jitter, .maximum?):
      [Phrase(zh: "最大值只对已取样本成立", en: "a maximum is known of the samples taken only")]
    case (.bitErrorRatio, _), (.delay, _), (.jitter, _): []
    }
  }
}
