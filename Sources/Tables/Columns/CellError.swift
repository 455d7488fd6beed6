import Wording

/// What is wrong with the text of one cell, before its place is known.
public struct CellError: Error, Sendable, Hashable {
  /// The stable code, kebab case.
  public let code: String
  /// What is the matter.
  public let phrase: Phrase
  /// The way out.
  public let remedy: Phrase?

  /// Creates an error.
  public init(code: String, _ phrase: Phrase, remedy: Phrase? = nil) {
    self.code = code
    self.phrase = phrase
    self.remedy = remedy
  }

  /// The finding this error becomes once the place and the offending text are known.
  public func finding(at place: Place, value: String) -> Finding {
    Finding(.error, code: code, phrase, at: place, value: value, remedy: remedy)
  }
}
