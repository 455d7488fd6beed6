import ExtranetModel
import IPAddressing
import JSONText
import Measurements
import Tables
import Wording

/// A limit on a measured value (004 L1116).
public struct Threshold: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("threshold", zh: "指标阈值", en: "threshold")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "A limit on a measured value: a ratio for loss and bit errors, milliseconds for delay and jitter.",
      "oneOf": [
        {
          "type": "object",
          "required": ["metric", "comparison", "ratio"],
          "additionalProperties": false,
          "properties": {
            "products": {"$ref": "#/$defs/products"},
            "metric": {"enum": ["loss-ratio", "bit-error-ratio"]},
            "comparison": {"enum": \#(Comparison.codeList)},
            "statistic": {"enum": \#(Statistic.codeList)},
            "ratio": {"type": "number", "minimum": 0, "maximum": 1}
          }
        },
        {
          "type": "object",
          "required": ["metric", "comparison", "milliseconds"],
          "additionalProperties": false,
          "properties": {
            "products": {"$ref": "#/$defs/products"},
            "metric": {"enum": ["delay", "jitter"]},
            "comparison": {"enum": \#(Comparison.codeList)},
            "statistic": {"enum": \#(Statistic.codeList)},
            "milliseconds": {"type": "number", "minimum": 0}
          }
        }
      ],
      "examples": [
        {"metric": "loss-ratio", "comparison": "at-most", "ratio": 0.02},
        {"metric": "delay", "comparison": "below", "statistic": "p95", "milliseconds": 50, "products": ["data-link"]}
      ]
    }
    """#

  /// What is measured.
  public var metric: ServiceMetric
  /// Whether the limit itself still keeps it.
  public var comparison: Comparison
  /// The limit, in the metric's unit: a ratio times 10⁹, or nanoseconds.
  public var limit: Int64
  /// The statistic over the samples; absent when the contract does not say.
  public var statistic: Statistic?
  /// The circuits it speaks of; which these are is ambiguous in the text of 004 (004 L1116).
  public var scope: ProductScope

  /// Creates a threshold.
  public init(
    metric: ServiceMetric, comparison: Comparison, limit: Int64, statistic: Statistic?, scope: ProductScope
  ) {
    self.metric = metric
    self.comparison = comparison
    self.limit = limit
    self.statistic = statistic
    self.scope = scope
  }

  /// Strict or not.
  public enum Comparison: String, TermCell {
    /// The value may equal the limit.
    case atMost = "at-most"
    /// The value must stay under the limit.
    case below
    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .atMost: Phrase("≤")
      case .below: Phrase("<")
      }
    }
  }

  /// The statistic a limit binds.
  public enum Statistic: String, TermCell {
    /// The mean.
    case mean
    /// The 95th percentile.
    case percentile95 = "p95"
    /// Every single sample.
    case maximum
    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .mean: Phrase(zh: "平均值", en: "mean")
      case .percentile95: Phrase(zh: "95 百分位", en: "95th percentile")
      case .maximum: Phrase(zh: "最大值", en: "maximum")
      }
    }
  }

  /// The metric, its statistic and its limit.
  public var terms: Phrase {
    let statistic = statistic.map { Phrase(zh: "（\($0.phrase.zh)）", en: " (\($0.phrase.en))") } ?? Phrase("")
    return scope.phrase(
      Phrase(
        zh: "\(metric.phrase.zh)\(statistic.zh) \(limitText)",
        en: "\(metric.phrase.en)\(statistic.en) \(limitText)"
      ))
  }

  private var limitText: String {
    let value = metric.isRatio ? percent(billionths: limit) : milliseconds(.nanoseconds(limit))
    return "\(comparison.phrase.en) \(value)"
  }

  /// The measured value, circuit by circuit and family by family.
  ///
  /// How each metric is tested stands under `Thresholds/`.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.filter(scope.covers).flatMap { circuit -> [Verdict] in
      guard metric != .bitErrorRatio, let families = echoes[circuit.key] else {
        return [unmeasured(circuit, clause)]
      }
      return families.map { family, echo in
        let answer = ThresholdTest(threshold: self, echo: echo).answer
        return Verdict(
          on: clause, subject: "\(circuit.key) \(family)", answer.outcome, because: answer.reason,
          sampleCount: echo.tally.sent, figures: figures + answer.figures + echo.figures,
          assumptions: assumptions + echo.assumptions, evidence: [circuit.key])
      }
    }
  }

  private func unmeasured(_ circuit: Circuit, _ clause: Clause) -> Verdict {
    let reason =
      metric == .bitErrorRatio
      ? ThresholdTest.noBitErrors : Phrase(zh: "没有拨测结果", en: "nothing was probed")
    return Verdict(
      on: clause, subject: circuit.key, .notMeasured, because: reason, figures: figures,
      assumptions: assumptions, evidence: [circuit.key])
  }
}

// MARK: JSON

extension Threshold {
  /// Reads the parameters: a ratio limit is written as a ratio, a time limit in milliseconds; the metric says which.
  public init?(_ reader: JSONReader) {
    let scope = ProductScope(reader)
    let statistic: Statistic? = reader.optionalCell("statistic")
    let comparison: Comparison? = reader.cell("comparison")
    guard let metric: ServiceMetric = reader.cell("metric") else {
      // Without its metric nobody can say which of the two limits is meant: neither is an unknown key.
      _ = (reader.optional("ratio"), reader.optional("milliseconds"))
      return nil
    }
    let limit = metric.isRatio ? Self.ratioLimit(reader) : reader.milliseconds(metric.limitKey)
    guard let comparison, let limit else { return nil }
    self.init(metric: metric, comparison: comparison, limit: limit, statistic: statistic, scope: scope)
  }

  /// Bit error ratios are finer than parts per million, so a limit keeps nine decimals.
  private static func ratioLimit(_ reader: JSONReader) -> Int64? {
    guard let number = reader.decimal(ServiceMetric.lossRatio.limitKey) else { return nil }
    guard let limit = number.scaled(by: 9), (0...1_000_000_000).contains(limit) else {
      reader.report(
        at: ServiceMetric.lossRatio.limitKey, code: "not-a-limit", zh: "应为 0 至 1 的比例，至多九位小数：\(number.text)",
        en: "a ratio of 0 to 1 with at most nine decimals is expected: \(number.text)")
      return nil
    }
    return limit
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([
      scope.member, ("statistic", statistic.map { .cell($0) }), ("metric", .cell(metric)),
      ("comparison", .cell(comparison)),
      (metric.limitKey, .number(JSONNumber(limit, exponent: metric.isRatio ? -9 : -6))),
    ])
  }
}

extension ServiceMetric {
  fileprivate var limitKey: String { isRatio ? "ratio" : "milliseconds" }
}

// MARK: What a verdict shows

extension Threshold {
  /// The limit with its operator, what is held against it, and the error probability: enough to judge again by hand.
  fileprivate var figures: [Verdict.Figure] {
    [
      Verdict.Figure(Phrase(zh: "限值", en: "limit"), Phrase(limitText)),
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
