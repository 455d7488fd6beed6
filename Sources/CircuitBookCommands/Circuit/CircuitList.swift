import CommandLineParsing
import ExtranetModel
import Operations
import Reporting
import Tables
import Wording

/// `circuit list`: the ledger, filtered.
enum CircuitList: CommandAction {
  static let declaration = Command(
    "list", Phrase(zh: "列出线路", en: "list circuits"),
    options: [
      .value("contract", "CONTRACT", .text, Phrase(zh: "合同", en: "of a contract")),
      .value("item", "ITEM", .integer(1...999), Phrase(zh: "合同分项", en: "of a contract item")),
      .value("rate", "RATE", .text, Phrase(zh: "标称带宽", en: "of a rate label")),
      .value("area", "AREA", .text, Phrase(zh: "区域", en: "in an area")),
      .value("carrier", "CARRIER", .text, Phrase(zh: "运营商", en: "of a carrier")),
      .value("department", "DEPARTMENT", .text, Phrase(zh: "使用单位", en: "of a department")),
      .value("state", "STATE", .oneOf(CircuitState.self), Phrase(zh: "状态", en: "in a state")),
      .value("columns", "CODES", .text, Phrase(zh: "显示的列，逗号分隔", en: "the columns to show, comma-separated")),
    ],
    examples: [
      Command.Example(
        "circuitbook circuit list --contract changshu-2026 --item 6",
        Phrase(zh: "MSTP 线路", en: "the MSTP lines"))
    ])

  private static let filters = ["contract", "item", "rate", "area", "carrier", "department", "state"]
  private static let shown = [
    "ledger-number", "item", "product", "rate", "carrier", "circuit-designation", "access-number",
    "department", "area",
    "billing-start", "billing-end", "state",
  ]

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let wanted = filters.compactMap { code in arguments.value(code).map { (code, $0) } }
    let circuits = try await ListCircuits.run(where: wanted, in: book)
    let everything = Circuit.columns.map(\.code)
    let columns = try chosen(arguments.value("columns")) ?? (session.format == .table ? shown : everything)
    session.show(RecordTable(circuits).table(of: columns))
    if circuits.isEmpty, !wanted.isEmpty {
      session.say(Phrase(zh: "没有符合条件的线路", en: "no line matches"))
    }
    return .success
  }

  /// The columns named; one that no circuit has is an error with the codes there are.
  private static func chosen(_ text: String?) throws(OperationError) -> [String]? {
    guard let text else { return nil }
    let codes = text.split(separator: ",").map { String($0).folded }
    let known = Circuit.columns.map(\.code)
    let unknown = codes.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw OperationError(
        code: "unknown-column", Phrase(zh: "线路没有这些列", en: "a circuit has no such columns"),
        value: unknown.joined(separator: ", "),
        remedy: Phrase(
          zh: "可用：" + known.joined(separator: ", "), en: "known: " + known.joined(separator: ", ")))
    }
    return codes
  }
}
