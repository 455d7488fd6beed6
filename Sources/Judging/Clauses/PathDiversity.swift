import ExtranetModel
import JSONText
import Wording

/// At least so many circuits over physically diverse paths between layers (004 L1104-1106, L1130).
public struct PathDiversity: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("path-diversity", zh: "物理路径隔离", en: "path diversity")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Circuits between layers over physically diverse paths.",
      "type": "object",
      "required": ["layers", "minimum"],
      "additionalProperties": false,
      "properties": {
        "layers": {
          "type": "array",
          "minItems": 1,
          "items": {"enum": \#(NetworkLayer.codeList)}
        },
        "minimum": {"type": "integer", "minimum": 2, "maximum": 16}
      },
      "examples": [{"layers": ["core", "core-aggregation"], "minimum": 2}]
    }
    """#

  /// The layers whose links it speaks of.
  public var layers: [NetworkLayer]
  /// How many circuits a redundancy group needs.
  public var minimum: Int64

  /// Creates a rule.
  public init(layers: [NetworkLayer], minimum: Int64) {
    self.layers = layers
    self.minimum = minimum
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let layers: [NetworkLayer] = reader.cells("layers")
    guard let minimum = reader.integer("minimum", in: 2...16) else { return nil }
    self.init(layers: layers, minimum: minimum)
  }

  /// The parameters as JSON.
  public var json: JSONValue { .object([("layers", .cells(layers)), ("minimum", .integer(minimum))]) }

  /// How many diverse circuits, and between which layers.
  public var terms: Phrase {
    let zh = layers.map(\.phrase.zh).joined(separator: "、")
    let en = layers.map(\.phrase.en).joined(separator: ", ")
    return Phrase(
      zh: "\(zh)：至少 \(minimum) 条物理路径互不共用", en: "\(en): at least \(minimum) circuits that share no path")
  }

  /// Redundancy groups between the layers: enough circuits, over paths that share nothing.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let bound = evidence.circuits.filter { $0.layer.map(layers.contains) ?? false }
    let groups = Dictionary(grouping: bound) { $0.redundancyGroup }
    return groups.keys.sorted().flatMap { name -> [Verdict] in
      let members = (groups[name] ?? []).sorted { $0.key < $1.key }
      if name.isEmpty { return members.map { ungrouped($0, clause) } }
      let (outcome, reason) = said(of: members)
      return [
        Verdict(
          on: clause, subject: name, outcome, because: reason, sampleCount: members.count,
          assumptions: [
            Phrase(zh: "管孔、光缆、走线架以运营商披露为准", en: "ducts, cables and trays are what the carrier disclosed")
          ],
          evidence: members.map(\.key))
      ]
    }
  }

  private func ungrouped(_ circuit: Circuit, _ clause: Clause) -> Verdict {
    Verdict(
      on: clause, subject: circuit.key, .notMeasured,
      because: Phrase(zh: "未登记冗余组", en: "no redundancy group is recorded"), sampleCount: 1,
      evidence: [circuit.key])
  }

  private func said(of members: [Circuit]) -> (Outcome, Phrase) {
    if members.count < minimum {
      let reason = Phrase(
        zh: "只有 \(members.count) 条，要求 \(minimum) 条", en: "\(members.count) of \(minimum) circuits")
      return (.violated, reason)
    }
    switch PathComparison(members, needed: Int(minimum)) {
    case .diverse:
      let reason = Phrase(
        zh: "已披露路由中有 \(minimum) 条互不共用", en: "\(minimum) of the disclosed routes share nothing")
      return (.met, reason)
    case .shared(let parts):
      let list = parts.joined(separator: ", ")
      return (.violated, Phrase(zh: "共用：\(list)", en: "shared: \(list)"))
    case .declared(let papers):
      let list = papers.joined(separator: ", ")
      return (.notProven, Phrase(zh: "仅有运营商书面声明：\(list)", en: "only declared by the carrier: \(list)"))
    case .unknown(let circuits):
      let list = circuits.joined(separator: ", ")
      return (.notMeasured, Phrase(zh: "缺少路由资料：\(list)", en: "no route is known for \(list)"))
    }
  }
}
