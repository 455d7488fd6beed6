// Assertions on the value itself.
extension JSONSchemaCheck {
  mutating func kind(_ value: JSONValue, _ keywords: JSONObject, path: String) {
    guard let keyword = keywords["type"] else { return }
    let allowed = (keyword.array ?? [keyword]).compactMap(\.string)
    if allowed.contains(where: { JSONSchemaCheck.matches(value, $0) }) { return }
    let list = allowed.joined(separator: ", ")
    report(.wrongType, value.place, path, zh: "类型应为 \(list)", en: "the type must be \(list)")
  }

  private static func matches(_ value: JSONValue, _ type: String) -> Bool {
    // An integer is any number without decimals, however it is written (draft 2020-12 §6.1.1).
    if type == "integer" { return value.number.map { $0.exponent >= 0 } == true }
    return JSONType(value)?.rawValue == type
  }

  mutating func listed(_ value: JSONValue, _ keywords: JSONObject, path: String) {
    let constant = keywords["const"].map { [$0] }
    for list in [keywords["enum"]?.array, constant].compactMap(\.self) where !list.contains(value) {
      let texts = list.map(\.canonicalText).joined(separator: ", ")
      report(.notListed, value.place, path, zh: "应为以下之一：\(texts)", en: "must be one of \(texts)")
    }
  }

  mutating func range(_ value: JSONValue, _ keywords: JSONObject, path: String) {
    if let number = value.number {
      if let least = keywords["minimum"]?.number, number < least {
        report(.outOfRange, value.place, path, zh: "不得小于 \(least)", en: "must be at least \(least)")
      }
      if let most = keywords["maximum"]?.number, number > most {
        report(.outOfRange, value.place, path, zh: "不得大于 \(most)", en: "must be at most \(most)")
      }
    }
    let (count, keyword) = value.array.map { ($0.count, "minItems") } ?? (length(value), "minLength")
    if let count, let least = keywords[keyword]?.int64, count < least {
      report(.tooShort, value.place, path, zh: "长度不得少于 \(least)", en: "needs at least \(least)")
    }
  }

  private func length(_ value: JSONValue) -> Int? { value.string?.unicodeScalars.count }
}

// What lies inside the value.
extension JSONSchemaCheck {
  mutating func members(of value: JSONValue, _ keywords: JSONObject, path: String) {
    guard let object = value.object else { return }
    let properties = keywords["properties"]?.object
    for key in (keywords["required"]?.array ?? []).compactMap(\.string) where object[key] == nil {
      report(.missingKey, value.place, path, zh: "缺少“\(key)”", en: "'\(key)' is missing")
    }
    for member in object.members {
      let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
      if let schema = properties?[member.key] {
        self.value(member.value, against: schema, path: inner, references: 0)
      } else if let rest = keywords["additionalProperties"] {
        additional(member, against: rest, path: inner)
      }
    }
  }

  private mutating func additional(_ member: JSONObject.Member, against schema: JSONValue, path: String) {
    guard schema.bool == false else {
      return value(member.value, against: schema, path: path, references: 0)
    }
    report(
      .unknownKey, member.keyPlace, path, zh: "未知的键“\(member.key)”", en: "unknown key '\(member.key)'")
  }

  mutating func items(of value: JSONValue, _ keywords: JSONObject, path: String) {
    guard let items = value.array, let schema = keywords["items"] else { return }
    for (index, item) in items.enumerated() {
      self.value(item, against: schema, path: "\(path)[\(index)]", references: 0)
    }
  }

  mutating func alternatives(
    _ value: JSONValue, _ keywords: JSONObject, path: String, references: Int
  ) {
    guard let schemas = keywords["oneOf"]?.array else { return }
    var results: [[JSONError]] = []
    for schema in schemas {
      var branch = JSONSchemaCheck(root: root)
      if references >= 16 {
        branch.report(.brokenReference, schema.place, path, zh: "引用没有尽头", en: "the reference never ends")
      } else {
        branch.value(value, against: schema, path: path, references: references + 1)
      }
      results.append(branch.errors)
    }
    let fitting = results.count(where: \.isEmpty)
    if fitting > 1 {
      report(.severalAlternatives, value.place, path, zh: "符合不止一种形式", en: "more than one form fits")
    } else if fitting == 0 {
      report(.noAlternative, value.place, path, zh: "不符合任何一种形式", en: "no form fits")
      errors += nearest(results)
    }
  }

  /// The complaints of the alternative that was meant: the one whose constants fit, then the one with the fewest.
  private func nearest(_ results: [[JSONError]]) -> [JSONError] {
    func rank(_ errors: [JSONError]) -> (Int, Int) {
      (errors.count { $0.code == JSONSchemaFault.notListed.rawValue }, errors.count)
    }
    return results.min { rank($0) < rank($1) } ?? []
  }
}

// The schema itself.
extension JSONSchemaCheck {
  private static let known: Set<String> = [
    "type", "properties", "required", "additionalProperties", "items", "enum", "const", "minimum", "maximum",
    "minItems", "minLength", "$ref", "$defs", "oneOf", "$schema", "$id", "$comment", "title", "description",
    "default", "examples", "format",
  ]

  /// Walks all subschemas once and reports keywords that would be passed over, and references to nothing.
  mutating func schemaItself(_ schema: JSONValue, path: String) {
    guard let keywords = schema.object else {
      if schema.bool == nil {
        report(
          .unknownKeyword, schema.place, path, zh: "模式应为对象或真假值", en: "a schema is an object or a boolean")
      }
      return
    }
    for member in keywords.members where !JSONSchemaCheck.known.contains(member.key) {
      report(
        .unknownKeyword, member.keyPlace, path, zh: "未知的模式关键字“\(member.key)”",
        en: "unknown schema keyword '\(member.key)'")
    }
    if let reference = keywords["$ref"], definition(reference) == nil {
      report(.brokenReference, reference.place, path, zh: "引用的定义不存在", en: "no such definition")
    }
    for keyword in ["items", "additionalProperties"] {
      if let inner = keywords[keyword] { schemaItself(inner, path: "\(path)/\(keyword)") }
    }
    for keyword in ["properties", "$defs"] {
      for member in keywords[keyword]?.object?.members ?? [] {
        schemaItself(member.value, path: "\(path)/\(keyword)/\(member.key)")
      }
    }
    for (index, inner) in (keywords["oneOf"]?.array ?? []).enumerated() {
      schemaItself(inner, path: "\(path)/oneOf/\(index)")
    }
  }
}
