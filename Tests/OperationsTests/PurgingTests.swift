import Book
import ChangePlanning
import ExtranetModel
import Interchange
import Operations
import TestSupport
import Testing

/// What is purged is gone from the bytes of the file, and the audit chain still verifies.
@Suite struct PurgingTests {
  private static let secret = "秘密单位甲乙丙"

  @Test func aPurgedCircuitLeavesNoBytesAndAChainThatVerifies() async throws {
    let example = try await SharedExample.copy
    let key = try await rename(in: example)
    #expect(contains(example, Self.secret))
    let book = try await example.open()
    let outcome = try await book.purge(
      PurgeRequest(
        records: [RecordReference(kind: .circuit, key: key)], auditMentions: ["on behalf of \(Self.secret)"]),
      by: example.context.author, reason: "request 2026-12", at: example.context.now())
    #expect(outcome.versions == 2)
    #expect(outcome.auditEntries == 1)
    #expect(outcome.isSpaceErased)
    let verification = try await book.verify()
    #expect(verification.isSound, "\(verification.findings)")
    #expect(verification.erasedVersions == 2)
    #expect(!contains(example, Self.secret))
    #expect(try await book.currentRecords(.circuit).allSatisfy { $0.key != key })
  }

  /// Gives a circuit a department that stands nowhere else, and says it in the reason too.
  private func rename(in example: ExampleBook) async throws -> String {
    let book = try await example.open()
    let circuits = try await ListRecords.run(Circuit.self, in: book)
    let number = try #require(circuits.first?.ledgerNumber)
    example.folder.write(
      Array("台账编号,使用单位\n\(number),\(Self.secret)\n".utf8), to: "rename.csv")
    let preview = try await ImportRecords.preview(
      ImportRecords.Request(files: [example.folder.file("rename.csv")], kind: .circuits), in: book)
    #expect(preview.plan.edits.map(\.changedColumns) == [["department"]])
    _ = try await ApplyPlan.run(
      preview.plan, reason: "on behalf of \(Self.secret)", in: book, context: example.context)
    return number
  }

  private func contains(_ example: ExampleBook, _ text: String) -> Bool {
    example.folder.names.filter { $0.hasPrefix("example.book") }.contains { name in
      var rest = example.folder.read(name)[...]
      let pattern = Array(text.utf8)
      while let start = rest.firstIndex(of: pattern[0]) {
        if rest[start...].starts(with: pattern) { return true }
        rest = rest[(start + 1)...]
      }
      return false
    }
  }
}
