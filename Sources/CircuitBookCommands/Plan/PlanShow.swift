import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `plan show`: a saved plan, or what a revision did, as a table.
enum PlanShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看保存的入账预览，或某次入账的内容", en: "show a saved plan of edits, or what a revision did"),
    arguments: [
      .one(
        "plan", "PLAN", .file, Phrase(zh: "计划文件，或第几次入账", en: "the plan's file, or the number of a revision"))
    ],
    examples: [
      Command.Example("circuitbook plan show may.json", Phrase(zh: "逐项列出", en: "list its edits")),
      Command.Example("circuitbook plan show 3", Phrase(zh: "第 3 次入账改了什么", en: "what revision 3 did")),
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let name = arguments.requiredValue("plan")
    guard let revision = Int64(name) else {
      session.show(try PlanFile.read(name).table())
      return .success
    }
    let book = try await session.openBook()
    session.show(try await RevertRevision.edits(of: revision, in: book).table(appliedAs: revision))
    return .success
  }
}
