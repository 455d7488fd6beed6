import ChangePlanning
import Interchange
import Operations
import Reconciling

extension Benchmark {
  /// The main job in one process, through the operations the commands call.
  static let ledger: [Benchmark] = [
    Benchmark(
      "ledger.import-count-reconcile",
      "contract, both ledgers and the carriers' lists into a fresh book, counted and reconciled",
      watchesMemory: true
    ) { workbench in
      try workbench.makeLedgers()
      let path = workbench.path("whole.db")
      return {
        removeBook(path)
        return try await Sample.timing {
          let ledger = try await LedgerBook(at: path)
          try await ledger.takeAll(from: workbench)
          let count = try await CountContract.run(LedgerBook.contract, on: LedgerBook.day, in: ledger.book)
          let result = try await ReconcileContract.run(
            LedgerBook.contract, on: LedgerBook.day, in: ledger.book)
          return Int(count.countedLines) + result.discrepancies.count
        }
      }
    },
    Benchmark(
      "ledger.import-again", "the circuit ledger read again over a book that holds it: an empty plan"
    ) { workbench in
      try workbench.makeLedgers()
      let ledger = try await LedgerBook(at: workbench.path("again.db"))
      try await ledger.takeAll(from: workbench)
      return {
        try await Sample.timing {
          let preview = try await LedgerBook.preview([workbench.circuits], as: .circuits, in: ledger.book)
          guard preview.plan.isEmpty else { throw BenchmarkError("a ledger read again is no empty plan") }
          return preview.counts.reduce(0) { $0 + $1.counts.records }
        }
      }
    },
  ]

  /// Removes a book with what SQLite keeps beside it.
  static func removeBook(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { TemporaryFolder.remove(path + suffix) }
  }
}
