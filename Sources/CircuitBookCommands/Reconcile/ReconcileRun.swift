import CommandLineParsing
import Operations
import Reconciling
import Reporting
import Tables
import Wording

/// `reconcile run`: contract, ledgers and carriers' lists beside each other.
enum ReconcileRun: CommandAction {
  static let declaration = Command(
    "run",
    Phrase(zh: "合同、台账、运营商清单互相核对，逐条列出差异", en: "set contract, ledgers and carriers' lists beside each other"),
    discussion: Phrase(
      zh: "编号按类别并行匹配（电路代号、接入号、计费号码，曾用编号）；两条相似者不自动关联。没有清单的运营商，其线路不会被判为缺失。",
      en:
        "Ids of every kind are matched side by side (designation, access number, billing number, former ids); two "
        + "candidates are never linked by the machine. Lines of a carrier without a list are not accused of missing."
    ),
    arguments: [.contract],
    options: [
      .asOf,
      .value("list", "NAME", .text, Phrase(zh: "只比对这些清单", en: "compare these lists"))
        .repeatable().defaulting(to: Phrase(zh: "各运营商最新的一份", en: "each carrier's newest")),
    ],
    examples: [
      Command.Example("circuitbook reconcile run changshu-2026", Phrase(zh: "列出差异", en: "list what differs"))
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let result = try await ReconcileContract.run(
      arguments.requiredValue("contract"), lists: arguments.values("list"), on: arguments.day(in: session),
      in: book)
    session.show(result.discrepancyTable)
    guard result.discrepancies.isEmpty else { return .findings }
    // Without a carrier's list only one side was looked at: nothing found is not nothing wrong.
    return result.matching == nil ? .partial : .success
  }
}
