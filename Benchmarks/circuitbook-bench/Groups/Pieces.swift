import Book
import ChangePlanning
import CivilTime
import Documents
import ExtranetModel
import Interchange
import Operations
import Reconciling
import Tables

extension Benchmark {
  /// The steps of the main job, each by itself, so that it is seen which of them costs what.
  static let pieces: [Benchmark] = [
    Benchmark("gb18030.decode", "the circuit ledger's bytes into UTF-8") { workbench in
      try workbench.makeLedgers()
      let bytes = try DocumentReader.read(workbench.circuits)
      return { try Sample.timing { try TextDocument(decoding: bytes, source: "ledger").utf8.count } }
    },
    Benchmark("csv.read", "the circuit ledger's UTF-8 into cells") { workbench in
      let text = try ledgerText(workbench)
      return { Sample.timing { CSVReader.read(text, source: "ledger").sheet.rows.count } }
    },
    Benchmark("sheet.read", "the circuit ledger's cells into drafts of records") { workbench in
      let sheet = CSVReader.read(try ledgerText(workbench), source: "ledger").sheet
      return { Sample.timing { drafts(of: sheet).count } }
    },
    Benchmark("plan.merge", "drafts against the records of a book that holds them already") { workbench in
      let drafts = drafts(of: CSVReader.read(try ledgerText(workbench), source: "ledger").sheet)
      let current = drafts.map { StoredRecord(kind: $0.kind, key: $0.key, fields: $0.fields) }
      return {
        Sample.timing { ChangePlan.edits(from: drafts, current: current).count + current.count }
      }
    },
    Benchmark("book.apply", "a plan of the circuit ledger into an empty book") { workbench in
      let drafts = drafts(of: CSVReader.read(try ledgerText(workbench), source: "ledger").sheet)
      let plan = ChangePlan(baseRevision: 0, edits: ChangePlan.edits(from: drafts, current: []))
      let path = workbench.path("apply.db")
      return {
        removeBook(path)
        let book = try await LedgerBook(at: path).book
        let author = Author(user: "bench")
        return try await Sample.timing {
          let now = Instant(secondsSince1970: 1_780_000_000)
          return Int(try await book.apply(plan, by: author, reason: "bench", at: now).editCount)
        }
      }
    },
    Benchmark("book.read", "everything about the contract from the book into records") { workbench in
      let book = try await filledBook("read.db", workbench)
      return {
        try await Sample.timing {
          try await ContractRecords.read(LedgerBook.contract, from: book).circuits.count
        }
      }
    },
    Benchmark("book.verify", "the audit chain and every version checked") { workbench in
      let book = try await filledBook("verify.db", workbench)
      return { try await Sample.timing { try await book.verify().isSound ? 1 : 0 } }
    },
    Benchmark("count", "the ledgers counted against the contract, records at hand") { workbench in
      let book = try await filledBook("count.db", workbench)
      let input = try await ContractRecords.read(LedgerBook.contract, from: book).countInput
      return { Sample.timing { Int(ContractCount(input, on: LedgerBook.day).countedLines) } }
    },
    Benchmark("reconcile", "contract, ledgers and lists beside each other, records at hand") { workbench in
      let book = try await filledBook("reconcile.db", workbench)
      let records = try await ContractRecords.read(LedgerBook.contract, from: book)
      return {
        Sample.timing {
          Reconciliation(records.countInput, lines: records.lines, on: LedgerBook.day).discrepancies.count
        }
      }
    },
    Benchmark("json.contract", "a contract file into drafts, every value with its place") { workbench in
      let bytes = try DocumentReader.read(workbench.contract)
      return { Sample.timing { ContractFile(parsing: bytes, source: "contract").drafts.count } }
    },
  ]

  private static func ledgerText(_ workbench: Workbench) throws -> [UInt8] {
    try workbench.makeLedgers()
    return try DocumentReader.readText(workbench.circuits).utf8
  }

  private static func drafts(of sheet: Sheet) -> [Draft] {
    RecordForm.circuit.read([sheet], options: ImportOptions(constants: ["contract": LedgerBook.contract]))
      .drafts
  }

  private static func filledBook(_ name: String, _ workbench: Workbench) async throws -> BookStore {
    try workbench.makeLedgers()
    let ledger = try await LedgerBook(at: workbench.path(name))
    try await ledger.takeAll(from: workbench)
    return ledger.book
  }
}
