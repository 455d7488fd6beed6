import Book
import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `poll show`: the latest observations kept in the book.
enum PollShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看最近的采集结果", en: "show the latest observations"),
    examples: [Command.Example("circuitbook poll show", Phrase(zh: "最近结果", en: "the latest of each device"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      let tables = ObservationTables(try await book.latestObservations())
      // An answer without rows is an answer still: a document in JSON, headings in a sheet.
      session.show(tables.all.isEmpty ? [tables.devices] : tables.all)
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
