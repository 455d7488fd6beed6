import CivilTime
import ExtranetModel
import Tables

/// What the ledgers show by themselves, without a carrier's list.
struct LedgerChecks {
  let input: CountInput
  let day: Day

  /// All discrepancies, in the order of the checks.
  /// - Complexity: O(*n* log *n*) in the rows.
  func run() -> [Discrepancy] {
    let circuits = input.circuits.filter { $0.contract == input.contract.id }
    return duplicateIdentifiers(circuits) + circuits.flatMap(discrepancies) + addressDiscrepancies(circuits)
  }

  /// Two rows with one id of one kind; rows that share several ids are named once.
  func duplicateIdentifiers(_ circuits: [Circuit]) -> [Discrepancy] {
    var named: Set<[String]> = []
    var result: [Discrepancy] = []
    for kind in IdentifierKind.allCases where kind != .billingNumber {
      let groups = Dictionary(grouping: circuits.filter { $0.isThere(on: day) }) {
        kind.folded(of: $0)
      }
      for (identifier, group) in groups where !identifier.isEmpty && group.count > 1 {
        let keys = group.map(\.key).sorted()
        guard named.insert(keys).inserted else { continue }
        result.append(
          Discrepancy(
            .duplicateIdentifier, rows: keys, field: kind.rawValue, ledgerValue: kind.text(of: group[0])))
      }
    }
    return result.sorted { $0.rows.lexicographicallyPrecedes($1.rows) }
  }

  private func discrepancies(of circuit: Circuit) -> [Discrepancy] {
    guard circuit.isThere(on: day) else { return [] }
    return [passedEnd(circuit), misfiled(circuit), unknownRate(circuit), foreignArea(circuit)].compactMap {
      $0
    }
  }

  private func passedEnd(_ circuit: Circuit) -> Discrepancy? {
    guard let end = circuit.billingEnd?.knownDay, end < day else { return nil }
    return Discrepancy(
      .endDatePassed, rows: [circuit.key], field: "billing-end", ledgerValue: end.description)
  }

  private func misfiled(_ circuit: Circuit) -> Discrepancy? {
    guard let item = input.items.first(where: { $0.item == circuit.item && $0.countedFrom == .circuits })
    else {
      return Discrepancy(
        .withoutItem, rows: [circuit.key], field: "item", ledgerValue: circuit.item.map(String.init) ?? "")
    }
    guard let product = circuit.product, let bought = item.product, product != bought else { return nil }
    return Discrepancy(
      .itemMismatch, rows: [circuit.key], field: "product", ledgerValue: product.rawValue,
      otherValue: bought.rawValue)
  }

  private func unknownRate(_ circuit: Circuit) -> Discrepancy? {
    let labels = input.classes.filter { $0.contract == circuit.contract && $0.item == circuit.item }.map(
      \.label)
    guard !labels.isEmpty, !labels.contains(circuit.rateLabel) else { return nil }
    return Discrepancy(
      .rateNotInContract, rows: [circuit.key], field: "rate", ledgerValue: circuit.rateLabel?.text ?? "")
  }

  private func foreignArea(_ circuit: Circuit) -> Discrepancy? {
    let areas = input.contract.areas
    guard !areas.isEmpty, !circuit.area.isEmpty, !areas.contains(circuit.area) else { return nil }
    return Discrepancy(.areaOutsideContract, rows: [circuit.key], field: "area", ledgerValue: circuit.area)
  }

  private func addressDiscrepancies(_ circuits: [Circuit]) -> [Discrepancy] {
    let known = Set(circuits.map(\.key))
    return input.addresses
      .filter { $0.contract == input.contract.id && !$0.circuit.isEmpty && !known.contains($0.circuit) }
      .map {
        Discrepancy(.addressOfUnknownLine, rows: [$0.key], field: "circuit", ledgerValue: $0.circuit)
      }
  }
}
