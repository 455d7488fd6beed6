import ExtranetModel
import JSONText
import Tables
import Wording

/// What each rectification notice beyond a free number costs, as a ratio of the remainder (001 L2598).
public struct RectificationNotices: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind(
    "rectification-notices", zh: "整改告知单扣款", en: "rectification notices")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "What each notice beyond a free number costs, as a share of the remainder.",
      "type": "object",
      "required": ["free", "deduction"],
      "additionalProperties": false,
      "properties": {
        "free": {"type": "integer", "minimum": 0, "maximum": 1000},
        "deduction": {"$ref": "#/$defs/ratio"}
      },
      "examples": [{"free": 3, "deduction": "0.5%"}]
    }
    """#

  /// Notices without consequence.
  public var free: Int64
  /// The deduction for each further one.
  public var deduction: Ratio

  /// Creates a rule.
  public init(free: Int64, deduction: Ratio) {
    self.free = free
    self.deduction = deduction
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let free = reader.integer("free", in: 0...1_000)
    guard let deduction = reader.ratio("deduction"), let free else { return nil }
    self.init(free: free, deduction: deduction)
  }

  /// The parameters as JSON.
  public var json: JSONValue { .object([("free", .integer(free)), ("deduction", .cell(deduction))]) }

  /// The free number and the deduction.
  public var terms: Phrase {
    Phrase(
      zh: "超过 \(free) 份，每份扣剩余金额 \(deduction.percentText)",
      en: "beyond \(free), \(deduction.percentText) of the remainder each")
  }

  /// Not measured: notices are not kept.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有整改告知单记录", en: "no rectification notice is recorded"), on: clause, evidence)
  }
}
