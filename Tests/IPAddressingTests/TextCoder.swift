/// A coder of one text, to see what a value puts into a single-value container and takes out of it.
struct TextCoder {
  /// What a value encodes itself as; nil where that is not one string.
  static func text(of value: some Encodable) throws -> String? {
    let target = Target()
    try value.encode(to: TextEncoder(target: target))
    return target.text
  }

  /// Reads a value from a text.
  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try Value(from: TextDecoder(text: text))
  }
}

private final class Target {
  var text: String?
}

private struct Refusal: Error {}

// MARK: Encoding

private struct TextEncoder: Encoder, SingleValueEncodingContainer {
  let target: Target
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    preconditionFailure("a text has no keys")
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a text has no elements") }

  mutating func encodeNil() throws { throw Refusal() }
  mutating func encode(_ value: String) throws { target.text = value }
  mutating func encode<Value: Encodable>(_ value: Value) throws { throw Refusal() }
}

// MARK: Decoding

private struct TextDecoder: Decoder, SingleValueDecodingContainer {
  let text: String
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw Refusal()
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Refusal() }

  func decodeNil() -> Bool { false }
  func decode(_ type: String.Type) throws -> String { text }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { throw Refusal() }
}
