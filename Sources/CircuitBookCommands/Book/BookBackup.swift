import Book
import CommandLineParsing
import Operations
import Wording

/// `book backup`: a copy while others go on.
enum BookBackup: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "backup", Phrase(zh: "在线备份", en: "copy the book while others go on"),
    arguments: [.one("file", "FILE", .file, Phrase(zh: "备份文件", en: "the copy"))],
    examples: [Command.Example("circuitbook book backup 2026-05-31.db", Phrase(zh: "备份", en: "make a copy"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let path = arguments.requiredValue("file")
    do throws(BookError) {
      try await book.backup(to: path)
    } catch {
      throw OperationError(error)
    }
    session.say(Phrase(zh: "已备份到 \(path)", en: "copied to \(path)"))
    return .success
  }
}
