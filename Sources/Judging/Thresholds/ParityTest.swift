import ExtranetModel
import IPAddressing
import Measurements
import Tables
import Wording

/// The worse of two comparisons: loss and median delay.
struct ParityTest {
  let old: EchoEvidence
  let new: EchoEvidence
  let rule: FamilyParity

  var outcome: Outcome {
    if old.isTainted || new.isTainted { return .notProven }
    let both = [loss, delay]
    if both.contains(.violated) { return .violated }
    return both.allSatisfy { $0 == .met } ? .met : .notProven
  }

  /// The loss of IPv6 less that of IPv4, both uncertain, against the margin.
  var loss: Outcome {
    let worst = difference(new.unanswered.upperBound, old.unanswered.lowerBound)
    let best = difference(new.unanswered.lowerBound, old.unanswered.upperBound)
    if worst.upper < lossMargin { return .met }
    return best.lower > lossMargin ? .violated : .notProven
  }

  /// Medians are bounded by order statistics; half the error probability each, so that both together keep it.
  var delay: Outcome {
    let each = errorProbability / 2
    guard
      let old = MedianBounds(old.tally, errorProbability: each),
      let new = MedianBounds(new.tally, errorProbability: each)
    else { return .notProven }
    let margin = delayMargin(of: old.median)
    if new.upper - old.lower < margin { return .met }
    return new.lower - old.upper > margin ? .violated : .notProven
  }

  private func difference(_ new: Int, _ old: Int) -> DifferenceBounds {
    DifferenceBounds(new: (new, self.new.tally.sent), old: (old, self.old.tally.sent))
  }

  private var lossMargin: Double { rule.lossMargin.map { Double($0.partsPerMillion) / 1e6 } ?? 0.01 }

  private func delayMargin(of median: Duration) -> Duration {
    rule.delayMargin.map { .nanoseconds($0) } ?? max(.milliseconds(2), median / 20)
  }

  var figures: [Verdict.Figure] {
    var result = [
      Verdict.Figure(Phrase(zh: "丢包差额上限", en: "margin of loss"), Phrase(percent(lossMargin))),
      Verdict.Figure(Phrase(zh: "错误概率", en: "error probability"), Phrase(percent(errorProbability))),
    ]
    if let median = old.tally.distribution.quantile(0.5) {
      let margin = milliseconds(delayMargin(of: median))
      result.append(Verdict.Figure(Phrase(zh: "时延差额上限", en: "margin of delay"), Phrase(margin)))
    }
    return result + figures(of: .ipv4, old.tally) + figures(of: .ipv6, new.tally)
  }

  private func figures(of family: AddressFamily, _ tally: EchoTally) -> [Verdict.Figure] {
    [
      Verdict.Figure(
        Phrase(zh: "\(family) 丢失/发送", en: "\(family) lost/sent"),
        Phrase("\(tally.lost + tally.errors)/\(tally.sent)")),
      Verdict.Figure(
        Phrase(zh: "\(family) 时延中位数", en: "\(family) median delay"),
        Phrase(tally.roundTripQuantile(0.5).map(milliseconds) ?? "—")),
    ]
  }
}
