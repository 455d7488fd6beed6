import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `layout check`: a layout file, read with every fault.
enum LayoutCheck: CommandAction {
  static let declaration = Command(
    "check", Phrase(zh: "检查编码方案文件", en: "check a layout file"), arguments: [.layoutFile],
    examples: [Command.Example("circuitbook layout check plan.json5", Phrase(zh: "检查", en: "check it"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.read(arguments.requiredValue("file"))
    session.show(LayoutTables.fields(of: layout))
    return .success
  }
}
