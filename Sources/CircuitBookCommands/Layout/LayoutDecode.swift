import AddressPlanning
import CommandLineParsing
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `layout decode`: an address back into its fields.
enum LayoutDecode: CommandAction {
  static let declaration = Command(
    "decode", Phrase(zh: "由地址还原各字段含义", en: "an address back into the meaning of its fields"),
    arguments: [
      .layoutFile, .one("address", "ADDRESS", .text, Phrase(zh: "IPv6 地址", en: "an IPv6 address")),
    ],
    examples: [
      Command.Example("circuitbook layout decode plan.json5 3fff:0:100::1", Phrase(zh: "还原", en: "decode it"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.readSolved(arguments.requiredValue("file"))
    let text = arguments.requiredValue("address")
    guard let address = IPv6Address(text) else {
      throw OperationError(
        code: "not-an-address", Phrase(zh: "应为 IPv6 地址", en: "an IPv6 address is expected"), value: text)
    }
    do throws(AddressPlanningError) {
      session.show(LayoutTables.decoded(try LayoutCodec(layout).decode(address)))
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
