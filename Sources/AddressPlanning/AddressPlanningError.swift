import Wording

/// Why an address cannot be encoded or decoded, or a layout cannot be used.
public struct AddressPlanningError: Error, Sendable, Hashable {
  /// The stable code, kebab case.
  public let code: String
  /// What is the matter.
  public let phrase: Phrase
  /// The offending text.
  public let value: String?
  /// The way out.
  public let remedy: Phrase?

  /// Creates an error.
  public init(code: String, _ phrase: Phrase, value: String? = nil, remedy: Phrase? = nil) {
    self.code = code
    self.phrase = phrase
    self.value = value
    self.remedy = remedy
  }

  /// The finding this error becomes in a report.
  public var finding: Finding { Finding(.error, code: code, phrase, value: value, remedy: remedy) }
}
