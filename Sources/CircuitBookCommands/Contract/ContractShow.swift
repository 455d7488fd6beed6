import CommandLineParsing
import ExtranetModel
import Operations
import Reporting
import Tables
import Wording

/// `contract show`: a contract's items, classes and clauses.
enum ContractShow: CommandAction {
  static let declaration = Command(
    "show", Phrase(zh: "查看合同的分项、带宽档与条款", en: "show a contract's items, classes and clauses"),
    arguments: [.contract],
    examples: [
      Command.Example("circuitbook contract show sanmenxia-b", Phrase(zh: "查看 B 包", en: "show package B"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let records = try await ContractRecords.read(arguments.requiredValue("contract"), from: book)
    session.show([
      RecordTable([records.contract]).table, RecordTable(records.items).table,
      RecordTable(records.classes.sorted(by: BandwidthClass.comesBefore)).table,
      ClauseTable(records.clauses).table,
    ])
    return .success
  }
}
