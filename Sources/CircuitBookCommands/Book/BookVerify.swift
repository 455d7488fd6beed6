import Book
import CommandLineParsing
import Operations
import Wording

/// `book verify`: the audit chain and every version, checked.
enum BookVerify: CommandAction {
  static let declaration = Command(
    "verify", Phrase(zh: "核验审计链与每个版本", en: "check the audit chain and every version"),
    examples: [Command.Example("circuitbook book verify", Phrase(zh: "核验", en: "check the book"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let result: BookVerification
    do throws(BookError) {
      result = try await book.verify()
    } catch {
      throw OperationError(error)
    }
    session.show(BookTables.verification(result))
    session.report(result.findings)
    return result.isSound ? .success : .findings
  }
}
