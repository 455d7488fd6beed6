import ExtranetModel
import Wording

extension ClauseJudging {
  /// Route convergence needs a planned cut probed at 100 ms or faster (004 L1126): never from a quiet line.
  static func judge(_ rule: RouteConvergence, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let protocols = rule.protocols.joined(separator: ", ")
    return [
      Verdict(
        on: clause, rule: .routeConvergence, subject: evidence.contract.id, .notMeasured,
        because: Phrase(
          zh: "没有计划割接期间的密集拨测，也没有 \(protocols) 邻居读数",
          en: "no planned cut was probed, and no neighbours of \(protocols) were read"),
        figures: [
          Verdict.Figure(
            Phrase(zh: "合同约定", en: "the contract says"), Phrase("< \(milliseconds(.nanoseconds(rule.below)))")
          )
        ])
    ]
  }
}
