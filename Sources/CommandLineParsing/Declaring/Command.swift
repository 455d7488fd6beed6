import Wording

/// One thing the program does, as a value: what it takes, what it says about itself, how it ends.
///
/// A command has no aliases and runs nothing; whoever parses looks at ``ParsedArguments/path``.
public struct Command: Sendable {
  /// The verb, or the word itself for a command without a noun: `list`, `status`.
  public var name: String
  /// Whose command it is; counts for commands without a noun only.
  public var audience: Audience
  /// One sentence.
  public var abstract: Phrase
  /// What else a newcomer has to know; paragraphs are separated by an empty line.
  public var discussion: Phrase?
  /// The positional arguments, in order; at most one takes several, and nothing optional stands before one that is not.
  public var arguments: [Argument]
  /// The options besides the program's own; one of the same name takes the place of the program's.
  public var options: [Option]
  /// What holds between options.
  public var rules: [Rule]
  /// Command lines that work, each with what it does.
  public var examples: [Example]
  /// How it ends.
  public var exits: [Exit]

  /// Creates a command.
  public init(
    _ name: String, _ abstract: Phrase, discussion: Phrase? = nil, audience: Audience = .everyone,
    arguments: [Argument] = [], options: [Option] = [], rules: [Rule] = [], examples: [Example] = [],
    exits: [Exit] = Exit.usual
  ) {
    self.name = name
    self.audience = audience
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.rules = rules
    self.examples = examples
    self.exits = exits
  }
}
