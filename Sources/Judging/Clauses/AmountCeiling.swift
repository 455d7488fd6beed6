import ExtranetModel
import JSONText
import Tables
import Wording

/// The highest total of a contract, and how much supplements may add to it (004 L125; 001 L243).
public struct AmountCeiling: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("amount-ceiling", zh: "金额上限", en: "amount ceiling")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "The highest total, or how much supplements may add to it; one of them at least.",
      "type": "object",
      "additionalProperties": false,
      "properties": {"yuan": {"$ref": "#/$defs/yuan"}, "supplements": {"$ref": "#/$defs/ratio"}},
      "examples": [{"yuan": "1000000.00", "supplements": "0.1"}]
    }
    """#

  /// The ceiling; absent when only supplements are bounded.
  public var amount: Money?
  /// What all supplements together may add, as a ratio of the contract.
  public var supplements: Ratio?

  /// Creates a rule.
  public init(amount: Money? = nil, supplements: Ratio? = nil) {
    self.amount = amount
    self.supplements = supplements
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    self.init(amount: reader.optionalCell("yuan"), supplements: reader.optionalRatio("supplements"))
    if reader.value["yuan"] == nil, reader.value["supplements"] == nil {
      reader.report(
        code: "no-ceiling", zh: "应有 yuan 或 supplements", en: "yuan or supplements is expected, or both")
    }
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([("yuan", amount.map { .cell($0) }), ("supplements", supplements.map { .cell($0) })])
  }

  /// The limits there are.
  public var terms: Phrase {
    let total = amount.map { Phrase(zh: "总额不超过 \($0.cellText) 元", en: "at most \($0.cellText) yuan") }
    let added = supplements.map {
      Phrase(zh: "补充合同合计不超过 \($0.percentText)", en: "supplements of at most \($0.percentText)")
    }
    let parts = [total, added].compactMap(\.self)
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// Not measured: neither the awarded price nor supplements are kept.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有成交价与补充合同", en: "no awarded price or supplement is recorded"), on: clause, evidence)
  }
}
