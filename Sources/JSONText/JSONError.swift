/// One thing wrong with a JSON text, or with what it says, at its place and in both languages.
///
/// The wordings are plain texts, because this module imports nothing.
public struct JSONError: Error, Sendable, Hashable {
  /// The stable code, kebab case: a ``JSONSyntaxFault``, a ``JSONReadingFault``, a ``JSONSchemaFault`` or a
  /// reader's own.
  public let code: String
  /// Where it stands.
  public let place: JSONPlace
  /// The path of the value: `items[3].classes[0].label`; empty for the root and for errors of syntax.
  public let path: String
  /// The Chinese wording.
  public let zh: String
  /// The English wording.
  public let en: String

  /// The line, from 1.
  public var line: Int { place.line }
  /// The column in characters, from 1.
  public var column: Int { place.column }

  /// Creates an error.
  public init(code: String, place: JSONPlace, path: String = "", zh: String, en: String) {
    self.code = code
    self.place = place
    self.path = path
    self.zh = zh
    self.en = en
  }
}

extension JSONError: CustomStringConvertible {
  /// `line:column: code: English wording`.
  public var description: String { "\(place): \(code): \(en)" }
}
