import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix reverse`: names under in-addr.arpa and ip6.arpa.
enum PrefixReverse: CommandAction {
  static let declaration = Command(
    "reverse", Phrase(zh: "地址的反向域名，前缀的反向区", en: "reverse names of addresses, reverse zones of prefixes"),
    discussion: Phrase.answersLineByLine.following(
      zh: """
        地址得到一个名称。前缀得到需要授权的各个反向区：长度不在整段（IPv4）或整半字节（IPv6）上的，列出下一级的全部区；长于 /24 的 IPv4 \
        前缀按 RFC 2317 得到一个区。范围得到其各前缀的区。
        """,
      en: """
        An address has one name. A prefix has the zones to be delegated: off the octets (IPv4) or nibbles (IPv6) \
        those of the next length; an IPv4 prefix longer than /24 has one zone as RFC 2317 makes it. A range has the \
        zones of its prefixes.
        """),
    arguments: [.texts("ITEM", Phrase(zh: "地址、前缀或范围", en: "address, prefix or range"))],
    options: [
      .value(
        "delimiter", "MARK", .choice(delimiters),
        Phrase(zh: "RFC 2317 区名中的分隔符", en: "the mark in zones of RFC 2317")
      )
      .defaulting(to: "slash"), .resultFormat,
    ],
    examples: [
      Command.Example(
        "circuitbook prefix reverse 192.0.2.1 2001:db8::1", Phrase(zh: "两个名称", en: "two names")),
      Command.Example("circuitbook prefix reverse 2001:db8::/33", Phrase(zh: "八个区", en: "eight zones")),
      Command.Example(
        "circuitbook prefix reverse --delimiter hyphen 192.0.2.128/26", Phrase("128-26.2.0.192.in-addr.arpa")),
    ],
    exits: Command.Exit.ofCalculator)

  private static let delimiters = [
    Command.Choice("slash", Phrase("128/26.2.0.192.in-addr.arpa")),
    Command.Choice("hyphen", Phrase("128-26.2.0.192.in-addr.arpa")),
  ]

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let delimiter: ReverseZone.Delimiter = arguments.value("delimiter") == "hyphen" ? .hyphen : .slash
    var results = ResultStream(PrefixTables.names, arguments, in: session)
    let faults = try session.lines(arguments).forEachBlock(waiting: { results.flush() }) { block in
      for naming in block.reverseNames(delimiter: delimiter) {
        let demand = results.append(line: naming.name, row: PrefixTables.row(of: naming, for: block))
        if demand == .enough { return .enough }
      }
      return .more
    }
    results.finish()
    return session.end(faults)
  }
}
