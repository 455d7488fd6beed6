import Book
import CommandLineParsing
import Operations
import Tables
import Wording

/// `plan list`: what was applied, newest first: the number `plan revert` and `plan show` take.
enum PlanList: CommandAction {
  static let declaration = Command(
    "list", Phrase(zh: "列出每次入账：次数、时间、经办人、理由", en: "list what was applied: number, time, who, why"),
    examples: [Command.Example("circuitbook plan list", Phrase(zh: "列出入账", en: "list the revisions"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      session.show(BookTables.revisions(try await book.revisions()))
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
