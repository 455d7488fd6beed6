import Book
import CommandLineParsing
import Documents
import Interchange
import Operations
import Reporting
import Tables
import Wording

/// `import`: files into a plan of edits, applied only when asked.
enum ImportFiles: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "import", Phrase(zh: "读入文件，预览差异，按需入账", en: "read files, show what differs, apply when asked"),
    discussion: Phrase(
      zh: """
        逐格读取，所有错误一次列出（文件、行、列、取值、规则），有错不写。缺少的列与缺少的行不代表任何修改，\
        除非用 --complete 声明文件在该范围内是完整的。
        """,
      en: """
        Every cell is read and every error is listed at once, with file, row, column, value and rule; with an error \
        nothing is written. An absent column says nothing, an absent row neither, unless --complete names the scope \
        the files are complete for.
        """),
    arguments: [.many("files", "FILE", .file, Phrase(zh: "文件；- 为标准输入", en: "files; - is standard input"))],
    options: [
      .value("as", "KIND", .oneOf(ImportKind.self), Phrase(zh: "文件内容", en: "what the files hold")).required(),
      .value(
        "set", "COLUMN=VALUE", .checked(settingComplaint),
        Phrase(
          zh: "为所有行补一列：填没有的列与空格；与文件里的值不同则报错",
          en:
            "say a column for every row: fills an absent column and blank cells, never changes a cell that differs"
        )
      ).repeatable(),
      .flag("ignore-unknown", Phrase(zh: "忽略不认识的列", en: "pass over unknown columns, named once")),
      .value("encoding", "NAME", .oneOf(TextEncoding.self), Phrase(zh: "文件编码", en: "the files' encoding"))
        .defaulting(to: Phrase(zh: "自动判别", en: "detected")),
      .value(
        "complete", "COLUMN=VALUE", .checked(settingComplaint),
        Phrase(zh: "该范围内文件是完整的，缺行即删除", en: "the files are complete for this scope: rows not in them go")),
    ] + Command.Option.output + Command.Option.applying,
    rules: [.applyingNeedsReason],
    examples: [
      Command.Example(
        "circuitbook import ledger.csv --as circuits --set contract=changshu-2026",
        Phrase(zh: "预览台账与账簿的差异", en: "show what a ledger would change")),
      Command.Example(
        "circuitbook import ledger.csv --as circuits --set contract=changshu-2026 --apply -m 'ledger of May'",
        Phrase(zh: "入账", en: "apply it")),
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard let kind: ImportKind = arguments.term("as") else { return .usage }
    var request = ImportRecords.Request(files: arguments.values("files"), kind: kind)
    request.constants = try constants(arguments.values("set"))
    request.ignoresUnknownColumns = arguments.isSet("ignore-unknown")
    request.encoding = arguments.term("encoding")
    request.completeScope = arguments.value("complete").flatMap(setting).map { (column: $0.0, value: $0.1) }
    let book = try await session.openBook(forWriting: arguments.isSet("apply"))
    let preview = try await ImportRecords.preview(request, in: book)
    session.report(preview.findings)
    for one in preview.counts where one.counts.rows > 0 { session.say(one.counts.phrase(of: one.file)) }
    return try await session.settle(preview.plan, arguments: arguments, in: book)
  }

  /// A column said twice with different values has no meaning.
  private static func constants(_ settings: [String]) throws(OperationError) -> [String: String] {
    var constants: [String: String] = [:]
    for (column, value) in settings.compactMap(setting) {
      guard let earlier = constants.updateValue(value, forKey: column), earlier != value else { continue }
      throw OperationError(
        code: "set-twice", Phrase(zh: "--set 对 \(column) 给了两个值", en: "--set says two values for \(column)"),
        value: "\(earlier), \(value)")
    }
    return constants
  }

  private static let settingComplaint: @Sendable (String) -> Phrase? = { text in
    setting(text) == nil
      ? Phrase(
        zh: "应为 列=值，例如 contract=changshu-2026", en: "COLUMN=VALUE is expected, such as contract=changshu-2026"
      )
      : nil
  }

  private static func setting(_ text: String) -> (String, String)? {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}

extension ImportCounts {
  /// How many rows were read, taken as records, and passed over, in words.
  fileprivate func phrase(of file: String) -> Phrase {
    let passed = RowKind.allCases.compactMap { kind in skipped[kind].map { (kind, $0) } }
    let zh = passed.map { "\($0.0.phrase.zh) \($0.1)" }.joined(separator: "、")
    let en = passed.map { "\($0.0.phrase.en) \($0.1)" }.joined(separator: ", ")
    return Phrase(
      zh: "\(file)：\(rows) 行，记录 \(records)" + (zh.isEmpty ? "" : "；略过：\(zh)"),
      en: "\(file): \(rows) rows, \(records) records" + (en.isEmpty ? "" : "; passed over: \(en)"))
  }
}
