import ExtranetModel
import Wording

extension ClauseJudging {
  /// The bearer of each circuit against what the contract allows and forbids (004 L1096).
  static func judge(_ rule: BearerRule, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.filter(rule.scope.covers).map { circuit in
      let (outcome, reason) = said(of: circuit.bearer, rule)
      return Verdict(
        on: clause, rule: .bearer, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        assumptions: [
          Phrase(zh: "承载方式取自台账，未经实地核查", en: "the bearer is what the ledger says; nobody inspected it")
        ],
        evidence: [circuit.key])
    }
  }

  private static func said(of bearer: BearerKind?, _ rule: BearerRule) -> (Outcome, Phrase) {
    guard let bearer else {
      return (.notMeasured, Phrase(zh: "台账没有承载方式", en: "the ledger has no bearer"))
    }
    let name = bearer.phrase
    if rule.forbidden.contains(bearer) {
      return (.violated, Phrase(zh: "\(name.zh)为合同所禁止", en: "the contract forbids \(name.en)"))
    }
    if rule.allowed.contains(bearer) {
      return (.met, Phrase(zh: "\(name.zh)是物理专线", en: "\(name.en) is a dedicated physical line"))
    }
    return (.notProven, Phrase(zh: "合同未提及\(name.zh)", en: "the contract does not speak of \(name.en)"))
  }
}
