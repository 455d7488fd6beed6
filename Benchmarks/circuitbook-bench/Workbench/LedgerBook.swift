import Book
import ChangePlanning
import CivilTime
import Interchange
import Operations

/// A book made for a benchmark, filled through the operations commands call.
struct LedgerBook: Sendable {
  let book: BookStore
  private let context: OperationContext

  /// The day ledgers are counted on, and the contract they are counted against.
  static let day = Day(year: 2026, month: 5, day: 31) ?? .latest
  static let contract = "changshu-2026"

  /// Makes an empty book in a file that must not exist.
  init(at path: String) async throws {
    let author = Author(user: "bench")
    let now = Instant(secondsSince1970: 1_780_000_000)
    context = OperationContext(now: { now }, randomBytes: { SecureRandom.bytes($0) }, author: author)
    book = try await BookStore.create(at: path, by: author, now: now)
  }

  /// Imports files and applies them; columns that only sheets of many contracts have are said once.
  func take(_ files: [String], as kind: ImportKind) async throws {
    let preview = try await Self.preview(files, as: kind, in: book)
    _ = try await ApplyPlan.run(preview.plan, reason: "bench", in: book, context: context)
  }

  /// What importing files would change.
  static func preview(
    _ files: [String], as kind: ImportKind, in book: BookStore
  ) async throws -> ImportRecords.Preview {
    let constants = kind == .contract ? [:] : ["contract": contract]
    return try await ImportRecords.preview(
      ImportRecords.Request(files: files, kind: kind, constants: constants), in: book)
  }

  /// Everything a count and a reconciliation take.
  func takeAll(from workbench: Workbench) async throws {
    try await take([workbench.contract], as: .contract)
    try await take([workbench.circuits], as: .circuits)
    try await take([workbench.addresses], as: .addresses)
    try await take(workbench.carrierLists, as: .bill)
  }
}
