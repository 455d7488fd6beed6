import Wording

/// A shell the program writes completions for.
public enum Shell: String, Sendable, Hashable, CaseIterable {
  /// GNU bash from 4.
  case bash
  /// Z shell from 5.
  case zsh
  /// fish from 3.
  case fish
}

extension Program {
  /// A script that completes this command line in a shell, with its descriptions in one language (bash shows none).
  public func completions(for shell: Shell, in language: Language) -> String {
    let table = CompletionTable(self, language)
    return switch shell {
    case .bash: table.bash
    case .zsh: table.zsh
    case .fish: table.fish
    }
  }
}

/// What can follow at each point of a command line: the one table behind the three scripts.
struct CompletionTable {
  /// A word that can be completed.
  struct Word {
    var text: String
    var meaning: String
  }

  /// What a value or an argument completes to.
  enum Candidates {
    case words([Word])
    case files
    case folders
    case nothing
  }

  /// An option as it can be typed.
  struct Option {
    var spellings: [String]
    var meaning: String
    /// nil for a flag.
    var value: Candidates?
  }

  /// A point of the command line: after the program's name, a noun, or a command.
  struct Node {
    /// The words that led here: `""`, `"circuit"`, `"circuit list"`.
    var path: String
    var words: [Word]
    var options: [Option]
    var arguments: Candidates
  }

  var name: String
  var nodes: [Node]

  init(_ program: Program, _ language: Language) {
    let help = Word(
      text: "help", meaning: Phrase(zh: "命令的帮助", en: "help on commands")[language])
    let nouns = program.groups.map { Word(text: $0.name, meaning: $0.abstract[language]) }
    let singles = program.commands.map { Word(text: $0.name, meaning: $0.abstract[language]) }
    let globals = program.options(of: nil).map { Option($0, language) } + [Option.help(language)]
    name = program.name
    nodes = [
      Node(
        path: "", words: singles + nouns + [help], options: globals + [Option.version(language)],
        arguments: .nothing)
    ]
    for group in program.groups {
      let verbs = group.commands.map { Word(text: $0.name, meaning: $0.abstract[language]) }
      nodes.append(Node(path: group.name, words: verbs, options: globals, arguments: .nothing))
    }
    nodes += program.allCommands.map { path, command in
      Node(
        path: path.joined(separator: " "), words: [],
        options: program.options(of: command).map { Option($0, language) } + [Option.help(language)],
        arguments: Candidates(command.arguments, language))
    }
    nodes += [Node(path: "help", words: singles + nouns, options: globals, arguments: .nothing)]
    nodes += program.groups.map { group in
      let verbs = group.commands.map { Word(text: $0.name, meaning: $0.abstract[language]) }
      return Node(path: "help " + group.name, words: verbs, options: globals, arguments: .nothing)
    }
  }

  /// Every step from one node to a longer one, as the node's path.
  var steps: [String] { nodes.map(\.path).filter { !$0.isEmpty } }
}

extension CompletionTable.Candidates {
  init(_ value: Command.Value, _ language: Language) {
    self =
      switch value.shape {
      case .choice(let choices): .words(choices.map { .init(text: $0.code, meaning: $0.phrase[language]) })
      case .file: .files
      case .folder: .folders
      case .text, .integer, .checked: .nothing
      }
  }

  /// All that any of the arguments can be; one file among them makes it files.
  init(_ arguments: [Command.Argument], _ language: Language) {
    let all = arguments.map { Self($0.value, language) }
    var words: [CompletionTable.Word] = []
    self = .nothing
    for candidates in all {
      switch candidates {
      case .words(let more): words += more
      case .files, .folders: self = candidates
      case .nothing: break
      }
    }
    if case .nothing = self, !words.isEmpty { self = .words(words) }
  }
}

extension CompletionTable.Option {
  init(_ option: Command.Option, _ language: Language) {
    self.init(
      spellings: [option.spelling] + (option.short.map { ["-\($0)"] } ?? []),
      meaning: option.abstract[language],
      value: option.value.map { CompletionTable.Candidates($0, language) })
  }

  static func help(_ language: Language) -> Self {
    Self(spellings: ["--help", "-h"], meaning: Phrase(zh: "显示帮助", en: "show help")[language])
  }

  static func version(_ language: Language) -> Self {
    Self(spellings: ["--version"], meaning: Phrase(zh: "显示版本", en: "show the version")[language])
  }
}
