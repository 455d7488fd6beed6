import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Tables
import Wording

/// `prefix contains`: what lies inside.
enum PrefixContains: CommandAction {
  static let declaration = Command(
    "contains",
    Phrase(zh: "判断地址或前缀是否在给定范围之内，给出最长匹配", en: "what lies inside a set of prefixes, and its longest match"),
    discussion: Phrase.answersLineByLine.following(
      zh: """
        SET 为逗号分隔的前缀、地址或范围，或 @FILE（每行一个，例如整张路由表）。逐项给出：在内、部分在内、不在内，以及包含它的最长前缀；\
        几个前缀合起来才包含它时，没有最长匹配。lines 格式以制表符分隔。--matching 只输出在内的项。
        """,
      en: """
        SET is prefixes, addresses or ranges with commas between them, or @FILE with one a line, such as a whole \
        routing table. Each item is inside, partly or outside, with the longest prefix that holds it; an item that \
        only several prefixes hold together has none. As lines, tabulators part the columns. With --matching only \
        the items inside are written.
        """),
    arguments: [
      .one(
        "set", "SET", .text,
        Phrase(zh: "前缀、地址或范围，逗号分隔，或 @FILE", en: "prefixes, addresses or ranges, or @FILE")),
      .texts("ITEM", Phrase(zh: "要判断的地址、前缀或范围", en: "address, prefix or range to look for")),
    ],
    options: [.flag("matching", Phrase(zh: "只输出在内的项", en: "write only what lies inside")), .resultFormat],
    examples: [
      Command.Example(
        "circuitbook prefix contains 10.0.0.0/8,2001:db8::/32 10.1.2.3",
        Phrase(zh: "退出码 0：在内", en: "exit code 0: inside")),
      Command.Example(
        "circuitbook prefix contains @routes.txt < addresses.txt",
        Phrase(zh: "逐行最长匹配", en: "the longest match of each line")),
      Command.Example(
        "circuitbook prefix contains --matching 10.0.0.0/8 < addresses.txt", Phrase(zh: "筛选", en: "a filter")),
    ],
    exits: [
      Command.Exit(.success, Phrase(zh: "全部在内", en: "all items are inside")),
      Command.Exit(.failure, Phrase(zh: "有错误的行", en: "a line is wrong")),
      Command.Exit(.findings, Phrase(zh: "有的项不在内", en: "some items are not inside")), Command.Exit(.usage),
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let matcher = MatchAddresses(try session.blocks(of: arguments.requiredValue("set"), named: "SET"))
    let showsAll = !arguments.isSet("matching")
    var results = ResultStream(PrefixTables.matches, arguments, in: session)
    var isAllInside = true
    let faults = try session.lines(arguments).forEachBlock(waiting: { results.flush() }) { block in
      let match = matcher.match(block)
      isAllInside = isAllInside && match.position == .inside
      guard showsAll || match.position == .inside else { return .more }
      return results.append(
        line: showsAll ? line(of: block, match) : block.description, row: PrefixTables.row(of: block, match))
    }
    results.finish()
    return session.end(faults, otherwise: isAllInside ? .success : .findings)
  }

  private static func line(of block: AddressBlock, _ match: MatchAddresses.Match) -> String {
    "\(block.description)\t\(match.position.rawValue)\t\(match.block?.description ?? "-")"
  }
}
