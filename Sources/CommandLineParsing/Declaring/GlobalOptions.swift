import Wording

extension Command.Option {
  /// The options every command takes, before or after its name.
  public static let global: [Self] = [
    .value(
      "config", "FILE", .file,
      Phrase(zh: "配置文件；各键见 help config", en: "the configuration file; its keys: help config")
    )
    .fromEnvironment("CIRCUITBOOK_CONFIG").defaulting(to: Phrase("/etc/circuitbook/circuitbook.json5")),
    .value(
      "book", "FILE", .file,
      Phrase(zh: "账簿：SQLite 文件的路径", en: "the book: the path of an SQLite file")
    )
    .fromEnvironment("CIRCUITBOOK_BOOK").defaulting(to: Phrase("./circuitbook.db")),
    .value("format", "FORMAT", .choice(formats), Phrase(zh: "输出格式", en: "how results are written"))
      .defaulting(to: "table"),
    .value("lang", "LANG", .choice(languages), Phrase(zh: "界面语言", en: "language of texts"))
      .fromEnvironment("CIRCUITBOOK_LANG")
      .defaulting(to: Phrase(zh: "取自配置，再取自系统区域", en: "the configuration, then the locale")),
    .value(
      "color", "WHEN", .choice(colours), Phrase(zh: "是否着色；遵守 NO_COLOR", en: "colour; NO_COLOR is honoured")
    )
    .defaulting(to: "auto"),
    .flag("quiet", short: "q", Phrase(zh: "不显示进度和提示", en: "no progress, no remarks")),
    .flag("verbose", short: "v", Phrase(zh: "显示更多细节", en: "say more")),
  ]

  private static let formats = [
    Command.Choice("table", Phrase(zh: "对齐的表格", en: "an aligned table")),
    Command.Choice("json", Phrase(zh: "一个带模式版本的 JSON 文档", en: "one JSON document with its schema")),
    Command.Choice("jsonl", Phrase(zh: "每行一条 JSON", en: "JSON Lines")),
    Command.Choice("csv", Phrase(zh: "逗号分隔", en: "comma-separated values")),
  ]

  private static let languages = [
    Command.Choice("zh", Phrase(zh: "中文", en: "Chinese")),
    Command.Choice("en", Phrase(zh: "英文", en: "English")),
  ]

  private static let colours = [
    Command.Choice("auto", Phrase(zh: "仅在终端上", en: "on a terminal only")),
    Command.Choice("always", Phrase(zh: "总是", en: "always")),
    Command.Choice("never", Phrase(zh: "从不", en: "never")),
  ]
}
