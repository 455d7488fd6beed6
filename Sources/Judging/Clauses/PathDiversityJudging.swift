import ExtranetModel
import Wording

extension ClauseJudging {
  /// Redundancy groups between layers: enough circuits, over paths that share nothing (004 L1104-1106, L1130).
  static func judge(_ rule: PathDiversity, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let bound = evidence.circuits.filter { $0.layer.map(rule.layers.contains) ?? false }
    let groups = Dictionary(grouping: bound) { $0.redundancyGroup }
    return groups.keys.sorted().flatMap { name -> [Verdict] in
      let members = (groups[name] ?? []).sorted { $0.key < $1.key }
      if name.isEmpty { return members.map { ungrouped($0, clause) } }
      let (outcome, reason) = said(of: members, rule)
      return [
        Verdict(
          on: clause, rule: .pathDiversity, subject: name, outcome, because: reason,
          sampleCount: members.count,
          assumptions: [
            Phrase(zh: "管孔、光缆、走线架以运营商披露为准", en: "ducts, cables and trays are what the carrier disclosed")
          ],
          evidence: members.map(\.key))
      ]
    }
  }

  private static func ungrouped(_ circuit: Circuit, _ clause: Clause) -> Verdict {
    Verdict(
      on: clause, rule: .pathDiversity, subject: circuit.key, .notMeasured,
      because: Phrase(zh: "未登记冗余组", en: "no redundancy group is recorded"), sampleCount: 1,
      evidence: [circuit.key])
  }

  private static func said(of members: [Circuit], _ rule: PathDiversity) -> (Outcome, Phrase) {
    if members.count < rule.minimum {
      return (
        .violated,
        Phrase(
          zh: "只有 \(members.count) 条，要求 \(rule.minimum) 条", en: "\(members.count) of \(rule.minimum) circuits"
        )
      )
    }
    switch PathComparison(members, needed: Int(rule.minimum)) {
    case .diverse:
      return (
        .met,
        Phrase(
          zh: "已披露路由中有 \(rule.minimum) 条互不共用", en: "\(rule.minimum) of the disclosed routes share nothing")
      )
    case .shared(let parts):
      let list = parts.joined(separator: ", ")
      return (.violated, Phrase(zh: "共用：\(list)", en: "shared: \(list)"))
    case .declared(let papers):
      let list = papers.joined(separator: ", ")
      return (.notProven, Phrase(zh: "仅有运营商书面声明：\(list)", en: "only declared by the carrier: \(list)"))
    case .unknown(let circuits):
      let list = circuits.joined(separator: ", ")
      return (.notMeasured, Phrase(zh: "缺少路由资料：\(list)", en: "no route is known for \(list)"))
    }
  }
}
