import CommandLineParsing
import Wording

enum Medium: String, Term {
  case fibre = "dark-fibre"
  case mstp

  var phrase: Phrase {
    switch self {
    case .fibre: Phrase(zh: "裸光纤", en: "dark fibre")
    case .mstp: Phrase(zh: "MSTP线路", en: "MSTP line")
    }
  }

  var aliases: [String] { self == .fibre ? ["裸纤"] : [] }
}

/// A small program with one of everything.
let sample = Program(
  "circuitbook", Phrase(zh: "线路台账", en: "the circuit ledger"),
  commands: [
    Command("status", Phrase(zh: "一屏总览", en: "one screen of what is down"), audience: .duty),
    Command(
      "import", Phrase(zh: "读入表格", en: "read sheets"),
      arguments: [.many("files", "FILE", .file, Phrase(zh: "要读入的文件", en: "what is read"))],
      options: [
        .value("as", "KIND", .choice([Command.Choice("bill", Phrase(zh: "账单", en: "bill"))]), Phrase("kind"))
          .required(),
        .flag("apply", Phrase(zh: "入账", en: "apply the plan")),
        .value("reason", short: "m", "TEXT", .text, Phrase(zh: "原因", en: "why")),
      ],
      rules: [.requires("apply", "reason")]),
    Command(
      "copy", Phrase("copy"),
      arguments: [
        .many("sources", "SOURCE", .file, Phrase("from")), .one("target", "TARGET", .file, Phrase("to")),
      ]),
    Command("shift", Phrase("shift"), arguments: [.optional("by", "BY", .integer(-10...10), Phrase("by"))]),
  ],
  groups: [
    CommandGroup(
      "circuit", for: .contractManager, Phrase(zh: "线路台账", en: "the inventory"),
      commands: [
        Command(
          "list", Phrase(zh: "列出线路", en: "list circuits"), discussion: Phrase(zh: "说明。", en: "More."),
          options: [
            .value("class", "CLASS", .oneOf(Medium.self), Phrase(zh: "类别", en: "class")).repeatable(),
            .value("limit", short: "n", "N", .integer(1...500), Phrase(zh: "行数", en: "rows")).defaulting(
              to: "20"),
            .value("as-of", "DATE", .checked { $0.count == 10 ? nil : Phrase("YYYY-MM-DD") }, Phrase("day")),
            .flag("all", Phrase(zh: "全部", en: "all")),
            .flag("measured", Phrase(zh: "已测", en: "measured")),
          ],
          rules: [.exclusive(["all", "class"])],
          examples: [.init("circuitbook circuit list --class mstp", Phrase(zh: "只看 MSTP", en: "MSTP only"))],
          exits: Command.Exit.ofCheck),
        Command("show", Phrase("show"), arguments: [.one("circuit", "CIRCUIT", .text, Phrase("its id"))]),
      ])
  ])

/// The command line parsed; nil when it asks for help or the version.
func parsed(_ words: [String], environment: [String: String] = [:]) throws -> ParsedArguments? {
  if case .run(let arguments) = try sample.parse(words, environment: environment) { arguments } else { nil }
}

/// The codes of all mistakes of a command line.
func mistakes(_ words: [String], environment: [String: String] = [:]) -> [String] {
  do {
    _ = try sample.parse(words, environment: environment)
    return []
  } catch {
    return error.findings.map(\.code)
  }
}
