import ExtranetModel
import Tables
import Wording

extension ClauseJudging {
  /// How many carriers stand behind the circuits of a scope (004 L1118).
  static func judge(_ rule: CarrierDiversity, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let bound = evidence.circuits.filter(rule.scope.covers)
    guard !bound.isEmpty else { return [] }
    let carriers = Set(bound.map(\.carrier.folded).filter { !$0.isEmpty }).sorted()
    let unnamed = bound.filter { $0.carrier.isEmpty }
    let names = carriers.joined(separator: ", ")
    let outcome: Outcome =
      carriers.count >= rule.minimum ? .met : unnamed.isEmpty ? .violated : .notProven
    return [
      Verdict(
        on: clause, rule: .carrierDiversity, subject: evidence.contract.id, outcome,
        because: Phrase(
          zh: "\(carriers.count) 家运营商（\(names)），要求 \(rule.minimum) 家",
          en: "\(carriers.count) carriers (\(names)) of \(rule.minimum)"),
        sampleCount: bound.count,
        assumptions: [
          Phrase(zh: "名称不同即视为不同运营商", en: "two names are taken for two carriers, as the ledger has them")
        ],
        evidence: bound.map(\.key).sorted())
    ]
  }
}
