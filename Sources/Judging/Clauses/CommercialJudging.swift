import ExtranetModel
import Wording

/// Rules about papers, money and time: the ledger alone proves none of them, so each says which fact is missing.
extension ClauseJudging {
  static func judge(_ range: QuantityRange, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    // A count is no verdict of met or violated (001 L2403): `contract count` shows every reading.
    []
  }

  static func judge(_ rule: ChangeSupport, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    [
      missing(
        clause, .changeSupport, evidence, Phrase(zh: "没有变更申请记录", en: "no change request is recorded"),
        Phrase(zh: "期限：\(rule.workdays) 个工作日", en: "limit: \(rule.workdays) working days"))
    ]
  }

  static func judge(_ rule: Prepayment, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    [
      missing(
        clause, .prepayment, evidence, Phrase(zh: "没有成交价", en: "no awarded price is recorded"),
        Phrase(
          zh: "不低于 \(rule.threshold.cellText) 元付 \(rule.amount.cellText) 元，否则付 \(rule.otherwise.percentText)",
          en:
            "from \(rule.threshold.cellText) yuan on \(rule.amount.cellText), else \(rule.otherwise.percentText)"
        ))
    ]
  }

  static func judge(_ rule: RectificationNotices, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    [
      missing(
        clause, .rectificationNotices, evidence,
        Phrase(zh: "没有整改告知单记录", en: "no rectification notice is recorded"),
        Phrase(
          zh: "超过 \(rule.free) 份，每份扣剩余金额 \(rule.deduction.percentText)",
          en: "beyond \(rule.free), \(rule.deduction.percentText) of the remainder each"))
    ]
  }

  static func judge(_ rule: Assessment, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let bands = rule.bands.map { "≥ \($0.from): " + ($0.deduction.map { "−\($0.percentText)" } ?? "?") }
    let text = bands.joined(separator: ", ")
    return [
      missing(
        clause, .assessment, evidence, Phrase(zh: "没有考核得分", en: "no score is recorded"),
        Phrase(zh: "分档：\(text)", en: "bands: \(text)"))
    ]
  }

  static func judge(_ rule: Penalty, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    [
      missing(
        clause, .penalty, evidence, Phrase(zh: "没有逾期或不符记录", en: "no delay or non-conformity is recorded"),
        Phrase(
          zh: "每日 \(rule.perDayLate?.percentText ?? "—")，不符 \(rule.nonConformity?.percentText ?? "—")",
          en:
            "per day \(rule.perDayLate?.percentText ?? "—"), non-conformity \(rule.nonConformity?.percentText ?? "—")"
        ))
    ]
  }

  /// The awarded price and the supplements against the ceiling (004 L125; 001 L243): neither is kept yet.
  static func judge(_ rule: AmountCeiling, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let limit = rule.amount.map { "≤ \($0.cellText)" } ?? rule.supplements.map { "+ \($0.percentText)" } ?? ""
    return [
      missing(
        clause, .amountCeiling, evidence,
        Phrase(zh: "没有成交价与补充合同", en: "no awarded price or supplement is recorded"),
        Phrase(zh: "上限：\(limit)", en: "ceiling: \(limit)"))
    ]
  }

  private static func missing(
    _ clause: Clause, _ rule: ClauseRuleKind, _ evidence: Evidence, _ reason: Phrase, _ limit: Phrase
  ) -> Verdict {
    Verdict(
      on: clause, rule: rule, subject: evidence.contract.id, .notMeasured, because: reason,
      figures: [Verdict.Figure(Phrase(zh: "合同约定", en: "the contract says"), limit)])
  }
}
