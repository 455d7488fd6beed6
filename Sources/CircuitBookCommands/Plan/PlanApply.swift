import Book
import ChangePlanning
import CommandLineParsing
import Operations
import Wording

/// `plan apply`: a saved plan, applied exactly or refused.
enum PlanApply: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "apply", Phrase(zh: "按保存的预览入账，账簿变动过则拒绝", en: "apply a saved plan exactly, or refuse if the book moved"),
    arguments: [.one("plan", "PLAN", .file, Phrase(zh: "计划文件", en: "the plan's file"))],
    options: [
      Command.Option.value("reason", short: "m", "REASON", .text, Phrase(zh: "入账理由", en: "why")).required()
    ],
    examples: [
      Command.Example("circuitbook plan apply may.json -m 'ledger of May'", Phrase(zh: "入账", en: "apply it"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let plan = try PlanFile.read(arguments.requiredValue("plan"))
    let book = try await session.openBook(forWriting: true)
    let revision = try await ApplyPlan.run(
      plan, reason: arguments.requiredValue("reason"), in: book, context: session.context)
    session.sayApplied(plan, as: revision)
    return .success
  }
}
