import ExtranetModel
import JSONText
import Wording

/// A change a department asks for is supported within so many Chinese working days (001 L2403).
public struct ChangeSupport: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("change-support", zh: "变更支撑时限", en: "change support")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Working days within which a change is supported.",
      "type": "object",
      "required": ["workdays"],
      "additionalProperties": false,
      "properties": {"workdays": {"type": "integer", "minimum": 1, "maximum": 365}},
      "examples": [{"workdays": 5}]
    }
    """#

  /// The working days from received to confirmed.
  public var workdays: Int64

  /// Creates a rule.
  public init(workdays: Int64) { self.workdays = workdays }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    guard let workdays = reader.integer("workdays", in: 1...365) else { return nil }
    self.init(workdays: workdays)
  }

  /// The parameters as JSON.
  public var json: JSONValue { .object([("workdays", .integer(workdays))]) }

  /// The time limit.
  public var terms: Phrase { Phrase(zh: "期限：\(workdays) 个工作日", en: "limit: \(workdays) working days") }

  /// Not measured: the ledger holds no change request.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有变更申请记录", en: "no change request is recorded"), on: clause, evidence)
  }
}
