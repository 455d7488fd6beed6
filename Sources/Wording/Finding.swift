/// One thing a reader, a rule or a check has to say about its input.
///
/// Import, lint, reconciliation and `doctor` all speak in findings, so one renderer shows them all.
public struct Finding: Sendable, Hashable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Nothing is written while one of these stands.
    case error
    /// Worth a person's decision; does not stop anything.
    case warning
    /// Said once for the record.
    case note
  }

  /// How much it matters.
  public var severity: Severity
  /// The stable code, kebab case: `unknown-header`, `duplicate-id`.
  public var code: String
  /// What is the matter, in both languages.
  public var phrase: Phrase
  /// Where it was read.
  public var place: Place?
  /// The offending text as it stood.
  public var value: String?
  /// The way out, in both languages.
  public var remedy: Phrase?

  /// Creates a finding.
  public init(
    _ severity: Severity, code: String, _ phrase: Phrase, at place: Place? = nil, value: String? = nil,
    remedy: Phrase? = nil
  ) {
    self.severity = severity
    self.code = code
    self.phrase = phrase
    self.place = place
    self.value = value
    self.remedy = remedy
  }
}

extension Sequence<Finding> {
  /// Whether anything stands in the way of writing.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
