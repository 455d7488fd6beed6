import CommandLineParsing
import Documents
import Operations
import Tables
import Wording

/// `prefix parse`: what is known of an address, a prefix, a range.
enum PrefixParse: CommandAction {
  static let declaration = Command(
    "parse",
    Phrase(zh: "解析地址、前缀、范围等，给出规范写法与属性", en: "read any form; its canonical text and what is known of it"),
    discussion: Phrase.answersLineByLine.following(
      zh: """
        可读：IPv4、IPv6 地址（RFC 4291 各种写法）、前缀、首-末范围、带区域的链路本地地址、MAC 与 EUI-64 地址、in-addr.arpa 与 ip6.arpa 名称。\
        IPv6 按 RFC 5952 输出。主机位不为零的前缀是错误，提示所在前缀；加 --interface 则按接口地址解析。lines 格式只输出规范写法。
        """,
      en: """
        Reads IPv4 and IPv6 addresses (every form of RFC 4291), prefixes, ranges FIRST-LAST, link-local addresses \
        with a zone, MAC and EUI-64 addresses, names under in-addr.arpa and ip6.arpa. IPv6 is written as RFC 5952 \
        says. A prefix with host bits is an error that names the prefix meant; --interface takes it as the address \
        of an interface. As lines, only the canonical texts are written.
        """),
    arguments: [
      .texts(
        "TEXT", Phrase(zh: "地址、前缀、范围、MAC 或反向域名", en: "address, prefix, range, MAC address, reverse name"))
    ],
    options: [
      .flag("interface", Phrase(zh: "允许主机位：作为接口地址", en: "host bits are allowed: an interface address")),
      .resultFormat,
    ],
    examples: [
      Command.Example(
        "circuitbook prefix parse 2001:DB8:0:0:0:0:0:1", Phrase(zh: "规范写法与属性", en: "canonical text and facts")
      ),
      Command.Example(
        "circuitbook prefix parse --interface 192.0.2.10/24",
        Phrase(zh: "接口地址所在的前缀", en: "the prefix an interface is in")),
      Command.Example(
        "circuitbook prefix parse --format lines < list.txt",
        Phrase(zh: "把一份清单改为规范写法", en: "a list in canonical form")),
      Command.Example(
        "circuitbook prefix parse --format jsonl < list.txt",
        Phrase(zh: "每行一条 JSON", en: "one JSON object a line")),
    ],
    exits: Command.Exit.ofCalculator)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let lines = session.lines(arguments)
    let isAligned = arguments.resultFormat(in: session) == .table
    if isAligned, case .arguments(let texts, _) = lines, texts.count == 1 {
      return try showFacts(lines, arguments, in: session)
    }
    var results = ResultStream(DescriptionTable.table(isBrief: isAligned), arguments, in: session)
    let faults = try each(of: lines, arguments, waiting: { results.flush() }) { description in
      results.append(
        line: description.expression.text, row: DescriptionTable.row(of: description, isBrief: isAligned))
    }
    results.finish()
    return session.end(faults)
  }

  private static func showFacts(
    _ lines: AddressLines, _ arguments: ParsedArguments, in session: Session
  ) throws(OperationError) -> ExitCode {
    let faults = try each(of: lines, arguments, waiting: {}) { description in
      session.write(DescriptionTable.facts(of: description).text(in: session.language, width: session.width))
      return .more
    }
    return session.end(faults)
  }

  private static func each(
    of lines: AddressLines, _ arguments: ParsedArguments, waiting: () -> Void,
    _ body: (AddressDescription) -> LineInput.Demand
  ) throws(OperationError) -> LineFaults {
    let isInterface = arguments.isSet("interface")
    return try lines.forEach(waiting: waiting) { text throws(AddressFault) in
      body(AddressDescription(of: try AddressExpression(parsing: text, allowingHostBits: isInterface)))
    }
  }
}
