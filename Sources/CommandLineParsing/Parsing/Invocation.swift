import Wording

/// What a command line asks for.
public enum Invocation: Sendable {
  /// A command with its arguments, all of them checked.
  case run(ParsedArguments)
  /// Help on the program, a noun or a command; the arguments hold what was said beside (`--lang`).
  case help(path: [String], ParsedArguments)
  /// The program's version.
  case version(ParsedArguments)

  /// What was said, whatever it asks for.
  public var arguments: ParsedArguments {
    switch self {
    case .run(let arguments), .help(_, let arguments), .version(let arguments): arguments
    }
  }
}

extension Program {
  /// Reads a command line, and names everything that is wrong with it at once.
  ///
  /// - Parameters:
  ///   - words: What the shell passed, without the program's own name.
  ///   - environment: Looked at for options that name a variable; an empty value counts as none.
  /// - Throws: ``UsageError`` with every finding, in the order of the words.
  /// - Complexity: O(words × options).
  public func parse(
    _ words: [String], environment: [String: String] = [:]
  ) throws(UsageError) -> Invocation {
    var reader = CommandLineReader(program: self, words: words, environment: environment)
    return try reader.read()
  }
}
