import ExtranetModel
import JSONText
import Judging
import Wording

/// The JSON Schema of contract files: what is written by hand, with what follows from the code put in anew.
struct ContractSchema {
  private let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  /// The schema with the closed lists and the rules that the code knows now.
  var rewritten: JSONValue {
    let kept = (root["$defs"]?.object?.members ?? []).filter { $0.value["properties"]?["rule"] == nil }
    let definitions = JSONValue.object(kept.map { ($0.key, $0.value) } + rules)
    let whole = replacing(["$defs"], in: root, with: definitions)
    return Self.lists.reduce(replacing(["$defs", "clause"], in: whole, with: choice)) { schema, list in
      replacing(["$defs"] + list.path + ["enum"], in: schema, with: .array(list.codes.map { .string($0) }))
    }
  }

  private static let lists: [(path: [String], codes: [String])] = [
    (["product"], Product.allCases.map(\.rawValue)),
    (["bearers", "items"], BearerKind.allCases.map(\.rawValue)),
    (["contract", "properties", "pricing"], Pricing.allCases.map(\.rawValue)),
    (["item", "properties", "unit"], CountingUnit.allCases.map(\.rawValue)),
    (["item", "properties", "countedFrom"], CountingLedger.allCases.map(\.rawValue)),
  ]

  private var choice: JSONValue {
    .object([("oneOf", .array(ClauseRules.all.map { Self.reference("#/$defs/\($0.kind.rawValue)") }))])
  }

  private var rules: [(String, JSONValue)] {
    ClauseRules.all.map { type in
      let members: [(String, JSONValue)] = [
        ("id", Self.reference("#/$defs/text")), ("rule", .object([("const", .string(type.kind.rawValue))])),
        ("title", Self.reference("#/$defs/title")), ("source", Self.reference("#/$defs/source")),
        ("parameters", JSONDocument(parsing: type.form, dialect: .json).root ?? .null),
      ]
      let clause = JSONValue.object([
        ("type", .string("object")),
        ("required", .array(["id", "rule", "title", "source", "parameters"].map { .string($0) })),
        ("additionalProperties", .bool(false)), ("properties", .object(members)),
      ])
      return (type.kind.rawValue, clause)
    }
  }

  private static func reference(_ target: String) -> JSONValue { .object([("$ref", .string(target))]) }

  /// The value with the member at a path replaced; every step of the path must be there.
  private func replacing(_ path: [String], in value: JSONValue, with new: JSONValue) -> JSONValue {
    guard let key = path.first else { return new }
    return .object(
      (value.object?.members ?? []).map { member in
        member.key == key
          ? (key, replacing(Array(path.dropFirst()), in: member.value, with: new))
          : (member.key, member.value)
      })
  }
}
