import Wording

extension Program {
  /// What contradicts itself in the declarations, for a test over the whole program; empty when all is well.
  ///
  /// Looks for names that stand twice, arguments behind one that takes all, rules on options that are not there,
  /// defaults that would be refused, and examples that do not parse.
  public func inconsistencies() -> [Finding] {
    let words = commands.map(\.name) + groups.map(\.name) + ["help"]
    var findings = duplicates(words, in: name)
    for group in groups { findings += duplicates(group.commands.map(\.name), in: group.name) }
    for (path, command) in allCommands {
      let place = path.joined(separator: " ")
      findings += inconsistencies(of: command, at: place)
      findings += command.examples.flatMap { mistakes(in: $0, at: place) }
    }
    return findings
  }

  private func inconsistencies(of command: Command, at place: String) -> [Finding] {
    let options = options(of: command)
    let codes = options.map(\.name) + command.arguments.map(\.name)
    var findings = duplicates(codes + ["help"], in: place)
    findings += duplicates(options.compactMap { $0.short.map { "-\($0)" } } + ["-h"], in: place)
    let named = command.rules.flatMap(\.names)
    findings += named.filter { !codes.contains($0) }.map { inconsistency("unknown-name", $0, place) }
    if command.arguments.count(where: { $0.takesAll }) > 1 {
      findings.append(inconsistency("two-arguments-take-all", place, place))
    }
    for option in options {
      guard let value = option.value, let standard = option.defaultValue, !value.accepts(standard) else {
        continue
      }
      findings.append(inconsistency("bad-default", option.spelling + " " + standard, place))
    }
    return findings
  }

  private func duplicates(_ names: [String], in place: String) -> [Finding] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }.map { inconsistency("duplicate-name", $0, place) }
  }

  private func mistakes(in example: Command.Example, at place: String) -> [Finding] {
    guard let words = shellWords(example.line), words.first == name else {
      return [inconsistency("bad-example", example.line, place)]
    }
    do throws(UsageError) {
      let path = try parse(Array(words.dropFirst())).arguments.path
      return path.joined(separator: " ") == place
        ? [] : [inconsistency("foreign-example", example.line, place)]
    } catch {
      return error.findings.map { finding in
        var finding = finding
        finding.place = Place(source: place, field: example.line)
        return finding
      }
    }
  }

  private func inconsistency(_ code: String, _ value: String, _ place: String) -> Finding {
    Finding(
      .error, code: code,
      Phrase(zh: "命令声明自相矛盾：\(value)", en: "the declarations contradict themselves: \(value)"),
      at: Place(source: place), value: value)
  }
}

extension Command.Rule {
  /// The codes it speaks of.
  fileprivate var names: [String] {
    switch self {
    case .exclusive(let names), .anyOf(let names): names
    case .requires(let name, let other): [name, other]
    }
  }
}

extension Command.Argument {
  fileprivate var takesAll: Bool {
    if case .many = cardinality { true } else { false }
  }
}

extension Command.Value {
  /// Whether a text would be taken without a finding.
  fileprivate func accepts(_ text: String) -> Bool {
    switch shape {
    case .text, .file, .folder: true
    case .integer(let range): Int(text).map { range.contains($0) } == true
    case .choice(let choices): choices.contains { $0.code == text }
    case .checked(let check): check(text) == nil
    }
  }
}

/// The words of a simple command line, quotes taken off, up to a pipe or redirection; nil when a quote is left open.
func shellWords(_ line: String) -> [String]? {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if let open = quote {
      if character == open { quote = nil } else { word = (word ?? "") + String(character) }
    } else if character == "'" || character == "\"" {
      quote = character
      word = word ?? ""
    } else if character == " " {
      if let word { words.append(word) }
      word = nil
    } else if "|><&;#".contains(character), word == nil {
      return words
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if let word { words.append(word) }
  return quote == nil ? words : nil
}
