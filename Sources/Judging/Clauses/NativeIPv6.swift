import ExtranetModel
import IPAddressing
import JSONText
import Measurements
import Wording

/// The service is natively IPv6 (004 L1120).
public struct NativeIPv6: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("native-ipv6", zh: "原生IPv6", en: "native IPv6")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "The service is natively IPv6.",
      "type": "object",
      "additionalProperties": false,
      "properties": {"products": {"$ref": "#/$defs/products"}},
      "examples": [{}, {"products": ["internet-egress"]}]
    }
    """#

  /// The circuits it speaks of.
  public var scope: ProductScope

  /// Creates a rule.
  public init(scope: ProductScope) { self.scope = scope }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) { scope = ProductScope(reader) }

  /// The parameters as JSON.
  public var json: JSONValue { .present([scope.member]) }

  /// What is asked of the service.
  public var terms: Phrase { scope.phrase(Phrase(zh: "原生IPv6", en: "native IPv6")) }

  /// Whether circuits of the scope answered over IPv6: an answer proves reachability, not how it was made.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.filter(scope.covers).map { circuit in
      let echo = echoes[circuit.key]?.first { $0.0 == .ipv6 }?.1
      let (outcome, reason) = said(of: echo)
      return Verdict(
        on: clause, subject: circuit.key, outcome, because: reason, sampleCount: echo?.tally.sent ?? 0,
        evidence: [circuit.key])
    }
  }

  private func said(of echo: EchoEvidence?) -> (Outcome, Phrase) {
    guard let echo, echo.tally.sent > 0 else {
      return (.notMeasured, echo?.reason ?? Phrase(zh: "没有 IPv6 拨测", en: "nothing was probed over IPv6"))
    }
    let answered = Phrase(
      zh: "IPv6 有应答，但不能证明是原生而非转换", en: "IPv6 answers, which does not prove that it is native")
    return (
      .notProven, echo.tally.received > 0 ? answered : Phrase(zh: "IPv6 无应答", en: "IPv6 does not answer")
    )
  }
}
