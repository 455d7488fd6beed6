import AddressPlanning
import CommandLineParsing
import IPAddressing
import Operations
import Wording

/// `layout encode`: field values into a prefix.
enum LayoutEncode: CommandAction {
  static let declaration = Command(
    "encode", Phrase(zh: "由字段取值得到前缀", en: "field values into a prefix"),
    arguments: [
      .layoutFile,
      .many("values", "FIELD=VALUE", atLeast: 0, .text, Phrase(zh: "字段与取值", en: "fields and their values")),
    ],
    examples: [
      Command.Example(
        "circuitbook layout encode plan.json5 region=义马市", Phrase(zh: "义马市的前缀", en: "the prefix of one area"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.readSolved(arguments.requiredValue("file"))
    var values: [String: String] = [:]
    for pair in arguments.values("values") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw OperationError(
          code: "not-a-setting", Phrase(zh: "应为 字段=取值", en: "FIELD=VALUE is expected"), value: pair)
      }
      values[parts[0]] = parts[1]
    }
    do throws(AddressPlanningError) {
      let prefix = try LayoutCodec(layout).encode(values)
      session.write("\(prefix)\n")
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}
