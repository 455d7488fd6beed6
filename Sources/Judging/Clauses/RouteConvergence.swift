import ExtranetModel
import JSONText
import Wording

/// Routing converges below a time, over named protocols (004 L1126).
public struct RouteConvergence: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("route-convergence", zh: "路由收敛", en: "route convergence")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Routing converges below a time over named protocols.",
      "type": "object",
      "required": ["protocols", "belowMilliseconds"],
      "additionalProperties": false,
      "properties": {
        "protocols": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/text"}},
        "belowMilliseconds": {"type": "number", "minimum": 0}
      },
      "examples": [{"protocols": ["OSPFv3", "BGP4+"], "belowMilliseconds": 1000}]
    }
    """#

  /// The protocols core devices must speak.
  public var protocols: [String]
  /// The time it must stay under, in nanoseconds.
  public var below: Int64

  /// Creates a rule.
  public init(protocols: [String], below: Int64) {
    self.protocols = protocols
    self.below = below
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let protocols: [String] = reader.cells("protocols")
    guard let below = reader.milliseconds("belowMilliseconds") else { return nil }
    self.init(protocols: protocols, below: below)
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .object([
      ("protocols", .cells(protocols)), ("belowMilliseconds", .number(JSONNumber(below, exponent: -6))),
    ])
  }

  /// The protocols and the time.
  public var terms: Phrase {
    let list = protocols.joined(separator: ", ")
    return Phrase("\(list): < \(milliseconds(.nanoseconds(below)))")
  }

  /// Not measured: it needs a planned cut probed at 100 ms or faster, never a quiet line.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let list = protocols.joined(separator: ", ")
    return missing(
      Phrase(
        zh: "没有计划割接期间的密集拨测，也没有 \(list) 邻居读数",
        en: "no planned cut was probed, and no neighbours of \(list) were read"), on: clause, evidence)
  }
}
