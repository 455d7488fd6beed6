import Wording

/// The whole command line as a value: parsed, explained and completed from this alone.
public struct Program: Sendable {
  /// What is typed: `circuitbook`.
  public var name: String
  /// One sentence.
  public var abstract: Phrase
  /// What else a newcomer has to know; paragraphs are separated by an empty line.
  public var discussion: Phrase?
  /// Options every command takes, before or after its name.
  public var options: [Command.Option]
  /// Commands without a noun: `status`, `find`, `import`.
  public var commands: [Command]
  /// Nouns with their verbs.
  public var groups: [CommandGroup]
  /// Pages of help about what is no command.
  public var topics: [HelpTopic]

  /// Creates a program; `help`, `--help`, `-h` and `--version` come with it.
  public init(
    _ name: String, _ abstract: Phrase, discussion: Phrase? = nil,
    options: [Command.Option] = Command.Option.global, commands: [Command] = [], groups: [CommandGroup] = [],
    topics: [HelpTopic] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.options = options
    self.commands = commands
    self.groups = groups
    self.topics = topics
  }
}

extension Program {
  /// The noun of a name.
  public func group(_ name: String) -> CommandGroup? { groups.first { $0.name == name } }

  /// The page of help of a name.
  public func topic(_ name: String) -> HelpTopic? { topics.first { $0.name == name } }

  /// The command of a path: `["status"]` or `["circuit", "list"]`.
  public func command(at path: [String]) -> Command? {
    switch path.count {
    case 1: commands.first { $0.name == path[0] }
    case 2: group(path[0])?.commands.first { $0.name == path[1] }
    default: nil
    }
  }

  /// Every command with its path, those without a noun first.
  public var allCommands: [(path: [String], command: Command)] {
    commands.map { ([$0.name], $0) }
      + groups.flatMap { group in group.commands.map { ([group.name, $0.name], $0) } }
  }

  /// The options of a command: its own, then those of the program it does not replace.
  public func options(of command: Command?) -> [Command.Option] {
    let own = command?.options ?? []
    return own + options.filter { option in !own.contains { $0.name == option.name } }
  }
}
