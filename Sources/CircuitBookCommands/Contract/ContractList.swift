import CommandLineParsing
import ExtranetModel
import Operations
import Reporting
import Tables
import Wording

/// `contract list`: the contracts of the book.
enum ContractList: CommandAction {
  static let declaration = Command(
    "list", Phrase(zh: "列出合同", en: "list the contracts"),
    examples: [Command.Example("circuitbook contract list", Phrase(zh: "列出合同", en: "list them"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    session.show(RecordTable(try await ListRecords.run(Contract.self, in: book)).table)
    return .success
  }
}
