import ExtranetModel
import JSONText
import Tables
import Wording

/// What is paid in advance (001 L290).
public struct Prepayment: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("prepayment", zh: "预付款", en: "prepayment")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "A fixed amount from a price on, a share of the price below it.",
      "type": "object",
      "required": ["thresholdYuan", "yuan", "otherwise"],
      "additionalProperties": false,
      "properties": {
        "thresholdYuan": {"$ref": "#/$defs/yuan"},
        "yuan": {"$ref": "#/$defs/yuan"},
        "otherwise": {"$ref": "#/$defs/ratio"}
      },
      "examples": [{"thresholdYuan": "81500000.00", "yuan": "49075000.00", "otherwise": "60%"}]
    }
    """#

  /// From this price on, the fixed amount is paid.
  public var threshold: Money
  /// The fixed amount.
  public var amount: Money
  /// Below the threshold, this part of the price.
  public var otherwise: Ratio

  /// Creates a rule.
  public init(threshold: Money, amount: Money, otherwise: Ratio) {
    self.threshold = threshold
    self.amount = amount
    self.otherwise = otherwise
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let threshold: Money? = reader.cell("thresholdYuan")
    let amount: Money? = reader.cell("yuan")
    let otherwise = reader.ratio("otherwise")
    guard let threshold, let amount, let otherwise else { return nil }
    self.init(threshold: threshold, amount: amount, otherwise: otherwise)
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .object([("thresholdYuan", .cell(threshold)), ("yuan", .cell(amount)), ("otherwise", .cell(otherwise))])
  }

  /// What is paid from the threshold on, and below it.
  public var terms: Phrase {
    Phrase(
      zh: "不低于 \(threshold.cellText) 元付 \(amount.cellText) 元，否则付 \(otherwise.percentText)",
      en: "from \(threshold.cellText) yuan on \(amount.cellText), else \(otherwise.percentText)")
  }

  /// Not measured: the awarded price is not kept.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有成交价", en: "no awarded price is recorded"), on: clause, evidence)
  }
}
