import Wording

/// A page of help about something that is no command: a file, a form.
public struct HelpTopic: Sendable {
  /// What is typed behind `help`.
  public var name: String
  /// One sentence.
  public var abstract: Phrase
  /// What a newcomer has to know; paragraphs are separated by an empty line.
  public var discussion: Phrase
  /// What can be written, each with its meaning.
  public var entries: [(entry: String, meaning: Phrase)]
  /// Lines to copy, never broken.
  public var example: [String]

  /// Creates a topic.
  public init(
    _ name: String, _ abstract: Phrase, discussion: Phrase, entries: [(entry: String, meaning: Phrase)],
    example: [String]
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.entries = entries
    self.example = example
  }
}
