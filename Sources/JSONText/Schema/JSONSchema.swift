/// A JSON Schema (draft 2020-12) of the keywords our data formats use, and the check of values against it.
///
/// Known: `type`, `properties`, `required`, `additionalProperties`, `items`, `enum`, `const`, `minimum`, `maximum`,
/// `minItems`, `minLength`, `$ref` to `#` or `#/$defs/…`, `oneOf`. Annotations (`title`, `description`, `$comment`,
/// `default`, `examples`, `format`) say nothing. Any other keyword is reported, so that a schema never seems to check
/// what it does not.
public struct JSONSchema: Sendable {
  /// The schema as it was read.
  public let root: JSONValue

  /// A schema.
  public init(_ root: JSONValue) { self.root = root }

  /// Everything in which the value departs from the schema, at the places of the value, in the order of the text.
  ///
  /// Faults of the schema itself are at the places of the schema, once each.
  public func violations(in value: JSONValue) -> [JSONError] {
    var check = JSONSchemaCheck(root: root)
    check.schemaItself(root, path: "#")
    check.value(value, against: root, path: "", references: 0)
    return check.errors.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }
}

/// One run over one value.
struct JSONSchemaCheck {
  let root: JSONValue
  var errors: [JSONError] = []

  init(root: JSONValue) { self.root = root }

  /// Checks a value; `references` counts the `$ref` passed without going deeper into the value.
  mutating func value(_ value: JSONValue, against schema: JSONValue, path: String, references: Int) {
    if case .unreadable = value.kind { return }
    switch schema.kind {
    case .bool(false):
      report(.notAllowed, value.place, path, zh: "此处不允许有值", en: "nothing is allowed here")
    case .object(let keywords):
      reference(value, keywords, path: path, references: references)
      kind(value, keywords, path: path)
      listed(value, keywords, path: path)
      range(value, keywords, path: path)
      members(of: value, keywords, path: path)
      items(of: value, keywords, path: path)
      alternatives(value, keywords, path: path, references: references)
    default: break
    }
  }

  mutating func report(_ fault: JSONSchemaFault, _ place: JSONPlace, _ path: String, zh: String, en: String) {
    errors.append(JSONError(code: fault.rawValue, place: place, path: path, zh: zh, en: en))
  }

  private mutating func reference(
    _ value: JSONValue, _ keywords: JSONObject, path: String, references: Int
  ) {
    guard let keyword = keywords["$ref"], let target = definition(keyword) else { return }
    if references >= 16 {
      report(.brokenReference, keyword.place, path, zh: "引用没有尽头", en: "the reference never ends")
      return
    }
    self.value(value, against: target, path: path, references: references + 1)
  }

  /// The schema a `$ref` means: the root or one of its `$defs`.
  func definition(_ reference: JSONValue) -> JSONValue? {
    guard let text = reference.string else { return nil }
    if text == "#" { return root }
    let prefix = "#/$defs/"
    return text.hasPrefix(prefix) ? root["$defs"]?[String(text.dropFirst(prefix.count))] : nil
  }
}
