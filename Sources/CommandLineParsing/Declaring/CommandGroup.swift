import Wording

/// A noun and its verbs: `circuit` with `list`, `show`, `history`.
public struct CommandGroup: Sendable {
  /// The noun.
  public var name: String
  /// Whose noun it is.
  public var audience: Audience
  /// One sentence.
  public var abstract: Phrase
  /// What else a newcomer has to know; paragraphs are separated by an empty line.
  public var discussion: Phrase?
  /// The verbs, in the order help lists them.
  public var commands: [Command]

  /// Creates a noun.
  public init(
    _ name: String, for audience: Audience, _ abstract: Phrase, discussion: Phrase? = nil, commands: [Command]
  ) {
    self.name = name
    self.audience = audience
    self.abstract = abstract
    self.discussion = discussion
    self.commands = commands
  }
}
