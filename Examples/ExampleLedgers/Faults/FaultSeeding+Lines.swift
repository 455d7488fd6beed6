import CivilTime
import ExtranetModel
import Tables

/// Faults between a row and its line in the carrier's list.
extension FaultSeeding {
  mutating func renumber() {
    guard let (row, line) = take() else { return }
    let circuit = ledger.circuits[row]
    let prefix = Carrier(rawValue: circuit.carrier)?.prefix ?? ""
    let now = "\(prefix)-CS-N\(circuit.ledgerNumber.dropFirst(3))-\(100 + random.below(900))"
    ledger.lines[line].circuitDesignation = now
    append(
      .renumberedLine, row, line, field: "circuit-designation", was: circuit.circuitDesignation, now: now)
  }

  mutating func repeatLine() {
    guard let (_, line) = take() else { return }
    var again = ledger.lines[line]
    again.serial = Int64(ledger.lineCount(of: again.list) + 1)
    ledger.lines.append(again)
    faults.append(Fault(kind: .billedTwice, lines: [ledger.lines[line].key, again.key]))
  }

  mutating func terminate() {
    guard let (row, line) = take(where: { $0.product != .idcLine && $0.isOlderThanContract }) else { return }
    let end = LedgerDate.example(2026, 5, 2 + random.below(20))
    ledger.circuits[row].state = .terminated
    ledger.circuits[row].billingEnd = end
    ledger.lines[line].billingEnd = nil
    append(
      .billedAfterEnd, row, line, field: "state", was: CircuitState.active.rawValue,
      now: CircuitState.terminated.rawValue)
  }

  mutating func moveEnd() {
    guard let (row, line) = take(where: { !$0.zEndName.isEmpty }) else { return }
    let circuit = ledger.circuits[row]
    let other = random.pick(
      Site.townshipOffices.filter { ![circuit.aEndName, circuit.zEndName].contains($0.name) })
    if ledger.lines[line].zEndName == circuit.zEndName {
      ledger.lines[line].zEndName = other.name
    } else {
      ledger.lines[line].aEndName = other.name
    }
    append(.otherEnd, row, line, field: "z-end-name", was: circuit.zEndName, now: other.name)
  }

  mutating func moveStart() {
    guard let (row, line) = take() else { return }
    let was = ledger.lines[line].billingStart?.knownDay
    let now = was?.advanced(by: 14 + random.below(60))
    ledger.lines[line].billingStart = now.map(LedgerDate.day)
    append(
      .otherStart, row, line, field: "billing-start", was: was?.description ?? "",
      now: now?.description ?? "")
  }

  private mutating func append(
    _ kind: FaultKind, _ row: Int, _ line: Int, field: String, was: String, now: String
  ) {
    faults.append(
      Fault(
        kind: kind, rows: [ledger.circuits[row].key], lines: [ledger.lines[line].key], field: field, was: was,
        now: now))
  }
}

extension Circuit {
  /// Whether it began in an earlier year, so that any end in the contract's first month comes after its start.
  var isOlderThanContract: Bool { billingStart?.knownDay.map { $0.year < 2026 } ?? false }
}
