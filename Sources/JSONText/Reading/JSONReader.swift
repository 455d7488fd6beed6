/// A cursor on one value that knows its path and place, and reports whatever is wrong to a shared list.
///
/// A call that cannot give what was asked reports why and gives nil, so a reader goes on and finds every error:
///
/// ```
/// let errors = JSONErrorList(document.errors)
/// let reader = JSONReader(root, errors: errors)
/// let name = reader.string("name")
/// for item in reader.array("items") { … item.integer("count", in: 0...10_000) … }
/// reader.reportUnknownKeys()
/// ```
/// What the parser already reported as unreadable is passed over silently. Not Sendable.
public final class JSONReader {
  /// The value.
  public let value: JSONValue
  /// Its path: `items[3].classes[0].label`; empty for the root.
  public let path: String
  /// Where reports go.
  public let errors: JSONErrorList
  /// The keys asked for so far, in order.
  private var asked: [String] = []
  private var hasReportedType = false

  /// A reader of a value.
  public init(_ value: JSONValue, path: String = "", errors: JSONErrorList) {
    self.value = value
    self.path = path
    self.errors = errors
  }

  /// Where the value stands.
  public var place: JSONPlace { value.place }

  /// Reports something wrong with this value, by a code of the caller's own.
  public func report(code: String, zh: String, en: String) {
    errors.report(JSONError(code: code, place: place, path: path, zh: zh, en: en))
  }

  /// Reports something wrong with the value of a key, at that value, or here when there is none.
  public func report(at key: String, code: String, zh: String, en: String) {
    let place = value[key]?.place ?? place
    errors.report(JSONError(code: code, place: place, path: path(to: key), zh: zh, en: en))
  }

  func report(_ fault: JSONReadingFault, zh: String, en: String) {
    report(code: fault.rawValue, zh: zh, en: en)
  }

  private func path(to key: String) -> String {
    let isPlain = key.utf8.allSatisfy { isWordByte($0) || $0 >= 0x80 } && !key.isEmpty
    if isPlain { return path.isEmpty ? key : "\(path).\(key)" }
    return path + "[" + JSONValue.string(key).canonicalText + "]"
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x24
      || byte == 0x2D
  }
}

// Members of the value, which must be an object.
extension JSONReader {
  /// A reader of a key's value; nil, silently, when the key is missing or null.
  public func optional(_ key: String) -> JSONReader? {
    asked.append(key)
    guard let object = checkedObject, let member = object.member(key), !member.value.isNull else {
      return nil
    }
    return JSONReader(member.value, path: path(to: key), errors: errors)
  }

  /// A reader of a key's value; nil, reported as `missing-field`, when the key is missing.
  public func required(_ key: String) -> JSONReader? {
    asked.append(key)
    guard let object = checkedObject else { return nil }
    guard let member = object.member(key) else {
      errors.report(
        JSONError(
          code: JSONReadingFault.missingKey.rawValue, place: place, path: path(to: key), zh: "缺少“\(key)”",
          en: "'\(key)' is missing"))
      return nil
    }
    return JSONReader(member.value, path: path(to: key), errors: errors)
  }

  /// Each key with a reader of its value, in the order of the text; for objects whose keys are data.
  public var members: [(key: String, reader: JSONReader)] {
    guard let object = checkedObject else { return [] }
    asked += object.keys
    return object.members.map { ($0.key, JSONReader($0.value, path: path(to: $0.key), errors: errors)) }
  }

  /// Reports every key that nothing asked for, with the closest key known.
  ///
  /// `$schema` and `$comment` may always stand.
  /// - Parameter known: keys that are known although nothing asked for them.
  public func reportUnknownKeys(besides known: [String] = []) {
    guard let object = value.object else { return }
    let all = asked + known
    let expected = Set(all + ["$schema", "$comment"])
    for member in object.members where !expected.contains(member.key) {
      let close = closestMatch(to: member.key, among: all.filter { object.member($0) == nil })
      let (zh, en) = close.map { ("，是否应为“\($0)”？", "; did you mean '\($0)'?") } ?? ("", "")
      errors.report(
        JSONError(
          code: JSONReadingFault.unknownKey.rawValue, place: member.keyPlace, path: path(to: member.key),
          zh: "未知的键“\(member.key)”\(zh)", en: "unknown key '\(member.key)'\(en)"))
    }
  }

  /// The object; anything else is reported once, however many keys are asked for.
  private var checkedObject: JSONObject? {
    if let object = value.object { return object }
    if !hasReportedType { reportType(.object) }
    hasReportedType = true
    return nil
  }

  func reportType(_ expected: JSONType) {
    guard let found = JSONType(value) else { return }
    report(.wrongType, zh: "应为\(expected.zh)，实为\(found.zh)", en: "expected \(expected.en), found \(found.en)")
  }
}
