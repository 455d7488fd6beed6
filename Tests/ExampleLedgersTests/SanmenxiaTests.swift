import ExtranetModel
import Judging
import Testing

@testable import ExampleLedgers

/// The circuits of Sanmenxia: the outcomes worked out by hand are the ones the judges give.
@Suite struct SanmenxiaTests {
  /// Clauses a ledger alone can prove or break.
  static let clauses = [
    "cap-data-link", "cap-egress", "rate-by-level", "dedicated-lines", "symmetric-links", "symmetric-egress",
    "diverse-paths", "backbone-paths", "egress-carriers",
  ]

  @Test(arguments: clauses)
  func verdictsAreTheOnesWorkedOutByHand(id: String) throws {
    let contract = try ContractExample("sanmenxia-b")
    let clause = try #require(contract.clauses.first { $0.id == id })
    let rule = try #require(clause.readRule().rule)
    let circuits: [Circuit] = try ImportedExample(seed: 1).records("sanmenxia-circuits.csv")
    let evidence = Evidence(contract: contract.contract, circuits: circuits)
    let verdicts = rule.judge(clause, on: evidence)
    let others = verdicts.filter { $0.outcome != .met }
    let said = Dictionary(others.map { ($0.subject, $0.outcome.rawValue) }) { first, _ in first }
    #expect(said == SanmenxiaAnswers.outcomes(of: id))
    #expect(!verdicts.isEmpty)
  }

  @Test func allTenAreasAndEveryCircuitOnce() throws {
    let circuits: [Circuit] = try ImportedExample(seed: 1).records("sanmenxia-circuits.csv")
    #expect(circuits == SanmenxiaCircuits.all)
    #expect(circuits.count == 40)
    #expect(Set(circuits.map(\.area)) == Set(try ContractExample("sanmenxia-b").contract.areas))
    #expect(SanmenxiaCircuits.bound.allSatisfy { key in circuits.contains { $0.key == key } })
  }
}
