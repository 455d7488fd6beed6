import AddressPlanning
import CommandLineParsing
import ExtranetModel
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `address lookup`: what stands behind an address, or what the plan has in a prefix.
enum AddressLookup: CommandAction {
  static let declaration = Command(
    "lookup", Phrase(zh: "地址溯源到网段、设备与区域；前缀列出其内外的规划", en: "trace an address, or list what lies in a prefix"),
    discussion: Phrase(
      zh: "给地址，溯源到网段、设备与区域，IP地址台账中有的一并列出所属线路、使用单位与状态；给前缀，列出规划中包含它的前缀和它之内的前缀。",
      en:
        "An address is traced to its segment, device and area, and a public one to its line, department and state in the "
        + "ledger; for a prefix the plan's prefixes around it and in it are listed."),
    arguments: [
      .one(
        "address", "ADDRESS", .text,
        Phrase(zh: "IPv4 或 IPv6 地址或前缀", en: "an IPv4 or IPv6 address or prefix"))
    ],
    options: [
      .value(
        "limit", "N", .integer(1...Int.max), Phrase(zh: "前缀之内至多几行", en: "at most so many rows in a prefix")
      )
      .defaulting(to: "100")
    ],
    examples: [
      Command.Example("circuitbook address lookup 10.0.0.1", Phrase(zh: "溯源", en: "trace it")),
      Command.Example(
        "circuitbook address lookup 10.0.0.0/24", Phrase(zh: "其内的规划", en: "what is planned in it")),
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let text = arguments.requiredValue("address")
    if let address = IPAddress(text) { return try await look(for: address, in: session) }
    let prefix = try prefix(text)
    let plan = try await AddressPlanRecords.read(from: try await session.openBook())
    let (around, inside) = plan.prefixes(meeting: prefix)
    let limit = arguments.integer("limit") ?? 100
    if around.isEmpty, inside.isEmpty {
      session.say(
        Phrase(
          zh: "规划中没有前缀包含 \(prefix.description) 或在其内",
          en: "no prefix of the plan lies around or in \(prefix.description)"))
      if session.format == .table { return .findings }
    }
    session.show(LayoutTables.meeting(prefix, around: around, inside: inside, limit: limit))
    return around.isEmpty && inside.isEmpty ? .findings : .success
  }

  private static func look(
    for address: IPAddress, in session: Session
  ) async throws(OperationError) -> ExitCode {
    let book = try await session.openBook()
    let matches = try await AddressPlanRecords.read(from: book).matches(of: address)
    let known = try await ListRecords.run(
      PublicAddress.self, where: [("address", address.description)], in: book)
    let ledger = known.isEmpty ? [] : [RecordTable(known).table(of: shown)]
    guard !matches.isEmpty || !known.isEmpty else {
      if session.format != .table { session.show([LayoutTables.matches([])]) }
      session.say(
        Phrase(
          zh: "规划中没有包含 \(address) 的前缀，IP地址台账中也没有它",
          en: "no prefix of the plan contains \(address), and the ledger of public addresses has it not"))
      return .findings
    }
    // In a sheet there is room for one table, and the plan's comes first where it has an answer.
    let plan = matches.isEmpty && session.format != .json ? [] : [LayoutTables.matches(matches)]
    session.show(plan + ledger + matches.compactMap(\.decoded).map(LayoutTables.decoded))
    return .success
  }

  /// The columns of the ledger of public addresses that say whose an address is.
  private static let shown = [
    "address", "circuit", "department", "use", "start", "end", "state", "contract", "item", "note",
  ]

  /// The prefix of a text; set host bits are an error that names the prefix meant.
  private static func prefix(_ text: String) throws(OperationError) -> IPPrefix {
    if let prefix = IPPrefix(text) { return prefix }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let meant =
      parts.count == 2
      ? IPAddress(String(parts[0])).flatMap { address in
        Int(parts[1]).flatMap { IPPrefix(containing: address, length: $0) }
      } : nil
    throw OperationError(
      code: "not-an-address",
      Phrase(zh: "应为 IP 地址或前缀", en: "an IP address or a prefix is expected"), value: text,
      remedy: meant.map { prefix in
        let name = prefix.description
        return Phrase(zh: "是否指 \(name)", en: "did you mean \(name)")
      })
  }
}
