import Wording

/// What went wrong with a file: read, decoded or written.
public struct DocumentError: Error, Sendable, Hashable {
  /// The stable code, kebab case: `file-not-found`, `bad-encoding`, `disk-full`.
  public var code: String
  /// What is the matter, in both languages; names the file.
  public var phrase: Phrase
  /// The way out, in both languages.
  public var remedy: Phrase?
  /// The file as the user named it; `-` is standard input.
  public var path: String
  /// The first offending byte, from 0, for errors inside a file.
  public var offset: Int?
  /// The line of that byte, from 1.
  public var line: Int?
  /// The character of that line, from 1.
  public var column: Int?

  /// Creates an error.
  public init(_ code: String, _ phrase: Phrase, path: String, remedy: Phrase? = nil, offset: Int? = nil) {
    self.code = code
    self.phrase = phrase
    self.path = path
    self.remedy = remedy
    self.offset = offset
  }

  /// The same as a finding, to stand among the other findings of an import.
  public var finding: Finding {
    Finding(
      .error, code: code, phrase, at: Place(source: path, line: line, column: column), remedy: remedy)
  }
}
