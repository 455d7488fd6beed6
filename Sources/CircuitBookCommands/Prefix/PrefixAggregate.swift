import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix aggregate`: the fewest prefixes.
enum PrefixAggregate: CommandAction {
  static let declaration = Command(
    "aggregate", Phrase(zh: "汇总为覆盖完全相同地址的最少前缀", en: "the fewest prefixes that cover exactly the same"),
    discussion: Phrase.answersAtTheEnd.following(
      zh: "可混用地址、前缀、首-末范围和两个地址族，顺序不限，可重复、可重叠；输出 IPv4 在前，升序。",
      en: """
        Addresses, prefixes, ranges FIRST-LAST and both families may be mixed, in any order; they may repeat and \
        overlap. IPv4 is written first, ascending.
        """),
    arguments: [.texts("ITEM", Phrase(zh: "地址、前缀或范围", en: "address, prefix or range"))],
    options: [.resultFormat],
    examples: [
      Command.Example(
        "circuitbook prefix aggregate 10.0.0.0/25 10.0.0.128/25 10.0.1.0/24", Phrase("10.0.0.0/23")),
      Command.Example(
        "circuitbook prefix aggregate < routes.txt > short.txt",
        Phrase(zh: "缩短一份路由表", en: "shorten a list of routes")),
    ],
    exits: Command.Exit.ofCalculator)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let (ipv4, ipv6) = try AggregatePrefixes.run(session.lines(arguments))
    var results = ResultStream(
      PrefixTables.prefixes("circuitbook/prefix-aggregate/1"), arguments, in: session)
    for prefix in ipv4 where !results.isOver {
      _ = results.append(prefix, row: PrefixTables.row(of: .v4(prefix)))
    }
    for prefix in ipv6 where !results.isOver {
      _ = results.append(prefix, row: PrefixTables.row(of: .v6(prefix)))
    }
    results.finish()
    return .success
  }
}
