import Wording

extension CommandLineReader {
  mutating func readOption(_ word: String) {
    if word == "-h" || word == "--help" {
      asksHelp = true
    } else if word == "--version", command == nil {
      asksVersion = true
    } else if word.hasPrefix("--") {
      readLongOption(word)
    } else {
      readShortOptions(word)
    }
  }

  private mutating func readLongOption(_ word: String) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard let option = options.first(where: { $0.name == parts[0] }) else {
      return reportUnknownOption("--" + parts[0], hasValue: attached != nil)
    }
    take(option, spelled: option.spelling, attached: attached)
  }

  /// `-q`, `-qv`, `-m reason`, `-mreason`.
  private mutating func readShortOptions(_ word: String) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        if letter == "h" {
          asksHelp = true
        } else {
          reportUnknownOption("-\(letter)", hasValue: !letters.isEmpty)
        }
        return
      }
      if option.value == nil {
        take(option, spelled: "-\(letter)", attached: nil)
      } else {
        return take(option, spelled: "-\(letter)", attached: letters.isEmpty ? nil : String(letters))
      }
    }
  }

  private mutating func take(_ option: Command.Option, spelled spelling: String, attached: String?) {
    guard let value = option.value else {
      if attached != nil { return reportValueOfFlag(spelling) }
      return stated[option.name, default: []].append("")
    }
    guard let text = attached ?? nextValue(), !text.isEmpty else {
      return reportMissingValue(option, spelling)
    }
    if stated[option.name] != nil, !option.isRepeatable { reportRepeated(spelling) }
    stated[option.name, default: []].append(accepted(text, as: value, named: spelling, at: nil))
  }

  /// The next word, unless it is an option: a value that begins with a hyphen is written `--option=-value`.
  mutating func nextValue() -> String? {
    guard let next = words.first, next != "--", !isOption(next) else { return nil }
    return words.popFirst()
  }

  /// What the environment says about options that the line does not state.
  mutating func readEnvironment() {
    for option in options where stated[option.name] == nil {
      guard let variable = option.environmentVariable, let value = option.value,
        let text = environment[variable], !text.isEmpty
      else { continue }
      surroundings[option.name] = accepted(
        text, as: value, named: "$" + variable, at: Place(source: "$" + variable))
    }
  }

  /// The value as the command gets it: the code of a choice whatever its spelling; keeps a finding when it does not fit.
  mutating func accepted(_ text: String, as value: Command.Value, named name: String, at place: Place?)
    -> String
  {
    switch value.shape {
    case .text, .file, .folder: break
    case .integer(let range):
      if Int(text).map({ range.contains($0) }) != true { reportNumber(text, range, name, place) }
    case .choice(let choices):
      if let choice = choices.first(where: { $0.isSpelled(text) }) { return choice.code }
      reportChoice(text, choices, name, place)
    case .checked(let check):
      if let phrase = check(text) { reportUnfit(text, phrase, name, place) }
    }
    return text
  }

  /// What holds between options, and what must be there.
  mutating func checkRequirements(of command: Command) {
    for option in options where option.isRequired {
      if !isMentioned(option.name) { reportMissing(option) }
    }
    for rule in command.rules { check(rule) }
  }

  /// Whether a code was stated, be it without its value: that has been reported where it was missing.
  private func isMentioned(_ name: String) -> Bool {
    stated[name] != nil || surroundings[name] != nil
      || findings.contains { $0.code == "missing-value" && $0.value == name }
  }

  private mutating func check(_ rule: Command.Rule) {
    switch rule {
    case .exclusive(let names):
      let present = names.filter(isMentioned)
      if present.count > 1 { reportExclusive(present) }
    case .anyOf(let names):
      if !names.contains(where: isMentioned) { reportNone(of: names) }
    case .requires(let name, let other):
      if isMentioned(name), !isMentioned(other) { reportRequirement(name, other) }
    }
  }
}

extension Command.Choice {
  /// Whether a text is the code, a wording or another spelling of it; case does not matter.
  func isSpelled(_ text: String) -> Bool {
    let folded = text.lowercased()
    return ([code, phrase.zh, phrase.en] + aliases).contains { $0.lowercased() == folded }
  }
}
