import Wording

/// Reads the words of a command line one after the other and keeps every mistake.
struct CommandLineReader {
  let program: Program
  let environment: [String: String]
  var words: ArraySlice<String>

  var path: [String] = []
  var command: Command?
  var positionals: [String] = []
  var stated: [String: [String]] = [:]
  var surroundings: [String: String] = [:]
  var findings: [Finding] = []
  var asksHelp = false
  var asksVersion = false
  /// Which of the positionals follows an unknown option and may be its value: not held against anyone.
  var doubtful: Int?

  init(program: Program, words: [String], environment: [String: String]) {
    self.program = program
    self.words = words[...]
    self.environment = environment
  }

  /// The options that count where the reader stands.
  var options: [Command.Option] { program.options(of: command) }

  mutating func read() throws(UsageError) -> Invocation {
    var onlyPositionals = false
    while let word = words.popFirst() {
      if onlyPositionals {
        readPositional(word)
      } else if word == "--" {
        onlyPositionals = true
      } else if isOption(word) {
        readOption(word)
      } else {
        readPositional(word)
      }
    }
    return try finish()
  }

  private mutating func finish() throws(UsageError) -> Invocation {
    readEnvironment()
    if asksHelp { return .help(path: path.first == "help" ? positionals : path, parsed()) }
    if asksVersion { return .version(parsed()) }
    if path.isEmpty, positionals.isEmpty, findings.isEmpty { return .help(path: [], parsed()) }
    if path.first == "help" { return try finishHelp() }
    let arguments = command.map { assignPositionals(of: $0) } ?? [:]
    stated.merge(arguments) { _, last in last }
    if let command { checkRequirements(of: command) } else { reportMissingCommand() }
    let result = parsed()
    guard findings.isEmpty else { throw error(understood: result) }
    return .run(result)
  }

  private mutating func finishHelp() throws(UsageError) -> Invocation {
    let topic = positionals
    let isKnown =
      topic.isEmpty || program.command(at: topic) != nil
      || topic.count == 1 && (program.group(topic[0]) != nil || program.topic(topic[0]) != nil)
    path = []
    if !isKnown { reportUnknownTopic(topic) }
    let result = parsed()
    guard findings.isEmpty else { throw error(understood: result) }
    return .help(path: topic, result)
  }

  private func error(understood: ParsedArguments) -> UsageError {
    UsageError(findings: findings, program: program.name, path: path, understood: understood)
  }

  private func parsed() -> ParsedArguments {
    ParsedArguments(
      program: program.name, path: command == nil ? [] : path, options: options,
      arguments: command?.arguments ?? [], stated: stated, surroundings: surroundings)
  }

  /// A negative number and a lone hyphen (standard input) are words, not options.
  func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word.count > 1 else { return false }
    return !isNegativeNumber(word)
  }

  private func isNegativeNumber(_ word: String) -> Bool {
    let rest = word.dropFirst()
    return rest.first.map { $0.isASCII && ($0.isNumber || $0 == ".") } == true
      && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  }
}
