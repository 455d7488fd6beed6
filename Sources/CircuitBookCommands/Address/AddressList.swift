import CommandLineParsing
import ExtranetModel
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `address list`: the prefixes of the plan.
enum AddressList: CommandAction {
  static let declaration = Command(
    "list", Phrase(zh: "列出规划中的前缀", en: "list the prefixes of the plan"),
    options: [
      .value("use", "USE", .oneOf(SegmentUse.self), Phrase(zh: "用途", en: "of a use")),
      .value("family", "FAMILY", .choice(families), Phrase(zh: "地址族", en: "of a family")),
      .value("limit", "N", .integer(1...Int.max), Phrase(zh: "至多几行", en: "at most so many rows")),
    ],
    examples: [
      Command.Example(
        "circuitbook address list --use loopback --family ipv6",
        Phrase(zh: "IPv6 环回", en: "the IPv6 loopbacks"))
    ])

  private static let families = [
    Command.Choice("ipv4", Phrase("IPv4")), Command.Choice("ipv6", Phrase("IPv6")),
  ]

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let family = arguments.value("family").map { $0 == "ipv4" ? AddressFamily.ipv4 : .ipv6 }
    let rows = try await AddressPlanRecords.read(from: book).assignments(
      use: arguments.term("use"), family: family)
    session.show(LayoutTables.assignments(Array(rows.prefix(arguments.integer("limit") ?? .max))))
    return .success
  }
}
