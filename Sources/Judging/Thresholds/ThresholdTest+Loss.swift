import ExtranetModel
import Measurements
import Wording

extension ThresholdTest {
  /// The share of probes without a reply in time (RFC 6673), by the exact test, eased where losses come in bursts.
  var loss: Answer {
    let effect = designEffect(of: echo.blocks)
    let test = ShareTest(
      events: echo.unanswered, trials: tally.sent, limit: Double(threshold.limit) / 1e9, designEffect: effect)
    var answer = answer(test, figures: lossFigures(effect))
    if answer.outcome == .met, effect > 3, echo.blocks.count < 30 {
      answer.outcome = .notProven
      answer.reason = Phrase(
        zh: "丢包成串，样本块不足以判定", en: "losses come in bursts, and there are too few blocks to decide")
    }
    return answer
  }

  private func lossFigures(_ effect: Double) -> [Verdict.Figure] {
    var figures = [
      Verdict.Figure(
        Phrase(zh: "丢失/发送", en: "lost/sent"), Phrase("\(tally.lost + tally.errors)/\(tally.sent)")),
      Verdict.Figure(Phrase(zh: "超期应答", en: "late"), Phrase("\(tally.late)")),
      Verdict.Figure(ServiceMetric.lossRatio.phrase, Phrase(tally.lossRatio.map(percent) ?? "—")),
    ]
    if effect > 1 {
      figures.append(
        Verdict.Figure(Phrase(zh: "设计效应", en: "design effect"), Phrase(decimal(effect, places: 2))))
    }
    return figures
  }
}
