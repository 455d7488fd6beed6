import Wording

extension Command {
  /// What may stand for a value, and how help names it.
  public struct Value: Sendable {
    /// The forms a value can have.
    public enum Shape: Sendable {
      /// Any text.
      case text
      /// A file; shells complete it.
      case file
      /// A folder; shells complete it.
      case folder
      /// A whole number within bounds.
      case integer(ClosedRange<Int>)
      /// One of a closed list.
      case choice([Choice])
      /// A text the command itself can check: returns what is wrong with it, nil when nothing is.
      case checked(@Sendable (String) -> Phrase?)
    }

    /// What help writes for it: `FILE`.
    public var placeholder: String
    /// The form it has.
    public var shape: Shape

    /// Creates the description of a value.
    public init(placeholder: String, shape: Shape = .text) {
      self.placeholder = placeholder
      self.shape = shape
    }

    /// The closed list, empty when there is none.
    public var choices: [Choice] {
      if case .choice(let choices) = shape { choices } else { [] }
    }
  }

  /// One member of a closed list.
  public struct Choice: Sendable, Hashable {
    /// The code: what is typed, and what parsing returns.
    public var code: String
    /// What it means; either wording may be typed as well.
    public var phrase: Phrase
    /// Other spellings that may be typed.
    public var aliases: [String]

    /// Creates a member.
    public init(_ code: String, _ phrase: Phrase, aliases: [String] = []) {
      self.code = code
      self.phrase = phrase
      self.aliases = aliases
    }
  }
}

extension Command.Value.Shape {
  /// The closed list of a term's codes.
  public static func oneOf<T: Term>(_ term: T.Type) -> Self {
    .choice(T.allCases.map { Command.Choice($0.rawValue, $0.phrase, aliases: $0.aliases) })
  }
}
