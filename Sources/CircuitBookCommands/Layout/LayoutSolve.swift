import AddressPlanning
import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `layout solve`: the bit budget of a layout.
enum LayoutSolve: CommandAction {
  static let declaration = Command(
    "solve",
    Phrase(
      zh: "按数量与增长求各字段位数，放不下则给出证明与出路",
      en: "solve the bit budget, or prove that it cannot fit and list the ways out"),
    arguments: [.layoutFile],
    examples: [Command.Example("circuitbook layout solve plan.json5", Phrase(zh: "求解", en: "solve it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.read(arguments.requiredValue("file"))
    let result = BitBudget.solve(layout)
    session.show(LayoutTables.budget(result, of: layout))
    return result.budget == nil ? .findings : .success
  }
}
