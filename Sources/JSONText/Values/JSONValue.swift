/// A JSON value with the place it was read at.
///
/// Two values are equal when they mean the same: places, key order and the spelling of numbers do not count.
public struct JSONValue: Sendable {
  /// What a value can be.
  public indirect enum Kind: Sendable, Hashable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, exact.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in the order of the text.
    case object(JSONObject)
    /// A text that is no value; the document's errors say why. Never written, never made by hand.
    case unreadable
  }

  /// What it is.
  public let kind: Kind
  /// Where its first character stands.
  public let place: JSONPlace

  /// A value; without a place it is one that was made, not read.
  public init(_ kind: Kind, at place: JSONPlace = .none) {
    self.kind = kind
    self.place = place
  }
}

extension JSONValue {
  /// A string that was made, not read.
  public static func string(_ text: String) -> JSONValue { JSONValue(.string(text)) }
  /// A whole number that was made, not read.
  public static func integer(_ number: Int64) -> JSONValue { JSONValue(.number(JSONNumber(number))) }
  /// A number that was made, not read.
  public static func number(_ number: JSONNumber) -> JSONValue { JSONValue(.number(number)) }
  /// `true` or `false`, made, not read.
  public static func bool(_ flag: Bool) -> JSONValue { JSONValue(.bool(flag)) }
  /// `null`, made, not read.
  public static var null: JSONValue { JSONValue(.null) }
  /// An array that was made, not read.
  public static func array(_ items: [JSONValue]) -> JSONValue { JSONValue(.array(items)) }
  /// An object that was made, not read; of two members of one key the first stays.
  public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(JSONObject(members.map { JSONObject.Member($0, value: $1) })))
  }
}

extension JSONValue {
  /// The text, when it is a string.
  public var string: String? { if case .string(let text) = kind { text } else { nil } }
  /// The number, when it is one.
  public var number: JSONNumber? { if case .number(let number) = kind { number } else { nil } }
  /// The whole number, when it is one and fits.
  public var int64: Int64? { number?.int64 }
  /// The flag, when it is `true` or `false`.
  public var bool: Bool? { if case .bool(let flag) = kind { flag } else { nil } }
  /// The items, when it is an array.
  public var array: [JSONValue]? { if case .array(let items) = kind { items } else { nil } }
  /// The object, when it is one.
  public var object: JSONObject? { if case .object(let object) = kind { object } else { nil } }
  /// Whether it is `null`.
  public var isNull: Bool { if case .null = kind { true } else { false } }
  /// The value of a key, when it is an object that has it.
  public subscript(key: String) -> JSONValue? { object?[key] }
  /// The item at an index, when it is an array that reaches so far.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

extension JSONValue: Hashable {
  /// Whether two values mean the same, wherever they stand.
  public static func == (left: JSONValue, right: JSONValue) -> Bool { left.kind == right.kind }
  /// Feeds what the value means, without its place.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
