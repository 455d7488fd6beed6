import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `plan show`: a saved plan as a table.
enum PlanShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看保存的入账预览", en: "show a saved plan of edits"),
    arguments: [.one("plan", "PLAN", .file, Phrase(zh: "计划文件", en: "the plan's file"))],
    examples: [Command.Example("circuitbook plan show may.json", Phrase(zh: "逐项列出", en: "list its edits"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    session.show(try PlanFile.read(arguments.requiredValue("plan")).table())
    return .success
  }
}
