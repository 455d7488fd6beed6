import Book
import ChangePlanning
import CivilTime
import ExtranetModel
import Interchange
import JSONText
import Operations
import Tables
import TestSupport
import Testing
import Wording

/// Plans applied, taken back, and racing one another.
@Suite struct RevertingTests {
  private static let kinds = RecordKind.allCases

  /// A plan that changes, removes and adds circuits.
  private func plan(in book: BookStore) async throws -> ChangePlan {
    let circuits = try await book.currentRecords(.circuit)
    var changed = circuits[0].fields
    changed["department"] = "改名局（示例）"
    var added = circuits[2].fields
    added["ledger-number"] = "CS-9999"
    return ChangePlan(
      baseRevision: try await book.newestRevision(),
      edits: [
        Edit(kind: .circuit, key: circuits[0].key, before: circuits[0].fields, after: changed),
        Edit(kind: .circuit, key: circuits[1].key, before: circuits[1].fields, after: nil),
        Edit(kind: .circuit, key: "CS-9999", before: nil, after: added),
      ])
  }

  @Test func aRevertRestoresEveryRecord() async throws {
    let example = try await SharedExample.copy
    let book = try await example.open()
    let before = try await book.snapshot(of: Self.kinds)
    let revision = try await example.apply(try await plan(in: book), in: book)
    #expect(try await book.snapshot(of: Self.kinds).records != before.records)
    let revert = try await RevertRevision.plan(revision.number, in: book)
    _ = try await ApplyPlan.run(
      revert, reason: "wrong file", reverting: revision.number, in: book, context: example.context)
    #expect(try await book.snapshot(of: Self.kinds).records == before.records)
    #expect(try await book.revisions().contains { $0.reverts == revision.number })
    #expect(try await book.verify().isSound)
  }

  @Test(arguments: [ImportStep.sanmenxia, .targets, .layout, .devices])
  func aWholeImportIsTakenBack(_ step: ImportStep) async throws {
    let example = try await ExampleBook(seed: 3)
    let book = try await example.open()
    let before = try await book.snapshot(of: Self.kinds)
    try await example.apply(step, in: book)
    try await example.apply(try await RevertRevision.plan(1, in: book), in: book)
    #expect(try await book.snapshot(of: Self.kinds).records == before.records)
    #expect(try await book.newestRevision() == 2)
  }

  /// Steps of the example, and how many links still name what a revert of each takes away.
  @Test(arguments: [(ImportStep.sanmenxia, 1), (.targets, 0), (.contracts, 1)])
  func aRevertSaysWhatStillRefersToWhatGoes(_ step: ImportStep, _ count: Int) async throws {
    let example = try await ExampleBook(seed: 3)
    let book = try await example.open()
    let steps: [ImportStep] = [.contracts, .sanmenxia, .targets]
    for one in steps { try await example.apply(one, in: book) }
    let revision = Int64((steps.firstIndex(of: step) ?? 0) + 1)
    let revert = try await RevertRevision.plan(revision, in: book)
    let findings = try await RevertRevision.findings(on: revert, in: book)
    #expect(findings.allSatisfy { $0.code == "still-referred-to" && $0.severity == .warning })
    #expect(findings.count == count)
    let circuits = try await book.currentRecords(.circuit).count
    if step == .contracts { #expect(findings.first?.phrase.en.hasPrefix("\(circuits) × circuit ") == true) }
    if step == .sanmenxia { #expect(findings.first?.value?.hasPrefix("SMX-") == true) }
  }

  @Test func everyLinkIsAColumnOfItsKind() {
    for link in RecordLink.all {
      #expect(RecordForm.of(link.source).fields.contains { $0.code == link.column }, "\(link)")
    }
  }

  @Test func aLaterChangeMakesTheRevertRefuse() async throws {
    let example = try await SharedExample.copy
    let book = try await example.open()
    let first = try await plan(in: book)
    let revision = try await example.apply(first, in: book)
    let key = first.edits[0].key
    var later = try #require(first.edits[0].after)
    later["department"] = "再改局（示例）"
    try await example.apply(
      ChangePlan(
        baseRevision: revision.number,
        edits: [Edit(kind: .circuit, key: key, before: first.edits[0].after, after: later)]), in: book)
    let findings = await refusal { _ = try await RevertRevision.plan(revision.number, in: book) }
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
    #expect(findings.first.map { $0.phrase.en + ($0.value ?? "") }?.contains(key) == true)
  }

  @Test func ofTwoPlansOnOneRevisionOneWins() async throws {
    let example = try await SharedExample.copy
    let books = [try await example.open(), try await example.open()]
    let base = try await books[0].newestRevision()
    let plan = try await plan(in: books[0])
    let outcomes = await withTaskGroup(of: [String].self) { group in
      for book in books {
        group.addTask { await refusal { try await example.apply(plan, in: book) }.map(\.code) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.sorted { $0.count < $1.count } == [[], ["book-moved"]])
    #expect(try await books[0].newestRevision() == base + 1)
  }

  @Test(arguments: ["", "  ", "\u{3000}"])
  func nothingIsAppliedWithoutAReason(_ reason: String) async throws {
    let example = try await SharedExample.copy
    let book = try await example.open()
    let base = try await book.newestRevision()
    let plan = try await plan(in: book)
    let findings = await refusal {
      _ = try await ApplyPlan.run(plan, reason: reason, in: book, context: example.context)
    }
    #expect(findings.map(\.code) == ["reason-missing"])
    #expect(try await book.newestRevision() == base)
  }

  @Test func aRevisionThatIsNotThereIsRefused() async throws {
    let book = try await SharedExample.book.open(.read)
    #expect(
      await refusal { _ = try await RevertRevision.plan(99, in: book) }.map(\.code) == ["unknown-revision"])
  }

  @Test func aSavedPlanReadsBackAsItself() async throws {
    let example = try await ExampleBook(seed: 5)
    let plan = try await example.preview(.sanmenxia, in: try await example.open(.read)).plan
    let (again, findings) = ChangePlan.read(Array(plan.json.prettyText.utf8), source: "plan.json")
    #expect(findings.isEmpty)
    #expect(again?.baseRevision == plan.baseRevision)
    #expect(again?.edits.map(\.after) == plan.edits.map(\.after))
  }
}
