import CommandLineParsing
import Documents
import ExtranetModel
import Interchange
import Operations
import Tables
import Wording

/// `export`: records of one kind, for a named reader, re-importable.
enum ExportRecords: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "export", Phrase(zh: "导出一类记录，可原样再导入", en: "write records so that they re-import to nothing"),
    arguments: [.one("kind", "KIND", .oneOf(RecordKind.self), Phrase(zh: "类别", en: "the kind of record"))],
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
      .value("encoding", "NAME", .oneOf(TextEncoding.self), Phrase(zh: "编码", en: "the file's encoding")),
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
        "circuitbook export circuit --template --for internal --out empty.csv",
        Phrase(zh: "空表", en: "an empty sheet")),
    ])

  private static let formats = ExportFormat.all.map { Command.Choice($0.code, $0.phrase) }

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard
      let kind: RecordKind = arguments.term("kind"),
      let format = ExportFormat.named(arguments.requiredValue("as")),
      let audience: Tables.Audience = arguments.term("for")
    else { return .usage }
    let book = try await session.openBook()
    let bytes = try await Operations.ExportRecords.run(
      kind, as: format, for: audience, named: arguments.value("name"), language: session.language,
      isTemplate: arguments.isSet("template"), in: book)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let path = arguments.value("out") else {
      session.write(text)
      return .success
    }
    try session.write(
      text, to: path, overwriting: arguments.isSet("force"), encoding: arguments.term("encoding") ?? .utf8)
    return .success
  }
}
