import ExtranetModel
import Wording

/// Judges clauses: each kind of rule in exactly one file under `Clauses/`.
public enum ClauseJudging {
  /// Judges one clause against the evidence.
  ///
  /// A clause that no circuit falls under is `not measured` and says so; only a quantity range has no verdict at all,
  /// because a count is not kept or broken (001 L2403).
  /// - Complexity: O(*n* log *n*) in circuits and measurements.
  public static func verdicts(on clause: Clause, rule: ClauseRule, evidence: Evidence) -> [Verdict] {
    let verdicts = judged(clause, rule, evidence)
    guard verdicts.isEmpty, rule.kind != .quantityRange else { return verdicts }
    return [
      Verdict(
        on: clause, rule: rule.kind, subject: evidence.contract.id, .notMeasured,
        because: Phrase(zh: "台账没有适用此条款的线路", en: "no circuit of the ledger falls under this clause"))
    ]
  }

  /// The switch has no `default`: a new rule does not compile until it has its judge.
  private static func judged(_ clause: Clause, _ rule: ClauseRule, _ evidence: Evidence) -> [Verdict] {
    switch rule {
    case .quantityRange(let range): judge(range, clause, evidence)
    case .changeSupport(let rule): judge(rule, clause, evidence)
    case .priceCap(let cap): judge(cap, clause, evidence)
    case .threshold(let threshold): judge(threshold, clause, evidence)
    case .bearer(let rule): judge(rule, clause, evidence)
    case .symmetricRate(let scope): judgeSymmetry(scope, clause, evidence)
    case .pathDiversity(let rule): judge(rule, clause, evidence)
    case .carrierDiversity(let rule): judge(rule, clause, evidence)
    case .rateTier(let rule): judge(rule, clause, evidence)
    case .familyParity(let rule): judge(rule, clause, evidence)
    case .nativeIPv6(let scope): judgeNativeIPv6(scope, clause, evidence)
    case .routeConvergence(let rule): judge(rule, clause, evidence)
    case .amountCeiling(let rule): judge(rule, clause, evidence)
    case .prepayment(let rule): judge(rule, clause, evidence)
    case .rectificationNotices(let rule): judge(rule, clause, evidence)
    case .assessment(let rule): judge(rule, clause, evidence)
    case .penalty(let rule): judge(rule, clause, evidence)
    }
  }
}
