import CivilTime
import ExtranetModel
import Reconciling
import Testing

/// Which rows are there on a day: their own dates say it, and where they do not, their state.
@Suite struct DayOfCountTests {
  /// A state, a first and a last day, the day counted, whether the row counts on it, and whether its state alone said so.
  static let rows: [(CircuitState, from: String?, to: String?, on: String, counts: Bool, byState: Bool)] = [
    (.active, "2026-05-01", nil, "2026-04-30", false, false),
    (.active, "2026-05-01", nil, "2026-05-01", true, false),
    (.active, "2026-05-01", "长期", "2030-01-01", true, false),
    (.active, "2019.3", nil, "2019-02-28", false, false),
    (.active, "2019.3", nil, "2019-03-15", true, true),
    (.active, "2019.3", nil, "2019-04-01", true, false),
    (.active, nil, nil, "2019-04-01", true, true),
    // In use past its end date: a discrepancy, no silent loss.
    (.active, "2026-05-01", "2026-06-01", "2026-06-30", true, false),
    (.terminated, "2026-05-01", "2026-06-15", "2026-06-14", true, false),
    (.terminated, "2026-05-01", "2026-06-15", "2026-06-15", true, false),
    (.terminated, "2026-05-01", "2026-06-15", "2026-06-16", false, false),
    (.terminated, "2026-05-01", "2026-06-15", "2026-04-30", false, false),
    (.terminated, nil, "2026-06-15", "2026-06-01", true, true),
    (.terminated, "2026-05-01", "2026.6", "2026-05-31", true, false),
    (.terminated, "2026-05-01", "2026.6", "2026-06-10", false, true),
    (.terminated, "2026-05-01", "2026.6", "2026-07-01", false, false),
    (.terminated, "2026-05-01", "长期", "2026-06-01", false, true),
    (.terminated, "2026-05-01", nil, "2026-06-01", false, true),
    (.ordered, "2026-05-01", nil, "2026-06-01", false, false),
    (.suspended, "2026-05-01", nil, "2026-06-01", false, false),
    (.terminationPending, "2026-05-01", "2026-07-31", "2026-06-01", true, false),
  ]

  @Test(arguments: rows)
  func aLineCountsOnADayByItsOwnDates(
    _ row: (CircuitState, from: String?, to: String?, on: String, counts: Bool, byState: Bool)
  ) {
    let count = ContractCount(
      Samples.input(circuits: [Self.circuit(row.0, row.from, row.to)]), on: Samples.date(row.on))
    #expect(count.countedLines == (row.counts ? 1 : 0))
    #expect(count.byStateAlone == (row.byState ? ["L-1"] : []))
    #expect(count.items.first?.rows == (row.counts ? ["L-1"] : []))
  }

  @Test func aRowThatBeginsLaterIsNamed() {
    let circuit = Self.circuit(.active, "2026-05-01", nil)
    let input = Samples.input(circuits: [circuit])
    #expect(ContractCount(input, on: Samples.date("2026-04-30")).notBegun == ["L-1"])
    #expect(ContractCount(input, on: Samples.date("2026-05-01")).notBegun.isEmpty)
  }

  @Test(arguments: [("2026-05-31", true), ("2026-06-01", true), ("2026-06-02", false)])
  func anAddressGivenBackCountsUpToItsLastDay(_ day: String, _ counts: Bool) {
    var address = Samples.address("203.0.113.9", circuit: "L-1")
    address.state = .returned
    address.start = Samples.ledgerDate("2026-05-01")
    address.end = Samples.ledgerDate("2026-06-01")
    let count = ContractCount(Samples.input(addresses: [address]), on: Samples.date(day))
    #expect(count.items.last?.rows == (counts ? ["203.0.113.9"] : []))
  }

  /// Opened and ended lines are movement on the days they had opened or ended.
  @Test(arguments: [("2026-05-31", 0, 0), ("2026-06-10", 1, 0), ("2026-06-30", 1, 1)])
  func movementIsThatOfTheDay(_ day: String, _ opened: Int, _ terminated: Int) throws {
    var second = Samples.circuit(2)
    second.billingStart = Samples.ledgerDate("2026-06-05")
    let input = Samples.input(circuits: [Self.circuit(.terminated, "2026-05-01", "2026-06-15"), second])
    let item = try #require(ContractCount(input, on: Samples.date(day)).items.first)
    #expect(item.movement.opened.count == opened)
    #expect(item.movement.terminated.count == terminated)
  }

  @Test func aLineThatEndsLaterIsNotYetBilledAfterItsEnd() {
    let circuit = Self.circuit(.terminated, "2026-05-01", "2026-06-15")
    let input = Samples.input(circuits: [circuit])
    func codes(on day: String) -> [DiscrepancyCode] {
      Reconciliation(input, lines: [Samples.line(of: Samples.circuit(1))], on: Samples.date(day))
        .discrepancies.map(\.code)
    }
    #expect(codes(on: "2026-06-15").isEmpty)
    #expect(codes(on: "2026-06-16") == [.billedAfterEnd])
  }

  @Test func aLineThatBeginsLaterIsNotMissingFromTheList() {
    var later = Samples.circuit(2)
    later.billingStart = Samples.ledgerDate("2026-07-01")
    let input = Samples.input(circuits: [Samples.circuit(1), later])
    func codes(on day: String) -> [DiscrepancyCode] {
      Reconciliation(input, lines: [Samples.line(of: Samples.circuit(1))], on: Samples.date(day))
        .discrepancies.map(\.code)
    }
    #expect(codes(on: "2026-06-30").isEmpty)
    #expect(codes(on: "2026-07-01") == [.inLedgerNotBilled])
  }

  private static func circuit(_ state: CircuitState, _ start: String?, _ end: String?) -> Circuit {
    var circuit = Samples.circuit(1)
    circuit.state = state
    circuit.billingStart = start.flatMap(Samples.ledgerDate)
    circuit.billingEnd = end.flatMap(Samples.ledgerDate)
    return circuit
  }
}
