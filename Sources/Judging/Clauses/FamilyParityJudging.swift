import ExtranetModel
import IPAddressing
import Measurements
import Wording

extension ClauseJudging {
  /// IPv6 beside IPv4 on circuits where both were probed (004 L1128): loss and median delay within a margin.
  static func judge(_ rule: FamilyParity, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.map { circuit in
      let families = Dictionary(uniqueKeysWithValues: echoes[circuit.key] ?? [])
      let answer = said(of: families[.ipv4], families[.ipv6], rule)
      return Verdict(
        on: clause, rule: .familyParity, subject: circuit.key, answer.outcome, because: answer.reason,
        sampleCount: families.values.reduce(0) { $0 + $1.tally.sent }, figures: answer.figures,
        assumptions: assumptions(of: rule, families), evidence: [circuit.key])
    }
  }

  private static func said(
    of old: EchoEvidence?, _ new: EchoEvidence?, _ rule: FamilyParity
  ) -> ThresholdTest.Answer {
    guard let old, let new, old.tally.sent > 0, new.tally.sent > 0 else {
      let why = [old, new].compactMap { $0?.tally.sent == 0 ? $0?.reason : nil }.first
      return ThresholdTest.Answer(
        .notMeasured, why ?? Phrase(zh: "没有同时测量 IPv4 与 IPv6", en: "the two families were not both probed"))
    }
    let test = ParityTest(old: old, new: new, rule: rule)
    guard test.outcome == .met, !(old.provesLine && new.provesLine) else {
      return ThresholdTest.Answer(test.outcome, figures: test.figures)
    }
    return ThresholdTest.Answer(
      .notProven, Phrase(zh: "目标只证明接入段", en: "the target proves the access only"), figures: test.figures)
  }

  private static func assumptions(
    of rule: FamilyParity, _ families: [AddressFamily: EchoEvidence]
  ) -> [Phrase] {
    var result = [
      Phrase(
        zh: "IPv4 与 IPv6 分别抽样比较，未逐对配对；二者的目标视为同一路径",
        en: "the families are compared as two samples, not pair by pair, and taken to share one path")
    ]
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
    let shared = AddressFamily.allCases.compactMap { families[$0] }.flatMap(\.assumptions)
    return result + shared.enumerated().filter { !shared[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

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
