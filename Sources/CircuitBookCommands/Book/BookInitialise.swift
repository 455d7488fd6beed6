import Book
import CommandLineParsing
import Operations
import Wording

/// `book init`: a new book.
enum BookInitialise: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "init", Phrase(zh: "新建账簿", en: "create a book"),
    examples: [
      Command.Example("circuitbook book init --book extranet.db", Phrase(zh: "新建一个文件", en: "create a file"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    do throws(BookError) {
      _ = try await BookStore.create(
        at: session.bookPath, by: session.context.author, now: session.context.now(),
        randomness: session.context.randomBytes)
    } catch {
      throw session.bookError(error)
    }
    session.say(Phrase(zh: "已新建账簿 \(session.bookPath)", en: "created the book \(session.bookPath)"))
    return .success
  }
}
