/// What can be wrong when values are read out of a document; the raw value is the stable code.
public enum JSONReadingFault: String, Sendable, Hashable, CaseIterable {
  /// A key that must be there is not.
  case missingKey = "missing-field"
  /// The value is of another type.
  case wrongType = "wrong-type"
  /// The number has decimals or does not fit 64 bits.
  case notAnInteger = "not-an-integer"
  /// The number lies outside its range.
  case outOfRange = "out-of-range"
  /// Nothing reads the key.
  case unknownKey = "unknown-field"
}

/// The types a value can be of, with their names in both languages.
enum JSONType: String {
  case null, boolean, number, string, array, object

  init?(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    case .unreadable: return nil
    }
  }

  var zh: String {
    switch self {
    case .null: "空值"
    case .boolean: "真假值"
    case .number: "数字"
    case .string: "字符串"
    case .array: "数组"
    case .object: "对象"
    }
  }

  var en: String { self == .null ? "null" : (self == .array || self == .object ? "an " : "a ") + rawValue }
}
