import Wording

extension Command {
  /// What holds between options and arguments, named by their codes.
  public enum Rule: Sendable, Hashable {
    /// At most one of them.
    case exclusive([String])
    /// At least one of them.
    case anyOf([String])
    /// The first does not go without the second: `--apply` without `--reason`.
    case requires(String, String)
  }

  /// A command line that works, and what it does.
  public struct Example: Sendable, Hashable {
    /// The whole line as typed, the program's name included.
    public var line: String
    /// What it does.
    public var phrase: Phrase

    /// Creates an example.
    public init(_ line: String, _ phrase: Phrase) {
      self.line = line
      self.phrase = phrase
    }
  }

  /// One way a command ends.
  public struct Exit: Sendable, Hashable {
    /// The number the shell sees.
    public var code: Int32
    /// What it says.
    public var phrase: Phrase

    /// Creates an ending.
    public init(_ code: Int32, _ phrase: Phrase) {
      self.code = code
      self.phrase = phrase
    }

    /// Creates an ending of the program's own list, with what it says here.
    public init(_ code: ExitCode, _ phrase: Phrase? = nil) {
      self.init(code.rawValue, phrase ?? code.phrase)
    }

    /// Done, failed, wrong usage.
    public static let usual = [Exit(.success), Exit(.failure), Exit(.usage)]
    /// All that a check can say: the usual ones, differences found, sources missing.
    public static let ofCheck = ExitCode.allCases.filter { $0 != .interrupted }.map { Exit($0) }
  }
}
