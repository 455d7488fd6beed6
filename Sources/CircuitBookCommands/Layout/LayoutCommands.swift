import AddressPlanning
import CommandLineParsing
import Documents
import ExtranetModel
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `layout check`: a layout file, read with every fault.
enum LayoutCheck: CommandAction {
  static let declaration = Command(
    "check", Phrase(zh: "检查编码方案文件", en: "check a layout file"), arguments: [.layoutFile],
    examples: [Command.Example("circuitbook layout check plan.json5", Phrase(zh: "检查", en: "check it"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.read(arguments.requiredValue("file"))
    session.show(LayoutTables.fields(of: layout))
    return .success
  }
}

/// `layout solve`: the bit budget of a layout.
enum LayoutSolve: CommandAction {
  static let declaration = Command(
    "solve",
    Phrase(
      zh: "按数量与增长求各字段位数，放不下则给出证明与出路",
      en: "solve the bit budget, or prove that it cannot fit and list the ways out"),
    arguments: [.layoutFile],
    examples: [Command.Example("circuitbook layout solve plan.json5", Phrase(zh: "求解", en: "solve it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let layout = try LayoutDocument.read(arguments.requiredValue("file"))
    let result = BitBudget.solve(layout)
    session.show(LayoutTables.budget(result, of: layout))
    return result.budget == nil ? .findings : .success
  }
}

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

/// A layout file named on the command line.
private enum LayoutDocument {
  static func read(_ path: String) throws(OperationError) -> AddressLayout {
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try DocumentReader.read(path)
    } catch {
      throw OperationError(error)
    }
    let file = LayoutFile(parsing: bytes, source: path)
    guard let layout = file.layout else { throw OperationError(file.findings) }
    return layout
  }

  /// A layout with every width settled.
  static func readSolved(_ path: String) throws(OperationError) -> AddressLayout {
    let layout = try read(path)
    guard layout.needsSolving else { return layout }
    guard let budget = BitBudget.solve(layout).budget else {
      throw OperationError(
        code: "layout-does-not-fit", Phrase(zh: "该方案放不下", en: "the layout does not fit"), value: path,
        remedy: Phrase(zh: "运行 circuitbook layout solve \(path)", en: "run circuitbook layout solve \(path)"))
    }
    return budget.layout
  }
}

extension Command.Argument {
  fileprivate static let layoutFile = Command.Argument.one(
    "file", "FILE", .file, Phrase(zh: "编码方案文件（JSON5）", en: "the layout's file (JSON5)"))
}

extension OperationError {
  /// Creates an error from what planning said.
  init(_ error: AddressPlanningError) {
    self.init([Finding(.error, code: error.code, error.phrase, value: error.value, remedy: error.remedy)])
  }
}
