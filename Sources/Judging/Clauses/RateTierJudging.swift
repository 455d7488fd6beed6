import ExtranetModel
import Wording

extension ClauseJudging {
  /// The rate of circuits towards each level (004 L1090); a level without a stated rate is never failed.
  ///
  /// The clause asks for a rate that reaches a level, not for every line to have it: a slower line beside enough
  /// fast ones of its area is not accused.
  static func judge(_ rule: RateTier, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let bound = evidence.circuits.filter { $0.product != .internetEgress }
    let groups = Dictionary(grouping: bound) { TierGroup(area: $0.area, level: $0.level) }
    return bound.map { circuit in
      let group = groups[TierGroup(area: circuit.area, level: circuit.level)] ?? []
      let (outcome, reason) = said(of: circuit, among: group, rule)
      return Verdict(
        on: clause, rule: .rateTier, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        figures: figures(circuit.level, rule),
        assumptions: [Phrase(zh: "比较的是标称带宽，不是实测带宽", en: "this compares the labels, not measured rates")],
        evidence: [circuit.key])
    }
  }

  private static func said(of circuit: Circuit, among group: [Circuit], _ rule: RateTier) -> (Outcome, Phrase)
  {
    guard let level = circuit.level else {
      return (.notMeasured, Phrase(zh: "台账没有层级", en: "the ledger has no level"))
    }
    guard let tier = rule.levels.first(where: { $0.level == level }) else {
      return (
        .noThreshold,
        Phrase(zh: "\(level.phrase.zh)没有约定带宽", en: "no rate is stated for the level \(level.phrase.en)")
      )
    }
    guard let label = circuit.rateLabel else {
      return (.notMeasured, Phrase(zh: "台账没有带宽", en: "the ledger has no rate"))
    }
    return said(
      of: label, tier, fast: group.count { $0.reaches(tier) }, unknown: group.count { $0.rateLabel == nil })
  }

  private static func said(
    of label: RateLabel, _ tier: RateTier.Level, fast: Int, unknown: Int
  ) -> (Outcome, Phrase) {
    let isFast = label.slowest >= tier.minimumRate
    if fast >= tier.circuits {
      return isFast
        ? (.met, Phrase(zh: "标称 \(label.text) 达到要求", en: "the label \(label.text) reaches the tier"))
        : (
          .notProven,
          Phrase(
            zh: "标称 \(label.text) 低于要求，但本区域另有达标线路",
            en: "the label \(label.text) is below the tier, but other circuits of the area reach it")
        )
    }
    let count = Phrase(
      zh: "本区域 \(fast) 条达到要求，须有 \(tier.circuits) 条",
      en: "\(fast) circuits of the area reach the tier, of \(tier.circuits)")
    return (fast + unknown >= tier.circuits ? .notProven : .violated, count)
  }

  private static func figures(_ level: AdministrativeLevel?, _ rule: RateTier) -> [Verdict.Figure] {
    rule.levels.filter { $0.level == level }.map { tier in
      Verdict.Figure(
        Phrase(zh: "合同约定", en: "the contract says"), Phrase("\(tier.circuits) × ≥ \(tier.minimumRate) bit/s"))
    }
  }
}

/// The circuits that together reach one level of one area.
private struct TierGroup: Hashable {
  let area: String
  let level: AdministrativeLevel?
}

extension Circuit {
  fileprivate func reaches(_ tier: RateTier.Level) -> Bool {
    rateLabel.map { $0.slowest >= tier.minimumRate } ?? false
  }
}

extension RateLabel {
  fileprivate var slowest: Int64 { min(nominalDown, nominalUp) }
}
