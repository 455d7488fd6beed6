import ExtranetModel
import Wording

extension ClauseJudging {
  /// The rate of circuits towards each level (004 L1090); a level without a stated rate is never failed (mission C12).
  static func judge(_ rule: RateTier, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.filter { $0.product != .internetEgress }.map { circuit in
      let (outcome, reason) = said(of: circuit, rule)
      return Verdict(
        on: clause, rule: .rateTier, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        assumptions: [Phrase(zh: "比较的是标称带宽，不是实测带宽", en: "this compares the labels, not measured rates")],
        evidence: [circuit.key])
    }
  }

  private static func said(of circuit: Circuit, _ rule: RateTier) -> (Outcome, Phrase) {
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
    let slowest = min(label.nominalDown, label.nominalUp)
    return slowest >= tier.minimumRate
      ? (.met, Phrase(zh: "标称 \(label.text) 达到要求", en: "the label \(label.text) reaches the tier"))
      : (.violated, Phrase(zh: "标称 \(label.text) 低于要求", en: "the label \(label.text) is below the tier"))
  }
}
