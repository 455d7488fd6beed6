import Book
import Interchange

/// The commands of the main job, each run and measured as a process of its own.
struct CommandSteps: Sendable {
  private let workbench: Workbench
  private let program: String
  /// A book with everything in it but the circuit ledger; never written to.
  private let before: String
  /// A copy of it that the ledger is imported into, anew for each measurement.
  private let scratch: String
  /// A book with everything in it.
  private let filled: String

  /// Makes the books.
  init(_ workbench: Workbench, named name: String) async throws {
    self.workbench = workbench
    program = try workbench.program("circuitbook")
    (before, scratch, filled) = (
      workbench.path("\(name)-before.db"), workbench.path("\(name)-scratch.db"),
      workbench.path("\(name)-filled.db")
    )
    try workbench.makeLedgers()
    let ledger = try await LedgerBook(at: workbench.path("\(name)-making.db"))
    try await ledger.take([workbench.contract], as: .contract)
    try await ledger.take([workbench.addresses], as: .addresses)
    try await ledger.take(workbench.carrierLists, as: .bill)
    try await ledger.book.backup(to: before)
    try TemporaryFolder.copy(before, to: filled)
    try importing(into: filled).run()
  }

  func measureImport() throws -> Sample {
    Benchmark.removeBook(scratch)
    try TemporaryFolder.copy(before, to: scratch)
    return try importing(into: scratch).measure(in: workbench.folder)
  }

  func measureCount() throws -> Sample {
    try asking("contract", "count").measure(answering: [0, 2], in: workbench.folder)
  }

  func measureReconcile() throws -> Sample {
    try asking("reconcile", "run").measure(answering: [0, 2], in: workbench.folder)
  }

  private func importing(into book: String) -> ChildProcess {
    ChildProcess([
      program, "import", workbench.circuits, "--as", "circuits", "--set", "contract=\(LedgerBook.contract)",
      "--apply", "-m", "bench", "--book", book,
    ])
  }

  private func asking(_ noun: String, _ verb: String) -> ChildProcess {
    ChildProcess([program, noun, verb, LedgerBook.contract, "--as-of", "2026-05-31", "--book", filled])
  }
}
