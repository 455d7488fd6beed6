import CommandLineParsing
import Operations
import Reporting
import Tables
import Wording

/// `address lint`: the plan, checked.
enum AddressLint: CommandAction {
  static let declaration = Command(
    "lint",
    Phrase(
      zh: "检查规划：重叠、重复、半对、保留地址等", en: "check the plan: overlaps, duplicates, half pairs, reserved space …"),
    examples: [Command.Example("circuitbook address lint", Phrase(zh: "检查", en: "check it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let plan = try await AddressPlanRecords.read(from: book)
    let findings = plan.findings()
    if session.format == .table { session.report(findings) } else { session.show(Table(findings: findings)) }
    session.say(
      Phrase(
        zh: "检查了 \(plan.segments.count) 个网段、\(plan.prefixes.count) 个前缀，发现 \(findings.count) 项",
        en:
          "checked \(plan.segments.count) segments and \(plan.prefixes.count) prefixes: \(findings.count) findings"
      ))
    return findings.contains { $0.severity != .note } ? .findings : .success
  }
}
