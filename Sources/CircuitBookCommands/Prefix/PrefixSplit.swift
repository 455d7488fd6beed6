import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix split`: the parts of prefixes.
enum PrefixSplit: CommandAction {
  static let declaration = Command(
    "split", Phrase(zh: "把前缀划分为等长的子前缀", en: "the parts of a prefix, all of one length"),
    discussion: Phrase.answersLineByLine.following(
      zh: "子前缀逐个算出，数量没有上限；接 head 或按 Ctrl-C 即止。",
      en: "The parts are computed one by one and there is no limit to them; `| head` or Ctrl-C ends them."),
    arguments: [.texts("PREFIX", Phrase(zh: "要划分的前缀", en: "the prefix to split"))],
    options: [
      .value("into", "LENGTH", .integer(0...128), Phrase(zh: "子前缀的长度", en: "the length of the parts"))
        .required(),
      .value("limit", "N", .integer(1...Int.max), Phrase(zh: "至多输出几个", en: "write at most so many")),
      .resultFormat,
    ],
    examples: [
      Command.Example(
        "circuitbook prefix split 2001:db8::/32 --into 48 --limit 4",
        Phrase(zh: "前四个 /48", en: "the first four /48s")),
      Command.Example(
        "circuitbook prefix split 10.0.0.0/16 --into 24", Phrase(zh: "全部 256 个 /24", en: "all 256 /24s")),
    ],
    exits: Command.Exit.ofCalculator)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    var results = ResultStream(PrefixTables.parts, arguments, in: session)
    let length = arguments.integer("into") ?? 0
    var rest = arguments.integer("limit") ?? .max
    let faults = try SplitPrefixes.run(session.lines(arguments), into: length, waiting: { results.flush() }) {
      part in
      rest -= 1
      let demand = results.append(part.prefix, row: PrefixTables.row(of: part))
      return rest == 0 ? .enough : demand
    }
    results.finish()
    return session.end(faults)
  }
}
