import Wording

/// Why something was not measured, in the words of whoever can change it.
public struct NotMeasuredReason: Sendable, Hashable {
  /// The stable code, kebab case: `no-privilege`, `no-address-family`.
  public let code: String
  /// What was in the way, and where it helps, what to run.
  public let phrase: Phrase

  /// Creates a reason.
  public init(code: String, phrase: Phrase) {
    self.code = code
    self.phrase = phrase
  }
}
