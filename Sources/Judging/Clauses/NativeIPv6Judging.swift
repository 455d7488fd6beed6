import ExtranetModel
import IPAddressing
import Measurements
import Wording

extension ClauseJudging {
  /// Whether circuits of a scope answered over IPv6 (004 L1120): an answer proves reachability, not how it was made.
  static func judgeNativeIPv6(_ scope: ProductScope, _ clause: Clause, _ evidence: Evidence) -> [Verdict] {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.filter(scope.covers).map { circuit in
      let echo = echoes[circuit.key]?.first { $0.0 == .ipv6 }?.1
      let answered = (echo?.tally.received ?? 0) > 0
      let outcome: Outcome = echo == nil || echo?.tally.sent == 0 ? .notMeasured : .notProven
      let reason =
        outcome == .notMeasured
        ? echo?.reason ?? Phrase(zh: "没有 IPv6 拨测", en: "nothing was probed over IPv6")
        : answered
          ? Phrase(zh: "IPv6 有应答，但不能证明是原生而非转换", en: "IPv6 answers, which does not prove that it is native")
          : Phrase(zh: "IPv6 无应答", en: "IPv6 does not answer")
      return Verdict(
        on: clause, rule: .nativeIPv6, subject: circuit.key, outcome, because: reason,
        sampleCount: echo?.tally.sent ?? 0, evidence: [circuit.key])
    }
  }
}
