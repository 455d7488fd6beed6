import ExtranetModel
import Measurements
import Wording

/// One limit against the probes of one circuit and family.
struct ThresholdTest {
  /// What a test says.
  struct Answer {
    var outcome: Outcome
    var reason: Phrase
    var figures: [Verdict.Figure] = []

    init(_ outcome: Outcome, _ reason: Phrase? = nil, figures: [Verdict.Figure] = []) {
      self.outcome = outcome
      self.reason = reason ?? ThresholdTest.reason(outcome)
      self.figures = figures
    }
  }

  let threshold: Threshold
  let echo: EchoEvidence

  var tally: EchoTally { echo.tally }
  var limit: Duration { .nanoseconds(threshold.limit) }

  /// The fewest samples of which anything is said about a 95th percentile: 0.95⁵⁹ is below 5 %.
  static let leastSamples = 59

  /// The answer; a target that proves only the access can break a limit, never keep one.
  var answer: Answer {
    guard tally.sent > 0 else {
      return Answer(.notMeasured, echo.reason ?? Self.noSample)
    }
    var answer = tested
    let isDecided = answer.outcome == .met || answer.outcome == .violated
    if isDecided, echo.isTainted {
      answer.outcome = .notProven
      answer.reason = Phrase(zh: "剔除的样本超过 1 %", en: "more than 1 % of the samples had to be left out")
    } else if answer.outcome == .met, !echo.provesLine {
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
    case .bitErrorRatio: Answer(.notMeasured, Self.noBitErrors)
    }
  }

  /// Why nothing is said where no probe counts and nobody knows why.
  static let noSample = Phrase(zh: "没有有效样本", en: "there is no valid sample")
  /// Why nothing is said of bit errors.
  static let noBitErrors = Phrase(zh: "误码率不能由拨测得出", en: "a bit error ratio cannot come from ICMP")

  /// Whether a value keeps the limit, strict or not.
  func keeps(_ value: Duration) -> Bool {
    threshold.comparison == .atMost ? value <= limit : value < limit
  }

  /// How many round trips break a limit, at least and at most; unanswered probes never came back in time either.
  func breaking(_ bound: Duration) -> ClosedRange<Int> {
    let isStrict = threshold.comparison == .below
    let over = tally.distribution.count(above: isStrict ? bound - .nanoseconds(1) : bound)
    let unanswered = echo.unanswered
    return (over.lowerBound + unanswered.lowerBound)...(over.upperBound + unanswered.upperBound)
  }

  /// The answer of a test of shares, with how far it is from one where it has none.
  func answer(_ test: ShareTest, figures: [Verdict.Figure]) -> Answer {
    let tail = Verdict.Figure(
      Phrase(zh: "尾概率", en: "tail probability"), Phrase(decimal(test.tail, places: 4)))
    guard test.outcome == .notProven else { return Answer(test.outcome, figures: figures + [tail]) }
    let reason = test.cleanTrialsNeeded.map { more in
      Phrase(
        zh: "样本不足以判定，约再需 \(more) 个全部达标的样本",
        en: "too few samples to decide: about \(more) more, all good, would do")
    }
    return Answer(.notProven, reason, figures: figures + [tail])
  }

  static func reason(_ outcome: Outcome) -> Phrase {
    switch outcome {
    case .met: Phrase(zh: "检验支持达标", en: "the test shows that the limit is kept")
    case .violated: Phrase(zh: "检验支持不达标", en: "the test shows that the limit is broken")
    case .notProven, .notMeasured, .noThreshold: Phrase(zh: "样本不足以判定", en: "too few samples to decide")
    }
  }
}
