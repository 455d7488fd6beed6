import CommandLineParsing
import Operations
import Reconciling
import Reporting
import Tables
import Wording

/// `contract count`: the ledgers against a contract, under every reading of its range.
enum ContractCount: CommandAction {
  static let declaration = Command(
    "count", Phrase(zh: "合同数量与台账逐项核对", en: "count the ledgers against a contract, item by item"),
    discussion: Phrase(
      zh: "结论只有：相符、调整范围内、超出调整范围（需协商）、规则未约定。合同没有约定的口径全部列出，不作违约认定。"
        + "某日在用与否看台账自身的日期：起租日起计入，已拆机的计至止租日；日期不足以判断的按状态统计。账簿按最新入账。",
      en:
        "The outcome is equal, within the range, beyond the range (to be agreed) or rule unset: a range is never called "
        + "violated, and what the contract leaves open is shown under every reading. "
        + "A row counts on a day by its own dates: from its first billed day, when terminated up to its last; what its "
        + "dates leave open its state decides. The book is read as it stands now."),
    arguments: [.contract],
    options: [
      .asOf,
      .flag(
        "readings",
        Phrase(
          zh: "逐口径列出，按档的也列；CSV 只写口径表", en: "list every reading, those of classes too; as CSV nothing else")),
    ],
    examples: [
      Command.Example(
        "circuitbook contract count changshu-2026 --as-of 2026-05-31",
        Phrase(zh: "五月末的数量", en: "as it stood at the end of May"))
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let count = try await CountContract.run(
      arguments.requiredValue("contract"), on: arguments.day(in: session), in: book)
    show(count, withReadings: arguments.isSet("readings"), in: session)
    return count.items.allSatisfy { ($0.difference ?? 0) == 0 } ? .success : .findings
  }

  /// CSV has room for one table: that of the readings, where they are asked for.
  private static func show(
    _ count: Reconciling.ContractCount, withReadings: Bool, in session: Session
  ) {
    if withReadings, session.format == .csv { return session.show(count.readingTable) }
    session.show(count.tables(withReadings: withReadings))
    if !withReadings, !count.readingTable.rows.isEmpty {
      session.say(Phrase(zh: "各种口径用 --readings 列出", en: "--readings lists the readings"))
    }
  }
}

extension Command.Argument {
  /// A contract, by its short name.
  static let contract = Command.Argument.one(
    "contract", "CONTRACT", .text, Phrase(zh: "合同", en: "the contract's short name"))
}
