import ExtranetModel
import JSONText
import Tables
import Wording

/// Circuits of a scope must come from at least so many carriers (004 L1118).
public struct CarrierDiversity: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("carrier-diversity", zh: "多运营商", en: "carrier diversity")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Circuits from several carriers.",
      "type": "object",
      "required": ["minimum"],
      "additionalProperties": false,
      "properties": {
        "products": {"$ref": "#/$defs/products"},
        "minimum": {"type": "integer", "minimum": 2, "maximum": 16}
      },
      "examples": [{"products": ["internet-egress"], "minimum": 2}]
    }
    """#

  /// The circuits it speaks of.
  public var scope: ProductScope
  /// How many carriers are needed.
  public var minimum: Int64

  /// Creates a rule.
  public init(scope: ProductScope, minimum: Int64) {
    self.scope = scope
    self.minimum = minimum
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let scope = ProductScope(reader)
    guard let minimum = reader.integer("minimum", in: 2...16) else { return nil }
    self.init(scope: scope, minimum: minimum)
  }

  /// The parameters as JSON.
  public var json: JSONValue { .present([scope.member, ("minimum", .integer(minimum))]) }

  /// How many carriers.
  public var terms: Phrase {
    scope.phrase(Phrase(zh: "至少 \(minimum) 家运营商", en: "at least \(minimum) carriers"))
  }

  /// How many carriers stand behind the circuits of the scope.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let bound = evidence.circuits.filter(scope.covers)
    guard !bound.isEmpty else { return [] }
    let carriers = Set(bound.map(\.carrier.folded).filter { !$0.isEmpty }).sorted()
    let isUnnamed = bound.contains { $0.carrier.isEmpty }
    let names = carriers.joined(separator: ", ")
    let outcome: Outcome = carriers.count >= minimum ? .met : isUnnamed ? .notProven : .violated
    return [
      Verdict(
        on: clause, subject: evidence.contract.id, outcome,
        because: Phrase(
          zh: "\(carriers.count) 家运营商（\(names)），要求 \(minimum) 家",
          en: "\(carriers.count) carriers (\(names)) of \(minimum)"),
        sampleCount: bound.count,
        assumptions: [
          Phrase(zh: "名称不同即视为不同运营商", en: "two names are taken for two carriers, as the ledger has them")
        ],
        evidence: bound.map(\.key).sorted())
    ]
  }
}
