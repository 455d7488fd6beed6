import AddressPlanning
import Book
import ExtranetModel
import Operations
import Reconciling
import Testing

/// The clauses of contract sanmenxia-b against its example ledger.
@Suite struct JudgingTests {
  /// Clauses a ledger alone decides; the others need measurements.
  private static let decidedByLedger: Set<String> = [
    "cap-data-link", "cap-egress", "rate-by-level", "dedicated-lines", "symmetric-links", "symmetric-egress",
    "backbone-paths", "diverse-paths",
  ]

  @Test func theVerdictsAreThoseWorkedOutByHand() async throws {
    let example = try await SharedExample.book
    let result = try await JudgeContract.run("sanmenxia-b", in: try await example.open(.read))
    let expected = try example.answers.verdicts
    #expect(Set(expected.map(\.clause)) == Self.decidedByLedger)
    let found = result.verdicts.filter { Self.decidedByLedger.contains($0.shortClause) && $0.outcome != .met }
    #expect(Set(found.map(AnswerSheet.Verdict.init)) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test(arguments: decidedByLedger.sorted())
  func whatIsNotListedIsMet(_ clause: String) async throws {
    let example = try await SharedExample.book
    let result = try await JudgeContract.run("sanmenxia-b", in: try await example.open(.read))
    let others = Set(try example.answers.verdicts.filter { $0.clause == clause }.map(\.subject))
    let met = result.verdicts.filter { $0.shortClause == clause && !others.contains($0.subject) }
    #expect(!met.isEmpty)
    #expect(met.allSatisfy { $0.outcome == .met })
  }

  @Test func nothingIsMetOrViolatedThatNobodyMeasured() async throws {
    let book = try await SharedExample.book.open(.read)
    let result = try await JudgeContract.run("sanmenxia-b", in: book)
    let coverage = result.coverage
    #expect([coverage.circuits, coverage.measurable, coverage.measured] == [40, 40, 0])
    for verdict in result.verdicts
    where !Self.decidedByLedger.contains(verdict.shortClause) && verdict.shortClause != "egress-carriers" {
      #expect([.notMeasured, .noThreshold].contains(verdict.outcome), "\(verdict.clause) \(verdict.subject)")
      #expect(verdict.sampleCount == 0)
    }
  }

  @Test func oneCircuitIsJudgedByItsOwnClausesAndItsGroups() async throws {
    let book = try await SharedExample.book.open(.read)
    let result = try await JudgeContract.run("sanmenxia-b", circuit: "SMX-0003", in: book)
    #expect(Set(result.verdicts.map(\.subject)).isSubset(of: ["SMX-0003", "BB-2"]))
    #expect(result.verdicts.contains { $0.subject == "BB-2" && $0.outcome == .violated })
  }

  @Test func aReportHoldsWhatItsPartsSay() async throws {
    let example = try await SharedExample.book
    let book = try await example.open(.read)
    let page = try await ReportContract.run(ExampleBook.contract, on: ExampleBook.day, in: book)
    let reconciliation = try await ReconcileContract.run(ExampleBook.contract, on: ExampleBook.day, in: book)
    #expect(page.reconciliation.discrepancies == reconciliation.discrepancies)
    let circuits = try await ListRecords.run(
      Circuit.self, where: [("contract", ExampleBook.contract)], in: book)
    #expect(circuits.count { $0.measuring == .farEndEcho } == Int(try example.answers.measurable))
    let standing = circuits.filter { $0.state?.isCounted ?? true }
    #expect(page.judgement.coverage.circuits == standing.count)
    #expect(page.judgement.coverage.measurable == standing.count { $0.measuring?.isUnattended ?? false })
    #expect(page.plans.map(\.plan) == ["backbone"])
    #expect(page.echoes.isEmpty)
    #expect(page.revision == (try await book.newestRevision()))
  }
}

extension AnswerSheet.Verdict {
  init(_ verdict: Verdict) {
    self.init(clause: verdict.shortClause, subject: verdict.subject, outcome: verdict.outcome.rawValue)
  }
}

extension Verdict {
  /// The clause without its contract.
  fileprivate var shortClause: String { String(clause.split(separator: "/").last ?? "") }
}
