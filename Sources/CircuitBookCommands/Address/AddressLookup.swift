import AddressPlanning
import CommandLineParsing
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `address lookup`: what stands behind an address.
enum AddressLookup: CommandAction {
  static let declaration = Command(
    "lookup", Phrase(zh: "地址溯源到网段、设备与区域", en: "trace an address to its segment, device and area"),
    arguments: [
      .one("address", "ADDRESS", .text, Phrase(zh: "IPv4 或 IPv6 地址", en: "an IPv4 or IPv6 address"))
    ],
    examples: [Command.Example("circuitbook address lookup 10.0.0.1", Phrase(zh: "溯源", en: "trace it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let text = arguments.requiredValue("address")
    guard let address = IPAddress(text) else {
      throw OperationError(
        code: "not-an-address", Phrase(zh: "应为 IP 地址", en: "an IP address is expected"), value: text)
    }
    let book = try await session.openBook()
    let matches = try await AddressPlanRecords.read(from: book).matches(of: address)
    guard !matches.isEmpty else {
      if session.format != .table { session.show([LayoutTables.matches([])]) }
      session.say(Phrase(zh: "规划中没有包含 \(address) 的前缀", en: "no prefix of the plan contains \(address)"))
      return .findings
    }
    session.show([LayoutTables.matches(matches)] + matches.compactMap(\.decoded).map(LayoutTables.decoded))
    return .success
  }
}
