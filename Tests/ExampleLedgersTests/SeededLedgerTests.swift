import ChangePlanning
import CivilTime
import ExtranetModel
import Interchange
import Reconciling
import Tables
import Testing
import Wording

@testable import ExampleLedgers

/// What the demo promises: every seeded fault is found with its code, and no other line is accused.
@Suite struct SeededLedgerTests {
  static let seeds: [UInt64] = [1, UInt64.random(in: 0...UInt64.max)]
  static let day = Day(year: 2026, month: 6, day: 30) ?? .earliest

  /// A fault or a discrepancy, as far as both know it.
  struct Named: Hashable {
    let code: String
    let rows: [String]
    let lines: [String]
  }

  @Test(arguments: seeds)
  func everyFaultIsFoundAndNoOtherLineIsAccused(seed: UInt64) throws {
    let example = try ImportedExample(seed: seed)
    let reconciliation = Reconciliation(try example.changshu(), lines: try example.lines(), on: Self.day)
    let found = reconciliation.discrepancies.map {
      Named(code: $0.code.rawValue, rows: $0.rows, lines: $0.lines)
    }
    let seeded = example.seeding.faults.filter { $0.kind != .wrongSubtotal }.map {
      Named(code: $0.kind.rawValue, rows: $0.rows, lines: $0.lines)
    }
    #expect(Set(found) == Set(seeded), "seed \(seed)")
    #expect(found.count == seeded.count, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func wrongSubtotalsAreTheOnlyThingTheImportDoubts(seed: UInt64) throws {
    let example = try ImportedExample(seed: seed)
    let result = try example.read("changshu-circuits.csv", as: .circuit, ["contract": "changshu-2026"])
    let doubts = result.findings.filter { $0.severity != .note }
    let wrong = example.seeding.faults.filter { $0.kind == .wrongSubtotal }
    #expect(doubts.map(\.code) == wrong.map(\.kind.rawValue), "seed \(seed)")
    #expect(Set(doubts.compactMap(\.value)) == Set(wrong.map(\.now)), "seed \(seed)")
    #expect(result.drafts.count == example.seeding.ledger.circuits.count)
  }

  /// Before the faults, items and classes are as the contract's file has them.
  @Test(arguments: seeds)
  func aLedgerWithoutFaultsEqualsTheContract(seed: UInt64) throws {
    let contract = try ContractExample("changshu-2026")
    let ledger = ChangshuLedger(seed: seed)
    let input = CountInput(
      contract: contract.contract, items: contract.items, classes: contract.classes, range: nil,
      circuits: ledger.circuits, addresses: ledger.addresses)
    let reconciliation = Reconciliation(input, lines: ledger.lines, on: Self.day)
    #expect(reconciliation.count.items.count == 8)
    #expect(reconciliation.count.items.allSatisfy { $0.outcome == .equal }, "seed \(seed)")
    #expect(reconciliation.count.items.flatMap(\.classes).allSatisfy { $0.difference == 0 }, "seed \(seed)")
    #expect(reconciliation.count.countedLines == 2_004)
    #expect(reconciliation.discrepancies.isEmpty, "seed \(seed)")
    #expect(ledger.circuits.count { $0.measuring == .farEndEcho } == 1_060)
  }

  @Test(arguments: seeds)
  func whatIsImportedIsWhatWasMeant(seed: UInt64) throws {
    let example = try ImportedExample(seed: seed)
    let input = try example.changshu()
    let meant = Dictionary(uniqueKeysWithValues: example.seeding.ledger.circuits.map { ($0.key, $0) })
    let different = input.circuits.filter { $0 != meant[$0.key] }
    #expect(different.isEmpty, "seed \(seed)")
    #expect(input.addresses == example.seeding.ledger.addresses, "seed \(seed)")
    let lines = try example.lines()
    let listed = Dictionary(uniqueKeysWithValues: example.seeding.ledger.lines.map { ($0.key, $0) })
    #expect(lines.allSatisfy { $0 == listed[$0.key] }, "seed \(seed)")
    #expect(lines.count == listed.count)
  }

  @Test(arguments: seeds)
  func noLineIsTouchedTwiceAndEveryKindIsThere(seed: UInt64) {
    let faults = FaultSeeding(ChangshuLedger(seed: seed), seed: seed).faults
    #expect(Set(faults.map(\.kind)) == Set(FaultKind.allCases))
    for kind in FaultKind.allCases {
      #expect((1...2).contains(faults.count { $0.kind == kind }), "seed \(seed)")
    }
    let touched = faults.flatMap { fault in fault.rows + (fault.rows.isEmpty ? fault.lines : []) }
    #expect(Set(touched).count == touched.count, "seed \(seed)")
  }

  @Test func oneSeedOneSetOfFilesAndAnotherSeedOtherFaults() throws {
    let (first, again) = (try ImportedExample(seed: 7), try ImportedExample(seed: 7))
    for name in first.names { #expect(try first.text(name) == again.text(name)) }
    #expect(try first.text("faults.json") != ImportedExample(seed: 8).text("faults.json"))
  }

  @Test func unknownHeadersAreErrorsThatNameThem() throws {
    let example = try ImportedExample(seed: 1)
    let result = try example.read("carrier-list-with-unknown-headers.csv", as: .billedLine)
    let errors = result.findings.filter { $0.severity == .error }
    #expect(errors.map(\.value) == ["客户经理", "资费说明"])
  }
}
