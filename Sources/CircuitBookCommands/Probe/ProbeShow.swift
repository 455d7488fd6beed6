import Book
import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `probe show`: the latest results kept in the book.
enum ProbeShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看最近的拨测结果", en: "show the latest results"),
    examples: [Command.Example("circuitbook probe show", Phrase(zh: "最近结果", en: "the latest of each target"))]
  )

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      session.show(EchoTable(try await book.latestEchoResults()).table)
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
