import Book
import ChangePlanning
import CommandLineParsing
import Documents
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

/// `plan apply`: a saved plan, applied exactly or refused.
enum PlanApply: CommandAction {
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
    session.say(Phrase(zh: "已入账，第 \(revision.number) 次", en: "applied as revision \(revision.number)"))
    return .success
  }
}

/// `plan revert`: an applied plan, taken back with another one.
enum PlanRevert: CommandAction {
  static let declaration = Command(
    "revert", Phrase(zh: "冲销一次入账", en: "take back an applied plan"),
    arguments: [.one("revision", "REVISION", .integer(1...Int.max), Phrase(zh: "第几次入账", en: "the revision"))],
    options: Command.Option.output + Command.Option.applying, rules: [.applyingNeedsReason],
    examples: [
      Command.Example("circuitbook plan revert 3", Phrase(zh: "预览冲销", en: "show what would be taken back")),
      Command.Example(
        "circuitbook plan revert 3 --apply -m 'wrong file'", Phrase(zh: "冲销", en: "take it back")),
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let revision = Int64(arguments.integer("revision") ?? 0)
    let book = try await session.openBook(forWriting: arguments.isSet("apply"))
    let plan = try await RevertRevision.plan(revision, in: book)
    return try await session.settle(plan, arguments: arguments, in: book, reverting: revision)
  }
}

/// A saved plan.
private enum PlanFile {
  static func read(_ path: String) throws(OperationError) -> ChangePlan {
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try DocumentReader.read(path)
    } catch {
      throw OperationError(error)
    }
    let (plan, findings) = ChangePlan.read(bytes, source: path)
    guard let plan else { throw OperationError(findings) }
    return plan
  }
}
