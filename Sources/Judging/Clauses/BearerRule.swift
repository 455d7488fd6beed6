import ExtranetModel
import JSONText
import Wording

/// Which bearers a contract allows; overlays such as MPLS VPN are another fact (004 L1096).
public struct BearerRule: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("bearer", zh: "承载方式", en: "bearer")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Bearers the contract allows and forbids.",
      "type": "object",
      "required": ["allowed", "forbidden"],
      "additionalProperties": false,
      "properties": {
        "products": {"$ref": "#/$defs/products"},
        "allowed": {"$ref": "#/$defs/bearers"},
        "forbidden": {"$ref": "#/$defs/bearers"}
      },
      "examples": [{"products": ["data-link"], "allowed": ["mstp", "sdh"], "forbidden": ["pon"]}]
    }
    """#

  /// The circuits it speaks of.
  public var scope: ProductScope
  /// Bearers that are dedicated physical lines.
  public var allowed: [BearerKind]
  /// Bearers the contract names as forbidden.
  public var forbidden: [BearerKind]

  /// Creates a rule.
  public init(scope: ProductScope, allowed: [BearerKind], forbidden: [BearerKind]) {
    self.scope = scope
    self.allowed = allowed
    self.forbidden = forbidden
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    self.init(
      scope: ProductScope(reader), allowed: reader.cells("allowed"), forbidden: reader.cells("forbidden"))
    for bearer in allowed where forbidden.contains(bearer) {
      reader.report(
        at: "forbidden", code: "allowed-and-forbidden", zh: "既允许又禁止：\(bearer.phrase.zh)",
        en: "allowed and forbidden at once: \(bearer.phrase.en)")
    }
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([scope.member, ("allowed", .cells(allowed)), ("forbidden", .cells(forbidden))])
  }

  /// What is allowed and what is forbidden.
  public var terms: Phrase {
    let zh = [allowed, forbidden].map { $0.map(\.phrase.zh).joined(separator: "、") }
    let en = [allowed, forbidden].map { $0.map(\.phrase.en).joined(separator: ", ") }
    return scope.phrase(
      Phrase(zh: "允许 \(zh[0])；禁止 \(zh[1])", en: "allowed: \(en[0]); forbidden: \(en[1])"))
  }

  /// The bearer of each circuit against what the contract allows and forbids.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    evidence.circuits.filter(scope.covers).map { circuit in
      let (outcome, reason) = said(of: circuit.bearer)
      return Verdict(
        on: clause, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        assumptions: [
          Phrase(zh: "承载方式取自台账，未经实地核查", en: "the bearer is what the ledger says; nobody inspected it")
        ],
        evidence: [circuit.key])
    }
  }

  private func said(of bearer: BearerKind?) -> (Outcome, Phrase) {
    guard let bearer else {
      return (.notMeasured, Phrase(zh: "台账没有承载方式", en: "the ledger has no bearer"))
    }
    let name = bearer.phrase
    if forbidden.contains(bearer) {
      return (.violated, Phrase(zh: "\(name.zh)为合同所禁止", en: "the contract forbids \(name.en)"))
    }
    if allowed.contains(bearer) {
      return (.met, Phrase(zh: "\(name.zh)是物理专线", en: "\(name.en) is a dedicated physical line"))
    }
    return (.notProven, Phrase(zh: "合同未提及\(name.zh)", en: "the contract does not speak of \(name.en)"))
  }
}
