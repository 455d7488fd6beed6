/// What can be wrong in the examples: the codes of `DiscrepancyCode`, and the import's own warning about subtotals.
enum FaultKind: String, CaseIterable {
  /// A line of the list was taken out of the ledger.
  case missingLine = "billed-not-in-ledger"
  /// A row of the ledger that the carrier has never heard of.
  case ghostLine = "in-ledger-not-billed"
  /// A row carries the circuit designation of another.
  case duplicateDesignation = "duplicate-identifier"
  /// A row's class is not the one that is billed.
  case changedClass = "rate-mismatch"
  /// The carrier gave a line another designation.
  case renumberedLine = "identifier-renumbered"
  /// A row in use whose end date has passed.
  case passedEndDate = "end-date-passed"
  /// A VPN line booked as an MSTP line.
  case misfiledLine = "item-mismatch"
  /// A line stands in its list twice.
  case billedTwice = "billed-twice"
  /// A row terminated and still listed.
  case billedAfterEnd = "billed-after-end"
  /// The list names another end.
  case otherEnd = "end-mismatch"
  /// The list names another first day.
  case otherStart = "date-mismatch"
  /// An address of a line that the ledger does not hold.
  case orphanAddress = "address-of-unknown-line"
  /// A subtotal that is not the number of rows above it.
  case wrongSubtotal = "subtotal-mismatch"
}

/// One seeded fault: what a reconciliation must say, word for word.
struct Fault {
  /// Its kind.
  let kind: FaultKind
  /// The ledger rows it is about, ascending.
  var rows: [String] = []
  /// The list lines it is about, in their order.
  var lines: [String] = []
  /// The field, where one is concerned; of a subtotal, its group.
  var field = ""
  /// What stood there.
  var was = ""
  /// What stands there.
  var now = ""

  /// By code, then by row, then by line.
  var sortingText: String { ([kind.rawValue] + rows + lines + [field]).joined(separator: "|") }
}
