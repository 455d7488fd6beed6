import ExtranetModel
import Wording

/// Judges clauses: each kind of rule in exactly one file under `Clauses/`.
public enum ClauseJudging {
  /// Judges one clause against the evidence.
  ///
  /// The switch has no `default`: a new rule does not compile until it has its judge.
  /// - Complexity: O(*n* log *n*) in circuits and measurements.
  public static func verdicts(on clause: Clause, rule: ClauseRule, evidence: Evidence) -> [Verdict] {
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
