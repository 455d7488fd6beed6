import ExtranetModel
import JSONText
import Tables
import Wording

/// What the score of the yearly assessment costs, as a ratio of the remainder (001 L2599-2603).
public struct Assessment: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("assessment", zh: "综合考核", en: "assessment")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "What the score costs; bands from the highest down, the last from 0. No deduction: negotiated.",
      "type": "object",
      "required": ["bands"],
      "additionalProperties": false,
      "properties": {
        "bands": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["from"],
            "additionalProperties": false,
            "properties": {
              "from": {"type": "integer", "minimum": 0, "maximum": 100},
              "deduction": {"$ref": "#/$defs/ratio"}
            }
          }
        }
      },
      "examples": [{"bands": [{"from": 90, "deduction": "0"}, {"from": 70, "deduction": "5%"}, {"from": 0}]}]
    }
    """#

  /// One band of scores.
  public struct Band: Sendable, Hashable {
    /// The least score of the band, inclusive.
    public var from: Int64
    /// The deduction; absent where it is negotiated.
    public var deduction: Ratio?

    /// Creates a band.
    public init(from: Int64, deduction: Ratio?) {
      self.from = from
      self.deduction = deduction
    }
  }

  /// The bands, from the highest down; the last starts at 0.
  public var bands: [Band]

  /// Creates a rule.
  public init(bands: [Band]) { self.bands = bands }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let items = reader.array("bands")
    let bands = items.compactMap(Band.init)
    // Where a band cannot be read, nothing is said about their order: one mistake, one finding.
    guard reader.value["bands"]?.array != nil, bands.count == items.count else { return nil }
    let floors = bands.map(\.from)
    guard floors.last == 0, zip(floors, floors.dropFirst()).allSatisfy({ $0 > $1 }) else {
      reader.report(
        at: "bands", code: "bands-out-of-order", zh: "分档须自高到低，最后一档从 0 起",
        en: "bands run from the highest down, and the last starts at 0")
      return nil
    }
    self.init(bands: bands)
  }

  /// The parameters as JSON.
  public var json: JSONValue { .object([("bands", .array(bands.map(\.json)))]) }

  /// The bands with their deductions.
  public var terms: Phrase {
    let text = bands.map { "≥ \($0.from): " + ($0.deduction.map { "−\($0.percentText)" } ?? "?") }
      .joined(separator: ", ")
    return Phrase(zh: "分档：\(text)", en: "bands: \(text)")
  }

  /// Not measured: scores are not kept.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    missing(Phrase(zh: "没有考核得分", en: "no score is recorded"), on: clause, evidence)
  }
}

extension Assessment.Band {
  fileprivate init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let deduction = reader.optionalRatio("deduction")
    guard let from = reader.integer("from", in: 0...100) else { return nil }
    self.init(from: from, deduction: deduction)
  }

  fileprivate var json: JSONValue {
    .present([("from", .integer(from)), ("deduction", deduction.map { .cell($0) })])
  }
}
