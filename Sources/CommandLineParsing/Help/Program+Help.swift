import Wording

extension Program {
  /// The help of the program (`[]`), a noun (`["circuit"]`) a command (`["circuit", "list"]`) or a topic
  /// (`["config"]`), ending in a line feed.
  ///
  /// - Parameters:
  ///   - path: What is explained; a path that leads nowhere gives the program's own page.
  ///   - language: The language of all texts.
  ///   - width: Terminal cells in a line; below 40 counts as 40.
  public func help(for path: [String] = [], in language: Language, width: Int = 100) -> String {
    var page = HelpPage(language: language, width: width)
    if let command = command(at: path) {
      page.add(command, at: path, of: self)
    } else if path.count == 1, let group = group(path[0]) {
      page.add(group, of: self)
    } else if path.count == 1, let topic = topic(path[0]) {
      page.add(topic)
    } else {
      page.add(self)
    }
    return page.text
  }
}

extension HelpPage {
  fileprivate mutating func title(_ name: String, _ abstract: Phrase, usage: String) {
    paragraph(Phrase(zh: "\(name)：\(abstract.zh)", en: "\(name): \(abstract.en)"))
    heading(Phrase(zh: "用法", en: "Usage"))
    paragraph(usage, indent: 2)
  }

  fileprivate mutating func discussion(_ phrase: Phrase?) {
    guard let phrase else { return }
    blank()
    paragraph(phrase)
  }

  /// The first page: the nouns with their verbs, arranged by the people they are for.
  fileprivate mutating func add(_ program: Program) {
    let usage = Phrase(zh: "[全局选项] <名词> <动作> [参数]", en: "[global options] <noun> <verb> [arguments]")
    title(program.name, program.abstract, usage: "\(program.name) \(usage[language])")
    discussion(program.discussion)
    for audience in Audience.allCases {
      let single = program.commands.filter { $0.audience == audience }
        .map {
          (
            entry: ([$0.name] + $0.arguments.map(\.usage)).joined(separator: " "),
            meaning: $0.abstract[language]
          )
        }
      let nouns = program.groups.filter { $0.audience == audience }.map { row(of: $0) }
      guard !single.isEmpty || !nouns.isEmpty else { continue }
      heading(audience.phrase)
      rows(single + nouns)
    }
    add(
      program.options, under: Phrase(zh: "全局选项（写在命令前后均可）", en: "Global options (before or after the command)")
    )
    heading(Phrase(zh: "退出码", en: "Exit codes"))
    rows(ExitCode.allCases.map { ("\($0.rawValue)", $0.phrase[language]) })
    blank()
    paragraph(
      Phrase(
        zh: "某一命令的帮助：\(program.name) help <名词> <动作>",
        en: "Help on one command: \(program.name) help <noun> <verb>"))
    for topic in program.topics {
      let line = "\(program.name) help \(topic.name)"
      paragraph(Phrase(zh: "\(topic.abstract.zh)：\(line)", en: "\(topic.abstract.en): \(line)"))
    }
  }

  fileprivate mutating func add(_ topic: HelpTopic) {
    paragraph(topic.abstract)
    discussion(topic.discussion)
    heading(Phrase(zh: "可写的键", en: "Keys"))
    rows(topic.entries.map { ($0.entry, $0.meaning[language]) })
    heading(Phrase(zh: "示例", en: "Example"))
    for line in topic.example { verbatim(line) }
  }

  private func row(of group: CommandGroup) -> (entry: String, meaning: String) {
    let verbs = group.commands.map(\.name).joined(separator: ", ")
    return (group.name, "\(group.abstract[language])\n\(verbs)")
  }

  fileprivate mutating func add(_ group: CommandGroup, of program: Program) {
    let usage = Phrase(zh: "<动作> [选项] [参数]", en: "<verb> [options] [arguments]")
    title(
      "\(program.name) \(group.name)", group.abstract,
      usage: "\(program.name) \(group.name) \(usage[language])")
    discussion(group.discussion)
    heading(Phrase(zh: "动作", en: "Verbs"))
    rows(
      group.commands.map {
        (([$0.name] + $0.arguments.map(\.usage)).joined(separator: " "), $0.abstract[language])
      })
    blank()
    let help = "\(program.name) help \(group.name)"
    paragraph(Phrase(zh: "某一动作的帮助：\(help) <动作>", en: "Help on one verb: \(help) <verb>"))
  }

  fileprivate mutating func add(_ command: Command, at path: [String], of program: Program) {
    let name = ([program.name] + path).joined(separator: " ")
    title(name, command.abstract, usage: command.usage(after: name, in: language))
    discussion(command.discussion)
    if !command.arguments.isEmpty {
      heading(Phrase(zh: "参数", en: "Arguments"))
      rows(command.arguments.map { ($0.usage, $0.meaning(in: language)) })
    }
    add(command.options, under: Phrase(zh: "选项", en: "Options"))
    let globals = program.options(of: command).dropFirst(command.options.count)
    add(Array(globals), under: Phrase(zh: "全局选项", en: "Global options"))
    examples(command.examples)
    heading(Phrase(zh: "退出码", en: "Exit codes"))
    rows(command.exits.map { ("\($0.code)", $0.phrase[language]) })
  }

  private mutating func add(_ options: [Command.Option], under title: Phrase) {
    guard !options.isEmpty else { return }
    heading(title)
    rows(options.map { ($0.entry, $0.meaning(in: language)) })
  }

  private mutating func examples(_ examples: [Command.Example]) {
    guard !examples.isEmpty else { return }
    heading(Phrase(zh: "示例", en: "Examples"))
    for example in examples {
      verbatim(example.line)
      paragraph(example.phrase, indent: 6)
    }
  }
}
