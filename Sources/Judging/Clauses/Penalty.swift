import ExtranetModel
import JSONText
import Tables
import Wording

/// What late or non-conforming service costs, as ratios of the contract's price (004 L1444-1446).
public struct Penalty: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("penalty", zh: "违约金", en: "penalty")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "What late or non-conforming service costs, as shares of the price.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "perDayLate": {"$ref": "#/$defs/ratio"},
        "terminationAfterDays": {"type": "integer", "minimum": 1, "maximum": 3650},
        "nonConformity": {"$ref": "#/$defs/ratio"}
      },
      "examples": [{"perDayLate": "0.1%", "terminationAfterDays": 15, "nonConformity": "5%"}]
    }
    """#

  /// For each day of delay.
  public var perDayLate: Ratio?
  /// After so many days the buyer may terminate.
  public var terminationAfterDays: Int64?
  /// For service that does not conform.
  public var nonConformity: Ratio?

  /// Creates a rule.
  public init(perDayLate: Ratio? = nil, terminationAfterDays: Int64? = nil, nonConformity: Ratio? = nil) {
    self.perDayLate = perDayLate
    self.terminationAfterDays = terminationAfterDays
    self.nonConformity = nonConformity
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    self.init(
      perDayLate: reader.optionalRatio("perDayLate"),
      terminationAfterDays: reader.optionalInteger("terminationAfterDays", in: 1...3_650),
      nonConformity: reader.optionalRatio("nonConformity"))
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([
      ("perDayLate", perDayLate.map { .cell($0) }),
      ("terminationAfterDays", terminationAfterDays.map { .integer($0) }),
      ("nonConformity", nonConformity.map { .cell($0) }),
    ])
  }

  /// What a day and what non-conformity costs, and when the buyer may leave.
  public var terms: Phrase {
    let day = perDayLate?.percentText ?? "—"
    let wrong = nonConformity?.percentText ?? "—"
    let days = terminationAfterDays.map(String.init) ?? "—"
    return Phrase(
      zh: "逾期每日 \(day)，逾期 \(days) 日可解约，不符 \(wrong)",
      en: "\(day) per day late, may be terminated after \(days) days, non-conformity \(wrong)")
  }

  /// Not measured: delays and non-conformities are not kept.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有逾期或不符记录", en: "no delay or non-conformity is recorded"), on: clause, evidence)
  }
}
