import ExtranetModel

/// Puts faults into ledgers that agree: one or two of each kind, no line touched twice.
struct FaultSeeding {
  /// The ledgers, wrong so far.
  var ledger: ChangshuLedger
  /// What was done.
  var faults: [Fault] = []
  /// The subtotals that are written wrong, by area.
  var wrongSubtotals: [String: Int] = [:]
  var random: SplitMix64
  private var touched: Set<String>
  private var nextNumber: Int

  /// Seeds the faults.
  init(_ ledger: ChangshuLedger, seed: UInt64) {
    self.ledger = ledger
    random = SplitMix64(seed: seed, .faults)
    // Lines that are probed, and lines that have addresses, are left alone.
    touched = Set(ledger.measurable.map(\.key)).union(ledger.addresses.map(\.circuit))
    nextNumber = ledger.circuits.count + 1
    for kind in FaultKind.allCases {
      for _ in 0..<1 + random.below(2) { put(kind) }
    }
    faults.sort { $0.sortingText < $1.sortingText }
  }

  private mutating func put(_ kind: FaultKind) {
    switch kind {
    case .missingLine: removeRow()
    case .ghostLine: addRow()
    case .duplicateDesignation: copyDesignation()
    case .changedClass: changeClass()
    case .renumberedLine: renumber()
    case .passedEndDate: passEndDate()
    case .misfiledLine: misfile()
    case .billedTwice: repeatLine()
    case .billedAfterEnd: terminate()
    case .otherEnd: moveEnd()
    case .otherStart: moveStart()
    case .orphanAddress: orphanAddress()
    case .wrongSubtotal: miscount()
    }
  }

  /// A row and its line with every id and a known first day, that no fault has touched yet.
  mutating func take(where fits: (Circuit) -> Bool = { _ in true }) -> (row: Int, line: Int)? {
    let candidates = ledger.circuits.indices.filter { row in
      let circuit = ledger.circuits[row]
      return !touched.contains(circuit.key) && fits(circuit) && isPlain(circuit)
    }
    guard !candidates.isEmpty else { return nil }
    let row = random.pick(candidates)
    touched.insert(ledger.circuits[row].key)
    return ledger.lineOfCircuit[ledger.circuits[row].key].map { (row, $0) }
  }

  private func isPlain(_ circuit: Circuit) -> Bool {
    guard let line = ledger.lineOfCircuit[circuit.key].map({ ledger.lines[$0] }) else { return false }
    let identifiers = [circuit.accessNumber, circuit.circuitDesignation, line.circuitDesignation]
    return circuit.billingStart?.knownDay != nil && !identifiers.contains("")
  }

  /// A ledger number that no row has.
  mutating func freshNumber() -> String {
    defer { nextNumber += 1 }
    return ChangshuLedger.ledgerNumber(nextNumber)
  }
}
