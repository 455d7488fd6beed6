import Book
import CivilTime
import CommandLineParsing
import Operations
import Wording

/// `book info`: what the book says about itself.
enum BookInformation: CommandAction {
  static let declaration = Command(
    "info", Phrase(zh: "账簿概况", en: "what the book holds"),
    examples: [Command.Example("circuitbook book info", Phrase(zh: "概况", en: "what it holds"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      session.show(BookTables.information(try await book.info(), calendar: .china))
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
