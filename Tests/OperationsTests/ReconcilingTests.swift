import Book
import ExtranetModel
import Operations
import Reconciling
import TestSupport
import Testing
import Wording

/// The examples of several seeds, imported, counted and reconciled: every fault is found and nothing else accused.
@Suite struct ReconcilingTests {
  static let seeds: [UInt64] = [7, 42, 20_260_501] + SeededRandom.seeds

  @Test(arguments: seeds)
  func everyFaultIsFoundAndNothingElseAccused(seed: UInt64) async throws {
    let example = try await ExampleBook(seed: seed)
    let answers = try example.answers
    let book = try await example.open()
    var subtotals: [String: String] = [:]
    for step in ImportStep.reconciling {
      for finding in try await example.apply(step, in: book).findings {
        #expect(finding.code == "subtotal-mismatch", "\(finding)")
        subtotals[finding.value ?? ""] = answers.subtotals.values.first { finding.phrase.en.contains($0) }
      }
    }
    #expect(subtotals == answers.subtotals)
    let result = try await ReconcileContract.run(ExampleBook.contract, on: ExampleBook.day, in: book)
    #expect(result.discrepancies.map(AnswerSheet.Accusation.init).sorted() == answers.accusations)
    #expect(answers.accusations.count + answers.subtotals.count >= 12)
    compare(result.count, with: answers)
    #expect(
      result.count == (try await CountContract.run(ExampleBook.contract, on: ExampleBook.day, in: book)))
  }

  private func compare(_ count: ContractCount, with answers: AnswerSheet) {
    let items = count.items.map { item in
      AnswerSheet.Item(
        number: item.item.item ?? 0, contracted: item.contracted ?? 0, counted: item.counted,
        classes: item.classes.compactMap { one in
          one.label.map {
            AnswerSheet.Class(label: $0.text, contracted: one.contracted ?? 0, counted: one.counted)
          }
        })
    }
    #expect(items.sorted { $0.number < $1.number } == answers.items)
    #expect(count.withoutItem.isEmpty)
  }
}

extension AnswerSheet.Accusation {
  init(_ discrepancy: Discrepancy) {
    self.init(discrepancy.code.rawValue, rows: discrepancy.rows, lines: discrepancy.lines)
  }
}
