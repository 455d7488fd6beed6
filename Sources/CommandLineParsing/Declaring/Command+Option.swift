import Wording

extension Command {
  /// An option, declared as one row of a table.
  public struct Option: Sendable {
    /// The long name without its hyphens, and the code under which ``ParsedArguments`` has it.
    public var name: String
    /// The one-letter spelling.
    public var short: Character?
    /// What follows it; nil for a flag.
    public var value: Value?
    /// Whether it may stand more than once; every value is then kept.
    public var isRepeatable = false
    /// Whether the command cannot do without it.
    public var isRequired = false
    /// What holds when neither the line nor the environment says anything.
    public var defaultValue: String?
    /// What holds then, when it is not a plain value: "table on a terminal".
    public var defaultNote: Phrase?
    /// Where the value is looked for when the line does not say it.
    public var environmentVariable: String?
    /// What it means, as one sentence without its full stop.
    public var abstract: Phrase
  }
}

extension Command.Option {
  /// A flag: present or not.
  public static func flag(_ name: String, short: Character? = nil, _ abstract: Phrase) -> Self {
    Self(name: name, short: short, abstract: abstract)
  }

  /// An option with a value; refine it with ``required()``, ``repeatable()``, ``defaulting(to:)``.
  ///
  /// - Parameters:
  ///   - name: The long name without its hyphens.
  ///   - placeholder: What help writes for the value: `FILE`.
  public static func value(
    _ name: String, short: Character? = nil, _ placeholder: String, _ shape: Command.Value.Shape,
    _ abstract: Phrase
  ) -> Self {
    Self(
      name: name, short: short, value: Command.Value(placeholder: placeholder, shape: shape),
      abstract: abstract)
  }

  /// The same option, which may stand more than once.
  public func repeatable() -> Self { with { $0.isRepeatable = true } }

  /// The same option, without which the command does not run.
  public func required() -> Self { with { $0.isRequired = true } }

  /// The same option with the value that holds when nothing is said.
  public func defaulting(to value: String) -> Self { with { $0.defaultValue = value } }

  /// The same option with words for what holds when nothing is said.
  public func defaulting(to note: Phrase) -> Self { with { $0.defaultNote = note } }

  /// The same option, which an environment variable can state too.
  public func fromEnvironment(_ variable: String) -> Self { with { $0.environmentVariable = variable } }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  /// How it is written in a sentence: `--book`.
  public var spelling: String { "--" + name }
}
