import CivilTime
import ExtranetModel
import Tables

/// Faults of the ledger's own rows.
extension FaultSeeding {
  mutating func removeRow() {
    guard let (row, line) = take(where: { $0.product != .idcLine }) else { return }
    let circuit = ledger.circuits.remove(at: row)
    faults.append(Fault(kind: .missingLine, lines: [ledger.lines[line].key], was: circuit.key))
  }

  mutating func addRow() {
    guard let (row, _) = take(where: { $0.product != .idcLine }) else { return }
    var ghost = ledger.circuits[row]
    ghost.ledgerNumber = freshNumber()
    let digits = String(ghost.ledgerNumber.dropFirst(3))
    ghost.circuitDesignation = "\(Carrier(rawValue: ghost.carrier)?.prefix ?? "")-CS-LS-\(digits)"
    ghost.accessNumber = "ZX4000\(digits)"
    ghost.billingNumber = "JF9\(digits)"
    let last = ledger.circuits.lastIndex { $0.area == ghost.area } ?? row
    ledger.circuits.insert(ghost, at: last + 1)
    faults.append(Fault(kind: .ghostLine, rows: [ghost.key], now: ghost.circuitDesignation))
  }

  mutating func copyDesignation() {
    guard let (first, _) = take(), let (second, _) = take() else { return }
    let (was, now) = (
      ledger.circuits[second].circuitDesignation, ledger.circuits[first].circuitDesignation
    )
    ledger.circuits[second].circuitDesignation = now
    let rows = [ledger.circuits[first].key, ledger.circuits[second].key].sorted()
    faults.append(
      Fault(kind: .duplicateDesignation, rows: rows, field: "circuit-designation", was: was, now: now))
  }

  mutating func changeClass() {
    let several = { (circuit: Circuit) in (ChangshuItem.numbered(circuit.item)?.classes.count ?? 0) > 1 }
    guard let (row, line) = take(where: several) else { return }
    let circuit = ledger.circuits[row]
    let labels = (ChangshuItem.numbered(circuit.item)?.classes ?? []).compactMap(\.label)
    let was = circuit.rateLabel?.text ?? ""
    let now = random.pick(labels.filter { $0 != was })
    ledger.circuits[row].rateLabel = try? RateLabel(cell: now)
    faults.append(
      Fault(
        kind: .changedClass, rows: [circuit.key], lines: [ledger.lines[line].key], field: "rate", was: was,
        now: now))
  }

  mutating func passEndDate() {
    guard let (row, _) = take(where: \.isOlderThanContract) else { return }
    let circuit = ledger.circuits[row]
    let end = LedgerDate.example(2026, 4, 1 + random.below(30))
    ledger.circuits[row].billingEnd = end
    faults.append(
      Fault(
        kind: .passedEndDate, rows: [circuit.key], field: "billing-end",
        was: circuit.billingEnd?.cellText ?? "", now: end.cellText))
  }

  /// Its label is a class of the other item too, so that the product alone gives it away.
  mutating func misfile() {
    let both = ["200M", "20M", "10M"]
    guard let (row, _) = take(where: { $0.item == 1 && both.contains($0.rateLabel?.text ?? "") }) else {
      return
    }
    ledger.circuits[row].item = 6
    faults.append(
      Fault(kind: .misfiledLine, rows: [ledger.circuits[row].key], field: "item", was: "1", now: "6"))
  }

  mutating func orphanAddress() {
    let whole = ledger.addresses.indices.filter { ledger.position(of: ledger.addresses[$0].circuit) != nil }
    let position = random.pick(whole)
    let was = ledger.addresses[position].circuit
    ledger.addresses[position].circuit = ChangshuLedger.ledgerNumber(9_001 + random.below(900))
    faults.append(
      Fault(
        kind: .orphanAddress, rows: [ledger.addresses[position].key], field: "circuit", was: was,
        now: ledger.addresses[position].circuit))
  }

  mutating func miscount() {
    let areas = InventedNames.areas.filter { wrongSubtotals[$0] == nil }
    let area = random.pick(areas)
    let rows = ledger.circuits.count { $0.area == area }
    let shown = rows + (random.chance(percent: 50) ? 1 : -1) * (1 + random.below(3))
    wrongSubtotals[area] = shown
    faults.append(Fault(kind: .wrongSubtotal, field: area, was: String(rows), now: String(shown)))
  }
}
