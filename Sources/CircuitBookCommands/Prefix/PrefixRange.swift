import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix range`: ranges as prefixes, prefixes as ranges.
enum PrefixRange: CommandAction {
  static let declaration = Command(
    "range", Phrase(zh: "地址范围与前缀互换", en: "ranges as prefixes, prefixes as ranges"),
    discussion: Phrase.answersLineByLine.following(
      zh: "首-末范围得到恰好覆盖它的最少前缀；前缀或地址得到首-末范围。",
      en:
        "A range FIRST-LAST becomes the fewest prefixes that cover exactly it; a prefix or address becomes FIRST-LAST."
    ),
    arguments: [.texts("ITEM", Phrase(zh: "首-末范围、前缀或地址", en: "range FIRST-LAST, prefix or address"))],
    options: [.resultFormat],
    examples: [
      Command.Example(
        "circuitbook prefix range 192.0.2.10-192.0.2.20", Phrase(zh: "五个前缀", en: "the prefixes of the range")),
      Command.Example("circuitbook prefix range 10.0.0.0/22", Phrase("10.0.0.0-10.0.3.255")),
    ],
    exits: Command.Exit.ofCalculator)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    var results = ResultStream(PrefixTables.ranges, arguments, in: session)
    let faults = try session.lines(arguments).forEachBlock(waiting: { results.flush() }) { block in
      guard case .range = block else {
        return results.append(block.range, row: PrefixTables.row(of: block, for: block))
      }
      for prefix in block.prefixes {
        let demand = results.append(prefix, row: PrefixTables.row(of: .prefix(prefix), for: block))
        if demand == .enough { return .enough }
      }
      return .more
    }
    results.finish()
    return session.end(faults)
  }
}
