import ExtranetModel
import JSONText
import Wording

/// Both directions carry the same rate (004 L1098, L1114).
public struct SymmetricRate: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("symmetric-rate", zh: "对称带宽", en: "symmetric bandwidth")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Both directions of a label are the same.",
      "type": "object",
      "additionalProperties": false,
      "properties": {"products": {"$ref": "#/$defs/products"}},
      "examples": [{}, {"products": ["data-link"]}]
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

  /// What must be the same.
  public var terms: Phrase {
    scope.phrase(Phrase(zh: "上下行带宽一致", en: "the same rate both ways"))
  }

  /// Both directions of each circuit's label: what was sold, not what was measured.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    evidence.circuits.filter(scope.covers).map { circuit in
      let (outcome, reason) = said(of: circuit.rateLabel)
      return Verdict(
        on: clause, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        assumptions: [Phrase(zh: "比较的是标称带宽，不是实测带宽", en: "this compares the labels, not measured rates")],
        evidence: [circuit.key])
    }
  }

  private func said(of label: RateLabel?) -> (Outcome, Phrase) {
    guard let label else {
      return (.notMeasured, Phrase(zh: "台账没有带宽", en: "the ledger has no rate"))
    }
    return label.isSymmetric
      ? (.met, Phrase(zh: "标称上下行一致（\(label.text)）", en: "the label is symmetric (\(label.text))"))
      : (.violated, Phrase(zh: "标称上下行不一致（\(label.text)）", en: "the label is asymmetric (\(label.text))"))
  }
}
