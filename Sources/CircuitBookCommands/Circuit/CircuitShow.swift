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
    let circuit = try await Operations.ShowCircuit.run(arguments.requiredValue("circuit"), in: book)
    session.show(RecordTable([circuit]).fieldTable(of: circuit))
    return .success
  }
}
