import Book
import CivilTime
import CommandLineParsing
import Operations
import Wording

/// `book info`: what the book says about itself.
enum BookInformation: CommandAction {
  static let declaration = Command(
    "info", Phrase(zh: "账簿概况", en: "what the book holds"),
    options: [.flag("revisions", Phrase(zh: "列出每次入账", en: "list every revision"))],
    examples: [
      Command.Example("circuitbook book info --revisions", Phrase(zh: "概况与入账记录", en: "with its revisions"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      let info = try await book.info()
      session.show(BookTables.information(info, calendar: .china))
      if arguments.isSet("revisions") { session.show(BookTables.revisions(try await book.revisions())) }
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
