import ExtranetModel
import Wording

extension ClauseJudging {
  /// Both directions of each circuit's label (004 L1098, L1114): what was sold, not what was measured.
  static func judgeSymmetry(_ scope: ProductScope, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    evidence.circuits.filter(scope.covers).map { circuit in
      let verdict = { (outcome: Outcome, reason: Phrase) in
        Verdict(
          on: clause, rule: .symmetricRate, subject: circuit.key, outcome, because: reason, sampleCount: 1,
          assumptions: [
            Phrase(zh: "比较的是标称带宽，不是实测带宽", en: "this compares the labels, not measured rates")
          ],
          evidence: [circuit.key])
      }
      guard let label = circuit.rateLabel else {
        return verdict(.notMeasured, Phrase(zh: "台账没有带宽", en: "the ledger has no rate"))
      }
      return label.isSymmetric
        ? verdict(.met, Phrase(zh: "标称上下行一致（\(label.text)）", en: "the label is symmetric (\(label.text))"))
        : verdict(
          .violated, Phrase(zh: "标称上下行不一致（\(label.text)）", en: "the label is asymmetric (\(label.text))"))
    }
  }
}
