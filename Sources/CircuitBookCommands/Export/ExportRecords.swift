import CommandLineParsing
import Documents
import ExtranetModel
import Interchange
import Operations
import Tables
import Wording

/// `export`: records of one kind, for a named reader; or one contract's file.
enum ExportRecords: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "export", Phrase(zh: "导出一类记录，或一份合同文件", en: "write records of one kind, or a contract's file"),
    discussion: Phrase(
      zh: """
        用 --for internal 导出的下列类别原样再导入，账簿不变：\(reimported(in: .chinese))。\
        合同连同分项、带宽档和条款：export contract ID --for internal，再用 import --as contract。\
        按行导出的 contract、contract-item、bandwidth-class、clause、layout 只供阅读。
        """,
      en: """
        What is written with --for internal re-imports to nothing for these kinds: \(reimported(in: .english)). \
        A contract with its items, classes and clauses: export contract ID --for internal, then import --as contract. \
        Rows of contract, contract-item, bandwidth-class, clause and layout are for reading only.
        """),
    arguments: [
      .one("kind", "KIND", .oneOf(RecordKind.self), Phrase(zh: "类别", en: "the kind of record")),
      .optional(
        "id", "ID", .text,
        Phrase(zh: "只用于 contract：写出这份合同的文件（JSON）", en: "for contract only: write this contract's file (JSON)")
      ),
    ],
    options: [
      .value("as", "FORMAT", .choice(formats), Phrase(zh: "文件格式", en: "the file's format")).defaulting(
        to: "csv"),
      .value(
        "for", "READER", .oneOf(Tables.Audience.self),
        Phrase(zh: "为谁导出，决定可见的列", en: "for whom: decides which columns are written")
      ).defaulting(to: "public"),
      .value(
        "name", "NAME", .text,
        Phrase(zh: "哪一个运营商或使用单位，只写它的行", en: "whose rows: the carrier or the department")),
      .value(
        "encoding", "NAME", .oneOf(TextEncoding.self),
        Phrase(zh: "编码，文件与标准输出相同", en: "the encoding, of a file as of standard output")
      ).defaulting(to: Phrase(zh: "CSV 为 utf-8-bom，JSON 为 utf-8", en: "utf-8-bom for CSV, utf-8 for JSON")),
      .flag("template", Phrase(zh: "只写表头", en: "only the headers: an empty sheet to fill in")),
    ] + Command.Option.output,
    examples: [
      Command.Example(
        "circuitbook export circuit --for internal --out ledger.csv",
        Phrase(zh: "内部用台账", en: "the ledger for our own office")),
      Command.Example(
        "circuitbook export circuit --for carrier --name 示例电信 --out carrier.csv",
        Phrase(zh: "给一家运营商，只有它的线路", en: "for one carrier, its lines only")),
      Command.Example(
        "circuitbook export contract changshu-2026 --for internal --out changshu.json5",
        Phrase(zh: "合同文件，可再导入", en: "a contract's file, to be imported again")),
      Command.Example(
        "circuitbook export circuit --template --for internal --out empty.csv",
        Phrase(zh: "空表", en: "an empty sheet")),
    ])

  private static let formats = ExportFormat.all.map { Command.Choice($0.code, $0.phrase) }

  /// The kinds whose rows can be imported, each with what `import --as` calls it.
  private static func reimported(in language: Language) -> String {
    let pairs = ImportKind.allCases.compactMap { kind -> String? in
      guard case .rows(let form) = kind.form else { return nil }
      return "\(form.kind.rawValue) (--as \(kind.rawValue))"
    }
    return pairs.joined(separator: language == .chinese ? "、" : ", ")
  }

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard
      let kind: RecordKind = arguments.term("kind"),
      let format = ExportFormat.named(arguments.requiredValue("as")),
      let audience: Tables.Audience = arguments.term("for")
    else { return .usage }
    if let id = arguments.value("id") {
      try checkContract(kind, arguments)
      let book = try await session.openBook()
      return try deliver(try await ExportContract.run(id, in: book), .utf8, arguments, in: session)
    }
    let book = try await session.openBook()
    let bytes = try await Operations.ExportRecords.run(
      kind, as: format, for: audience, named: arguments.value("name"), language: session.language,
      isTemplate: arguments.isSet("template"), in: book)
    // Without a mark spreadsheets in China take a sheet for GB18030.
    let standard = format.shape == .sheet ? TextEncoding.utf8WithMark : .utf8
    return try deliver(String(decoding: bytes, as: UTF8.self), standard, arguments, in: session)
  }

  /// Writes to the file or to standard output, in the encoding that is named or else the standard one.
  private static func deliver(
    _ text: String, _ standard: TextEncoding, _ arguments: ParsedArguments, in session: Session
  ) throws(OperationError) -> ExitCode {
    let named: TextEncoding? = arguments.term("encoding")
    if let path = arguments.value("out") {
      try session.write(
        text, to: path, overwriting: arguments.isSet("force"), encoding: named ?? standard)
    } else if named == nil, session.width != nil {
      session.write(text)
    } else {
      try session.write(text, encoding: named ?? standard)
    }
    return .success
  }

  /// A contract's file has all there is and one form.
  private static func checkContract(
    _ kind: RecordKind, _ arguments: ParsedArguments
  ) throws(OperationError) {
    guard kind == .contract else {
      throw OperationError(
        code: "one-contract-only",
        Phrase(zh: "只有合同可以按编号导出", en: "only a contract is exported by its short name"),
        value: kind.rawValue,
        remedy: Phrase(zh: "去掉编号，导出全部记录", en: "leave it out: all records of the kind are written"))
    }
    let isOtherForm = arguments.source(of: "as") == .commandLine && arguments.value("as") != "json"
    let isPart = isOtherForm || arguments.value("name") != nil || arguments.isSet("template")
    guard arguments.value("for") == Tables.Audience.internal.rawValue, !isPart else {
      throw OperationError(
        code: "contract-file-is-whole",
        Phrase(
          zh: "合同文件含全部字段，只能整份以 JSON 写给本单位",
          en: "a contract's file has every field: it is written whole, as JSON, for your own office"),
        remedy: Phrase(
          zh: "加 --for internal，并去掉 --as、--name、--template",
          en: "add --for internal, and leave out --as, --name and --template"))
    }
  }
}
