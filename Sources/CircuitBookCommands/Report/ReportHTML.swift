import CommandLineParsing
import ExtranetModel
import Operations
import Reconciling
import Reporting
import Wording

/// `report html`: one self-contained page about a contract.
enum ReportHTML: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "html",
    Phrase(
      zh: "一页自足的网页：数量、差异、规划、测量、判定",
      en: "one self-contained page: counts, differences, plan, measurements, verdicts"),
    arguments: [.contract], options: [.asOf] + Command.Option.output,
    examples: [
      Command.Example(
        "circuitbook report html changshu-2026 --out may.html", Phrase(zh: "写一页", en: "write the page"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let contents = try await ReportContract.run(
      arguments.requiredValue("contract"), on: arguments.day(in: session), in: book)
    let html = page(contents, session).html(in: session.language)
    guard let path = arguments.value("out") else {
      session.write(html)
      return .success
    }
    try session.write(html, to: path, overwriting: arguments.isSet("force"))
    return .success
  }

  private static func page(_ contents: ReportContract.Contents, _ session: Session) -> ReportPage {
    let count = contents.reconciliation.count
    let coverage = contents.judgement.coverage
    var page = ReportPage(
      facts: ReportFacts(
        contract: count.contract, asOf: count.day, revision: contents.revision,
        toolVersion: CircuitBookProgram.version, madeAt: session.context.now()))
    page.coverage = MeasuringCoverage(
      circuits: coverage.circuits, measurable: coverage.measurable, measured: coverage.measured)
    page.reconciliation = contents.reconciliation
    page.plans = contents.plans
    page.echoes = contents.echoes
    page.observations = contents.observations
    page.verdicts = contents.judgement.verdicts
    page.assumptions = contents.unverifiedLayouts.map { layout in
      Phrase(
        zh: "编码方案“\(layout.names.zh)”：\(layout.basis.phrase.zh)",
        en: "the layout “\(layout.names.en)”: \(layout.basis.phrase.en)")
    }
    return page
  }
}
