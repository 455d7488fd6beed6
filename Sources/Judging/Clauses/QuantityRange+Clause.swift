import ExtranetModel
import JSONText
import Wording

/// How far the number of lines may move (001 L2403): counted by `Reconciling`, never judged here.
extension QuantityRange: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("quantity-range", zh: "数量调整范围", en: "quantity range")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "How far the number of lines may move; what the contract leaves open is left out, never assumed.",
      "type": "object",
      "required": ["ratio"],
      "additionalProperties": false,
      "properties": {
        "ratio": {"$ref": "#/$defs/ratio"},
        "basis": {"enum": \#(Basis.codeList)},
        "rounding": {"enum": \#(Rounding.codeList)},
        "movement": {"enum": \#(Movement.codeList)},
        "coversAddresses": {"type": "boolean"}
      },
      "examples": [
        {"ratio": "0.02"},
        {"ratio": "0.02", "basis": "total", "rounding": "half-up", "movement": "gross", "coversAddresses": false}
      ]
    }
    """#

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let basis: Basis? = reader.optionalCell("basis")
    let rounding: Rounding? = reader.optionalCell("rounding")
    let movement: Movement? = reader.optionalCell("movement")
    let coversAddresses = reader.optionalBool("coversAddresses")
    guard let ratio = reader.ratio("ratio") else { return nil }
    self.init(
      ratio: ratio, basis: basis, rounding: rounding, movement: movement, coversAddresses: coversAddresses)
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([
      ("ratio", .cell(ratio)), ("basis", basis.map { .cell($0) }), ("rounding", rounding.map { .cell($0) }),
      ("movement", movement.map { .cell($0) }), ("coversAddresses", coversAddresses.map { .bool($0) }),
    ])
  }

  /// The ratio and how it is taken, as far as the contract says.
  public var terms: Phrase {
    let open = Phrase(zh: "未约定", en: "not agreed")
    let parts = [basis?.phrase ?? open, rounding?.phrase ?? open, movement?.phrase ?? open]
    return Phrase(
      zh: "±\(ratio.percentText)（基数、取整、增减：\(parts.map(\.zh).joined(separator: "、"))）",
      en: "±\(ratio.percentText) (basis, rounding, movement: \(parts.map(\.en).joined(separator: ", ")))")
  }

  /// Never judged: a count is not kept or broken (001 L2403), and `contract count` shows every reading.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? { nil }
}
