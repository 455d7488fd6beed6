import CivilTime
import CommandLineParsing
import ExtranetModel
import Operations
import Reporting
import Tables
import Wording

/// `sla check`: every clause of a contract, judged.
enum ServiceLevelCheck: CommandAction {
  static let declaration = Command(
    "check",
    Phrase(
      zh: "逐条判定：达标、不达标、证据不足、未测量、未约定阈值",
      en: "judge every clause: met, violated, not proven, not measured, no threshold"),
    arguments: [.contract],
    options: [
      .value("circuit", "NUMBER", .text, Phrase(zh: "只看一条线路", en: "only clauses about one circuit")),
      .value(
        "period", "PERIOD", .checked(periodComplaint),
        Phrase(zh: "只用该时期的测量", en: "only measurements of a period")
      )
      .defaulting(to: Phrase(zh: "全部", en: "all")),
      .flag("detail", Phrase(zh: "逐对象列出", en: "one row a subject, with reason and figures")),
    ],
    examples: [
      Command.Example("circuitbook sla check sanmenxia-b", Phrase(zh: "逐条判定", en: "clause by clause")),
      Command.Example(
        "circuitbook sla check sanmenxia-b --detail --format csv",
        Phrase(zh: "逐条线路", en: "circuit by circuit")),
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let result = try await JudgeContract.run(
      arguments.requiredValue("contract"), circuit: arguments.value("circuit"),
      period: arguments.value("period").flatMap { try? Period(parsing: $0) }, in: book)
    let tables = VerdictTables(result.verdicts)
    session.say(result.coverage.phrase)
    session.show(
      arguments.isSet("detail") || arguments.value("circuit") != nil ? tables.detail : tables.summary)
    if result.verdicts.isEmpty, let circuit = arguments.value("circuit") {
      session.say(Phrase(zh: "没有条款涉及线路 \(circuit)", en: "no clause is about line \(circuit)"))
    }
    if result.verdicts.contains(where: { $0.outcome == .violated }) { return .findings }
    let isPartial = result.verdicts.contains { $0.outcome == .notProven || $0.outcome == .notMeasured }
    return isPartial ? .partial : .success
  }

  private static let periodComplaint: @Sendable (String) -> Phrase? = { text in
    (try? Period(parsing: text)) == nil
      ? Phrase(zh: "应为时期，例如 2026-05 或 2026Q2", en: "a period is expected, such as 2026-05 or 2026Q2") : nil
  }
}

extension JudgeContract.Coverage {
  /// How much was measured, in words; heads every output of verdicts.
  var phrase: Phrase {
    Phrase(
      zh: "线路 \(circuits) 条，可自动测量 \(measurable)，实测 \(measured)",
      en: "\(circuits) circuits, \(measurable) measurable by machine, \(measured) measured")
  }
}
