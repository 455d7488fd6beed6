import ExtranetModel
import IPAddressing
import Measurements
import Wording

extension ClauseJudging {
  /// IPv6 beside IPv4 on circuits where both were probed (004 L1128): loss and median delay within a margin.
  static func judge(_ rule: FamilyParity, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.map { circuit in
      let families = Dictionary(uniqueKeysWithValues: EchoEvidence.byFamily(of: circuit.key, in: evidence))
      let (outcome, reason, figures, samples) = said(of: families[.ipv4], families[.ipv6], rule)
      return Verdict(
        on: clause, rule: .familyParity, subject: circuit.key, outcome, because: reason, sampleCount: samples,
        figures: figures, assumptions: assumptions(of: rule), evidence: [circuit.key])
    }
  }

  private static func said(
    of old: EchoEvidence?, _ new: EchoEvidence?, _ rule: FamilyParity
  ) -> (Outcome, Phrase, [Verdict.Figure], Int) {
    guard let old, let new, old.tally.sent > 0, new.tally.sent > 0 else {
      return (.notMeasured, Phrase(zh: "没有两族都测", en: "the two families were not both probed"), [], 0)
    }
    let test = ParityTest(old: old.tally, new: new.tally, rule: rule)
    var outcome = test.outcome
    if outcome == .met, !(old.provesLine && new.provesLine) { outcome = .notProven }
    return (outcome, ThresholdTest.reason(outcome), test.figures, old.tally.sent + new.tally.sent)
  }

  private static func assumptions(of rule: FamilyParity) -> [Phrase] {
    var result = [Phrase(zh: "单侧检验，错误概率 5 %", en: "one-sided tests with an error probability of 5 %")]
    if rule.delayMargin == nil {
      result.append(
        Phrase(
          zh: "合同未定时延差额，取 2 ms 与 IPv4 中位数 5 % 的较大者",
          en: "the contract names no margin of delay: the larger of 2 ms and 5 % of IPv4's median is taken"))
    }
    if rule.lossMargin == nil {
      result.append(
        Phrase(
          zh: "合同未定丢包差额，取 1 个百分点", en: "the contract names no margin of loss: 1 percentage point is taken"))
    }
    return result
  }
}

/// The worse of two comparisons: loss and median delay.
struct ParityTest {
  let old: EchoTally
  let new: EchoTally
  let rule: FamilyParity

  var outcome: Outcome {
    let both = [loss, delay]
    if both.contains(.violated) { return .violated }
    return both.allSatisfy { $0 == .met } ? .met : .notProven
  }

  private var loss: Outcome {
    let margin = rule.lossMargin.map { Double($0.partsPerMillion) / 1e6 } ?? 0.01
    let reference = Double(old.sent - old.received) / Double(old.sent)
    return ThresholdTest.outcome(of: new.sent - new.received, in: new.sent, limit: min(1, reference + margin))
  }

  /// Medians are bounded by order statistics, without any assumption on the distribution.
  private var delay: Outcome {
    guard let old = MedianBounds(old), let new = MedianBounds(new) else { return .notProven }
    let margin = max(
      rule.delayMargin.map { Duration.nanoseconds($0) } ?? .milliseconds(2),
      rule.delayMargin == nil ? old.median / 20 : .zero)
    if new.upper - old.lower < margin { return .met }
    return new.lower - old.upper > margin ? .violated : .notProven
  }

  var figures: [Verdict.Figure] {
    [(AddressFamily.ipv4, old), (.ipv6, new)].flatMap { family, tally in
      [
        Verdict.Figure(
          Phrase(zh: "\(family) 丢失/发送", en: "\(family) lost/sent"),
          Phrase("\(tally.sent - tally.received)/\(tally.sent)")),
        Verdict.Figure(
          Phrase(zh: "\(family) 时延中位数", en: "\(family) median delay"),
          Phrase(tally.roundTripQuantile(0.5).map(milliseconds) ?? "—")),
      ]
    }
  }
}

/// A one-sided 95 % bound of the median to either side, from order statistics (sign test).
struct MedianBounds {
  let lower: Duration
  let median: Duration
  let upper: Duration

  /// Nil when there are too few samples for a bound.
  init?(_ tally: EchoTally) {
    let count = tally.received
    var rank = 0
    while BinomialTail.atMost(rank, of: count, probability: 0.5) <= errorProbability, rank < count / 2 {
      rank += 1
    }
    guard
      rank > 0, let low = tally.distribution.value(atRank: rank),
      let high = tally.distribution.value(atRank: count - rank + 1), let middle = tally.roundTripQuantile(0.5)
    else { return nil }
    lower = low
    upper = high
    median = middle
  }
}
