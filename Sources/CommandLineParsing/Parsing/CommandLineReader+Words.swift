import Wording

extension CommandLineReader {
  mutating func readPositional(_ word: String) {
    if path.first == "help" || command != nil {
      if let option = optionWithTypographicDash(word) { return reportTypographicDash(word, option) }
      positionals.append(word)
    } else if path.isEmpty {
      readFirstWord(word)
    } else {
      readVerb(word)
    }
  }

  private mutating func readFirstWord(_ word: String) {
    guard positionals.isEmpty else { return }
    if word == "help" || program.group(word) != nil {
      path = [word]
    } else if let found = program.command(at: [word]) {
      path = [word]
      command = found
    } else if let option = optionWithTypographicDash(word) {
      reportTypographicDash(word, option)
    } else {
      positionals.append(word)
      reportUnknownCommand(word)
    }
  }

  private mutating func readVerb(_ word: String) {
    guard positionals.isEmpty else { return }
    if let found = program.command(at: path + [word]) {
      path.append(word)
      command = found
    } else {
      positionals.append(word)
      reportUnknownVerb(word)
    }
  }

  /// Word processors turn two hyphens into one long dash; the option meant by such a word.
  private func optionWithTypographicDash(_ word: String) -> Command.Option? {
    let dashes: Set<Character> = [
      "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FF0D}",
    ]
    let rest = word.drop { dashes.contains($0) || $0 == "-" }
    guard let first = word.first, dashes.contains(first) else { return nil }
    let name = rest.prefix { $0 != "=" }
    return options.first { $0.name == name || $0.short.map { String($0) } == String(name) }
  }

  /// Gives the words to the arguments in order: each takes what the ones after it leave.
  mutating func assignPositionals(of command: Command) -> [String: [String]] {
    dropDoubtful(of: command)
    var rest = positionals[...]
    var assigned: [String: [String]] = [:]
    for (index, argument) in command.arguments.enumerated() {
      let reserved = command.arguments[(index + 1)...].reduce(0) { $0 + $1.minimum }
      let taken = rest.prefix(capacity(of: argument, available: rest.count - reserved))
      rest = rest.dropFirst(taken.count)
      if taken.count < argument.minimum { reportMissing(argument) }
      let values = taken.map { accepted($0, as: argument.value, named: argument.value.placeholder, at: nil) }
      if !values.isEmpty { assigned[argument.name] = values }
    }
    for word in rest { reportUnexpected(word) }
    return assigned
  }

  private mutating func dropDoubtful(of command: Command) {
    guard let doubtful, doubtful < positionals.count else { return }
    let capacities = command.arguments.map { capacity(of: $0, available: .max) }
    let room = capacities.contains(.max) ? .max : capacities.reduce(0, +)
    if positionals.count > room { positionals.remove(at: doubtful) }
  }

  private func capacity(of argument: Command.Argument, available: Int) -> Int {
    switch argument.cardinality {
    case .one: 1
    case .optional: max(0, min(1, available))
    case .many: max(0, available)
    }
  }
}
