import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix free`: free blocks, and the next ones to allocate.
enum PrefixFree: CommandAction {
  static let declaration = Command(
    "free",
    Phrase(zh: "列出前缀内的空闲块，或给出接下来要分配的前缀", en: "free blocks of a prefix, or the next prefixes to allocate"),
    discussion: Phrase.needsEveryLine.following(
      zh: """
        已用部分由 --taken 指出，不加则从标准输入读取。不加 --length 时列出全部空闲块，各块尽可能大；加 --length 时按 --order \
        的次序给出接下来的 --count 个该长度的前缀，不足则报错、不输出。次序只取决于哪些已用，与先后无关。
        """,
      en: """
        What is taken comes with --taken, without it from standard input. Without --length all free blocks are \
        listed, as large as can be; with it the next --count prefixes of that length in the order of --order, or an \
        error and nothing when there are fewer. The order depends on what is taken alone, not on when it was.
        """),
    arguments: [.one("prefix", "PREFIX", .text, Phrase(zh: "在哪个前缀之内", en: "inside which prefix"))],
    options: [
      .value(
        "taken", "ITEM", .text,
        Phrase(
          zh: "已用的地址、前缀或范围，逗号分隔，或 @FILE",
          en: "what is taken: addresses, prefixes, ranges with commas between them, or @FILE")
      )
      .repeatable(),
      .value(
        "length", "LENGTH", .integer(0...128),
        Phrase(zh: "要分配的前缀长度", en: "the length of prefixes to allocate")),
      .value("count", "N", .integer(1...Int.max), Phrase(zh: "要分配几个", en: "how many")).defaulting(
        to: Phrase("1")),
      .value("order", "ORDER", .choice(orders), Phrase(zh: "分配次序", en: "in which order"))
        .defaulting(to: Phrase("first")),
      .resultFormat,
    ],
    rules: [.requires("count", "length"), .requires("order", "length")],
    examples: [
      Command.Example(
        "circuitbook prefix free 10.0.0.0/24 --taken 10.0.0.0/26,10.0.0.128/27",
        Phrase(zh: "全部空闲块", en: "all free blocks")),
      Command.Example(
        "circuitbook prefix free 2001:db8::/32 --length 48 --count 3 < taken.txt",
        Phrase(zh: "接下来的三个 /48", en: "the next three /48s")),
      Command.Example(
        "circuitbook prefix free 2001:db8::/32 --taken @taken.txt --length 40 --order leftmost",
        Phrase(zh: "为每个前缀留出最大的增长余地（RFC 3531）", en: "each with the most room to grow (RFC 3531)")),
    ],
    exits: Command.Exit.ofCalculator)

  /// Short names for people, beside those of the library.
  private static let orders: [Command.Choice] = AllocationStrategy.allCases.map { strategy in
    let code = strategy.rawValue
    let short = code.hasSuffix("-fit") ? String(code.dropLast(4)) : code
    return Command.Choice(short, strategy.phrase, aliases: short == code ? [] : [code])
  }

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let request = try request(arguments, in: session)
    let answer = try FindFreePrefixes.run(request, taken: try taken(arguments, in: session))
    if answer.outside > 0 {
      session.say(
        Phrase(
          zh: "\(answer.outside) 项不在该前缀之内，未计入",
          en: "\(answer.outside) items lie outside the prefix and do not count"))
    }
    var results = ResultStream(
      PrefixTables.prefixes("circuitbook/prefix-free/1"), arguments, in: session)
    answer.forEachPrefix(request) { results.append($0, row: PrefixTables.row(of: $0)) }
    results.finish()
    return .success
  }

  private static func request(
    _ arguments: ParsedArguments, in session: Session
  ) throws(OperationError) -> FindFreePrefixes.Request {
    var request = FindFreePrefixes.Request(
      in: try session.prefix(arguments.requiredValue("prefix"), named: "PREFIX"),
      length: arguments.integer("length"), count: arguments.integer("count") ?? 1)
    if let code = arguments.value("order") {
      request.strategy =
        AllocationStrategy(rawValue: code) ?? AllocationStrategy(rawValue: code + "-fit") ?? .firstFit
    }
    return request
  }

  private static func taken(_ arguments: ParsedArguments, in session: Session) throws(OperationError)
    -> AddressLines
  {
    let lists = arguments.values("taken")
    if lists.isEmpty || lists == ["-"] { return session.standardInput() }
    var texts: [String] = []
    for list in lists { texts += try session.blocks(of: list, named: "--taken").map(\.description) }
    return .arguments(texts)
  }
}

extension AllocationStrategy {
  /// What the order is good for.
  fileprivate var phrase: Phrase {
    switch self {
    case .firstFit: Phrase(zh: "最低的", en: "the lowest")
    case .bestFit:
      Phrase(zh: "最小空闲块中最低的，大块保持完整", en: "the lowest in the smallest free block: large ones stay whole")
    case .lastFit: Phrase(zh: "最高的", en: "the highest")
    case .leftmost:
      Phrase(zh: "自左取位，彼此最远（RFC 3531）", en: "bits from the left, as far apart as can be (RFC 3531)")
    case .rightmost: Phrase(zh: "自右取位，依次递增（RFC 3531）", en: "bits from the right, counting (RFC 3531)")
    case .centermost: Phrase(zh: "自中间取位（RFC 3531）", en: "bits from the centre outwards (RFC 3531)")
    case .reserveNeighbour: Phrase(zh: "为每个留出相邻的一半", en: "the other half of each stays free")
    }
  }
}
