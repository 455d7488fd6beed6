import CivilTime
import ExtranetModel
import Tables

/// One ledger row as counting sees it: a circuit or an address, with nothing else of it.
struct CountedRow: Sendable, Hashable {
  let key: String
  let item: Int64?
  let label: RateLabel?
  let start: LedgerDate?
  let end: LedgerDate?
}

/// The rows of both ledgers that belong to a contract: those that are there on a day, and those that were.
struct CountedRows: Sendable {
  let all: [CountedRow]
  let byItem: [Int64: [CountedRow]]
  /// Rows that begin after the day counted.
  let notBegun: [String]
  /// Rows that no date places before or after the day: their state alone decided.
  let byStateAlone: [String]
  private let gone: [Int64: [CountedRow]]

  init(_ input: CountInput, on day: Day) {
    let circuits = input.circuits.filter { $0.contract == input.contract.id }
    let addresses = input.addresses.filter { $0.contract == input.contract.id }
    let numbers = Self.numbersByLedger(input.items)
    let placed =
      (circuits.map { (CountedRow($0), Presence(of: $0, on: day)) }
      + addresses.map { (CountedRow($0), Presence(of: $0, on: day)) })
      .sorted { $0.0.key < $1.0.key }
    all = placed.filter { $0.1.stage == .there }.map(\.0)
    notBegun = placed.filter { $0.1.stage == .before }.map(\.0.key)
    byStateAlone = placed.filter(\.1.isByStateAlone).map(\.0.key)
    let there = Self.countable(all, circuits: Set(circuits.map(\.key)), numbers: numbers)
    byItem = Dictionary(grouping: there) { $0.item ?? 0 }
    gone = Dictionary(grouping: placed.filter { $0.1.stage == .gone }.map(\.0)) { $0.item ?? 0 }
  }

  /// What came and went within the contract's term, as far as dates and states tell.
  func movement(of item: ContractItem, in input: CountInput) -> Movement {
    let start = input.contract.start?.knownDay
    let number = item.item ?? 0
    let there = byItem[number] ?? []
    let opened = there.filter { row in
      start.map { first in row.start?.knownDay.map { $0 > first } ?? false } ?? false
    }
    let left = (gone[number] ?? []).filter { row in
      start.map { first in row.end?.knownDay.map { $0 >= first } ?? true } ?? true
    }
    return Movement(
      opened: opened.map(\.key), terminated: left.map(\.key),
      net: Int64(there.count) - (item.quantity ?? Int64(there.count)))
  }

  /// Which item numbers are counted from which ledger.
  private static func numbersByLedger(_ items: [ContractItem]) -> [CountingLedger: Set<Int64>] {
    var result: [CountingLedger: Set<Int64>] = [:]
    for item in items {
      guard let ledger = item.countedFrom, let number = item.item else { continue }
      result[ledger, default: []].insert(number)
    }
    return result
  }

  /// A circuit booked under the address item is no address, and an address under a line item is no line.
  private static func countable(
    _ rows: [CountedRow], circuits: Set<String>, numbers: [CountingLedger: Set<Int64>]
  ) -> [CountedRow] {
    rows.filter { row in
      let ledger: CountingLedger = circuits.contains(row.key) ? .circuits : .publicAddresses
      return row.item.map { numbers[ledger]?.contains($0) ?? false } ?? false
    }
  }
}

extension CountedRow {
  init(_ circuit: Circuit) {
    self.init(
      key: circuit.key, item: circuit.item, label: circuit.rateLabel, start: circuit.billingStart,
      end: circuit.billingEnd)
  }

  init(_ address: PublicAddress) {
    self.init(key: address.key, item: address.item, label: nil, start: address.start, end: address.end)
  }
}
