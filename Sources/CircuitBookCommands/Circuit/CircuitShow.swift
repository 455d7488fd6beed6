import CommandLineParsing
import ExtranetModel
import Operations
import Reporting
import Tables
import Wording

/// `circuit show`: one circuit, every field.
enum CircuitShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看一条线路的全部字段", en: "show every field of a circuit"),
    arguments: [.one("circuit", "NUMBER", .text, Phrase(zh: "台账编号", en: "the ledger number"))],
    examples: [Command.Example("circuitbook circuit show CS-0001", Phrase(zh: "查看", en: "show it"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let number = arguments.requiredValue("circuit")
    let found = try await ListRecords.run(Circuit.self, where: [("ledger-number", number)], in: book)
    guard let circuit = found.first else {
      throw OperationError(
        code: "unknown-circuit", Phrase(zh: "台账没有线路 \(number)", en: "the ledger has no circuit \(number)"),
        value: number)
    }
    session.show(RecordTable([circuit]).fieldTable(of: circuit))
    return .success
  }
}
