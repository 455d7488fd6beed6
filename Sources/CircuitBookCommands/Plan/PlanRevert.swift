import CommandLineParsing
import Operations
import Wording

/// `plan revert`: an applied plan, taken back with another one.
enum PlanRevert: CommandAction {
  static let hasEffects = true

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
    session.report(try await RevertRevision.findings(on: plan, in: book))
    return try await session.settle(plan, arguments: arguments, in: book, reverting: revision)
  }
}
