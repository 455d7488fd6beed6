import ExtranetModel
import Wording

extension ClauseJudging {
  /// A listed unit price against the cap of its product and label (004 L1077-1086, L126).
  ///
  /// A label without a cap is not proven, never met (004 L126); a circuit without a price is not measured.
  static func judge(_ cap: PriceCap, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.filter { $0.product == cap.product }.map { circuit in
      let verdict = { (outcome: Outcome, reason: Phrase, figures: [Verdict.Figure]) in
        Verdict(
          on: clause, rule: .priceCap, subject: circuit.key, outcome, because: reason, sampleCount: 1,
          figures: figures, evidence: [circuit.key])
      }
      let label = circuit.rateLabel?.text ?? "—"
      guard let price = circuit.unitPrice else {
        return verdict(.notMeasured, Phrase(zh: "台账没有单价", en: "the ledger has no price"), [])
      }
      guard let line = cap.lines.first(where: { $0.label == circuit.rateLabel }) else {
        return verdict(
          .notProven,
          Phrase(zh: "\(label) 没有限价，无从判断", en: "there is no cap for \(label), so nothing can be said"),
          [figure(price)])
      }
      var figures = [figure(price), Verdict.Figure(ClauseRuleKind.priceCap.phrase, amount(line.cap))]
      if let source = line.source {
        figures.append(Verdict.Figure(Phrase(zh: "出处", en: "source"), Phrase(source.cellText)))
      }
      return price > line.cap
        ? verdict(.violated, Phrase(zh: "单价高于限价", en: "the price is above the cap"), figures)
        : verdict(.met, Phrase(zh: "单价不高于限价", en: "the price is not above the cap"), figures)
    }
  }

  private static func figure(_ price: Money) -> Verdict.Figure {
    Verdict.Figure(Phrase(zh: "单价", en: "unit price"), amount(price))
  }

  private static func amount(_ money: Money) -> Phrase {
    Phrase(zh: "\(money.cellText) 元/年", en: "\(money.cellText) yuan/year")
  }
}
