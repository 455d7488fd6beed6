import ExtranetModel
import Reconciling
import TestSupport
import Testing

/// Faults seeded at random into ledgers of random size: exactly these are found.
@Suite struct SeededFaultTests {
  /// What a fault must be found as.
  struct Expected: Hashable {
    let code: DiscrepancyCode
    let rows: [String]
    let lines: [String]
  }

  /// Ledger, list and what was put into them; faults take the last rows first, each row once.
  struct Trial {
    var circuits: [Circuit]
    var lines: [BilledLine]
    var expected: Set<Expected> = []
    private var random: SeededRandom
    private var free: [Int]

    init(seed: UInt64) {
      random = SeededRandom(seed: seed)
      let size = Int.random(in: 30...200, using: &random)
      circuits = (0..<size).map { number in
        var circuit = Samples.circuit(number)
        circuit.billingNumber = "JF-\(number % 5 == 0 ? "own\(number)" : "shared")"
        return circuit
      }
      lines = circuits.map { Samples.line(of: $0) }
      free = Array(0..<size).shuffled(using: &random)
      for _ in 0..<Int.random(in: 5...20, using: &random) { put() }
      circuits.removeAll { $0.ledgerNumber.isEmpty }
      lines.removeAll { $0.list.isEmpty }
      circuits.shuffle(using: &random)
      lines.shuffle(using: &random)
    }

    private mutating func put() {
      guard let at = free.popLast() else { return }
      let (row, line) = (circuits[at].key, lines[at].key)
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        circuits[at].ledgerNumber = ""
        expect(.billedNotInLedger, [], [line])
      case 1:
        lines[at].list = ""
        expect(.inLedgerNotBilled, [row], [])
      case 2:
        lines.append(Samples.line(of: circuits[at], serial: 5_000 + at))
        expect(.billedTwice, [], [line, "telecom-2026-05/\(5_000 + at)"])
      case 3:
        circuits[at].state = .terminated
        expect(.billedAfterEnd, [row], [line])
      case 4:
        lines[at].accessNumber = "ZX-new\(at)"
        expect(.identifierRenumbered, [row], [line])
      case 5:
        circuits[at].rateLabel = Samples.label("100M")
        expect(.rateMismatch, [row], [line])
      case 6:
        lines[at].aEndName = "丁局"
        expect(.endMismatch, [row], [line])
      case 7:
        circuits[at].billingEnd = Samples.ledgerDate("2026-06-01")
        expect(.endDatePassed, [row], [])
      default:
        guard let other = free.popLast() else { return }
        circuits[at].circuitDesignation = circuits[other].circuitDesignation
        expect(.duplicateIdentifier, [row, circuits[other].key].sorted(), [])
      }
    }

    private mutating func expect(_ code: DiscrepancyCode, _ rows: [String], _ lines: [String]) {
      expected.insert(Expected(code: code, rows: rows, lines: lines))
    }
  }

  @Test(arguments: SeededRandom.seeds.flatMap { seed in (0..<20).map { seed &+ $0 } })
  func exactlyTheSeededFaultsAreFound(seed: UInt64) {
    let trial = Trial(seed: seed)
    let input = Samples.input(circuits: trial.circuits)
    let found = Reconciliation(input, lines: trial.lines, on: Samples.day).discrepancies
    let named = found.map { Expected(code: $0.code, rows: $0.rows, lines: $0.lines) }
    #expect(Set(named) == trial.expected, "seed \(seed)")
    #expect(named.count == trial.expected.count, "seed \(seed)")
  }
}
