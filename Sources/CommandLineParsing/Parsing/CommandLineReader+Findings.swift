import Wording

extension CommandLineReader {
  private mutating func report(
    _ code: String, _ phrase: Phrase, at place: Place? = nil, value: String? = nil, remedy: Phrase? = nil
  ) {
    findings.append(Finding(.error, code: code, phrase, at: place, value: value, remedy: remedy))
  }

  /// "did you mean", or nothing when nothing is close.
  private func suggestion(for word: String, in candidates: [String]) -> Phrase? {
    let matches = closeMatches(of: word, in: candidates)
    guard !matches.isEmpty else { return nil }
    return Phrase(
      zh: "是否想输入 \(matches.joined(separator: "、"))？", en: "did you mean \(matches.joined(separator: " or "))?"
    )
  }

  private var firstWords: [String] { program.commands.map(\.name) + program.groups.map(\.name) + ["help"] }

  mutating func reportUnknownCommand(_ word: String) {
    let phrase = Phrase(zh: "没有 \(word) 这个命令", en: "there is no command \(word)")
    report("unknown-command", phrase, value: word, remedy: suggestion(for: word, in: firstWords))
  }

  mutating func reportUnknownVerb(_ word: String) {
    let noun = path.joined(separator: " ")
    let verbs = program.group(noun)?.commands.map(\.name) ?? []
    let all = Phrase(
      zh: "可用：\(verbs.joined(separator: "、"))", en: "there are \(verbs.joined(separator: ", "))")
    report(
      "unknown-verb", Phrase(zh: "\(noun) 没有 \(word) 这个动作", en: "\(noun) has no verb \(word)"), value: word,
      remedy: suggestion(for: word, in: verbs) ?? all)
  }

  mutating func reportUnknownTopic(_ topic: [String]) {
    if let noun = topic.first, program.group(noun) != nil, topic.count == 2 {
      path = [noun]
      reportUnknownVerb(topic[1])
    } else {
      reportUnknownCommand(topic.joined(separator: " "))
    }
  }

  mutating func reportMissingCommand() {
    guard positionals.isEmpty, !path.isEmpty || findings.isEmpty else { return }
    let verbs = path.first.flatMap { program.group($0) }?.commands.map(\.name) ?? firstWords
    report(
      "missing-verb", Phrase(zh: "缺少动作", en: "a verb is missing"),
      remedy: Phrase(
        zh: "可用：\(verbs.joined(separator: "、"))", en: "there are \(verbs.joined(separator: ", "))"))
  }

  mutating func reportUnknownOption(_ spelling: String, hasValue: Bool) {
    let name = String(spelling.drop { $0 == "-" })
    // After an unknown command nobody can say which options it has.
    if command == nil, path.first != "help", !positionals.isEmpty { return }
    if command == nil, reportOptionBeforeCommand(spelling, name) { return }
    let names = options.map(\.name)
    if let closest = closeMatches(of: name, in: names).first, !hasValue {
      if options.first(where: { $0.name == closest })?.value != nil { _ = nextValue() }
    } else if !hasValue, let next = words.first, !isOption(next) {
      doubtful = positionals.count
    }
    let remedy = spelling.hasPrefix("--") ? suggestion(for: spelling, in: names.map { "--" + $0 }) : nil
    report(
      "unknown-option", Phrase(zh: "没有 \(spelling) 这个选项", en: "there is no option \(spelling)"),
      value: spelling, remedy: remedy)
  }

  /// An option of some command, written before it; its value must not be taken for the command.
  private mutating func reportOptionBeforeCommand(_ spelling: String, _ name: String) -> Bool {
    let all = program.allCommands.flatMap(\.command.options)
    guard let option = all.first(where: { $0.name == name || $0.short.map { String($0) } == name }) else {
      return false
    }
    if option.value != nil, let next = words.first, !firstWords.contains(next) { words.removeFirst() }
    report(
      "option-before-command",
      Phrase(zh: "\(spelling) 是命令的选项，不能写在命令之前", en: "\(spelling) belongs to a command and stands before it"),
      value: spelling, remedy: Phrase(zh: "请写在命令之后", en: "write it after the command"))
    return true
  }

  mutating func reportTypographicDash(_ word: String, _ option: Command.Option) {
    if option.value != nil, !word.contains("=") { _ = nextValue() }
    report(
      "typographic-dash", Phrase(zh: "\(word) 用了全角横线或破折号", en: "\(word) begins with a typographic dash"),
      value: word,
      remedy: Phrase(zh: "请用两个半角连字符：\(option.spelling)", en: "use plain hyphens: \(option.spelling)"))
  }

  mutating func reportMissingValue(_ option: Command.Option, _ spelling: String) {
    let placeholder = option.value?.placeholder ?? ""
    report(
      "missing-value", Phrase(zh: "\(spelling) 缺少值", en: "\(spelling) lacks its value"), value: option.name,
      remedy: Phrase(zh: "写作 \(spelling) \(placeholder)", en: "write \(spelling) \(placeholder)"))
  }

  mutating func reportValueOfFlag(_ spelling: String) {
    report(
      "unexpected-value", Phrase(zh: "\(spelling) 不带值", en: "\(spelling) takes no value"), value: spelling)
  }

  mutating func reportRepeated(_ spelling: String) {
    report(
      "repeated-option", Phrase(zh: "\(spelling) 只能出现一次", en: "\(spelling) may stand only once"),
      value: spelling)
  }

  mutating func reportMissing(_ option: Command.Option) {
    let way = "\(option.spelling) \(option.value?.placeholder ?? "")"
    report("missing-option", Phrase(zh: "缺少必填选项 \(way)", en: "\(way) is missing"), value: option.name)
  }

  mutating func reportMissing(_ argument: Command.Argument) {
    let name = argument.value.placeholder
    report(
      "missing-argument",
      Phrase(zh: "缺少参数 \(name)：\(argument.abstract.zh)", en: "\(name) is missing: \(argument.abstract.en)"),
      value: argument.name)
  }

  mutating func reportUnexpected(_ word: String) {
    report(
      "unexpected-argument", Phrase(zh: "多余的参数 \(word)", en: "\(word) is one argument too many"), value: word)
  }
}
