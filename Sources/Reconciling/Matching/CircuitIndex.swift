import ExtranetModel
import Tables

/// The rows of a ledger by every id, so that a line's candidates are found without looking at all rows.
struct CircuitIndex: Sendable {
  private let circuits: [Circuit]
  private var byIdentifier: [IdentifierKind: [String: [Int]]] = [:]
  private var byFormer: [String: [Int]] = [:]

  init(_ circuits: [Circuit]) {
    self.circuits = circuits.sorted { $0.key < $1.key }
    for (position, circuit) in self.circuits.enumerated() {
      for kind in IdentifierKind.allCases {
        let identifier = kind.folded(of: circuit)
        if !identifier.isEmpty { byIdentifier[kind, default: [:]][identifier, default: []].append(position) }
      }
      for former in circuit.formerIdentifiers {
        byFormer[former.foldedIdentifier, default: []].append(position)
      }
    }
  }

  /// The rows that fit a line best, all of equal standing, and how they fit; nil when none does.
  func best(for line: BilledLine) -> Candidates? {
    var scores = identified(by: line)
    if scores.isEmpty { scores = former(of: line) }
    if scores.isEmpty { scores = byBillingNumber(of: line) }
    guard let top = scores.values.max() else { return nil }
    let best = scores.filter { $0.value == top }.map(\.key).sorted().map { circuits[$0] }
    return Candidates(circuits: best, score: top)
  }

  /// An id that agrees to the letter counts 3, one that agrees once folded 2.
  private func identified(by line: BilledLine) -> [Int: Int] {
    var scores: [Int: Int] = [:]
    for kind in [IdentifierKind.circuitDesignation, .accessNumber] {
      for position in byIdentifier[kind]?[kind.folded(of: line)] ?? [] {
        scores[position, default: 0] += kind.text(of: circuits[position]) == kind.text(of: line) ? 3 : 2
      }
    }
    return scores
  }

  private func former(of line: BilledLine) -> [Int: Int] {
    var scores: [Int: Int] = [:]
    for kind in [IdentifierKind.circuitDesignation, .accessNumber] {
      let identifier = kind.folded(of: line)
      for position in identifier.isEmpty ? [] : byFormer[identifier] ?? [] { scores[position] = 1 }
    }
    return scores
  }

  /// A billing number decides only where a single row carries it: accounts pay for many lines.
  private func byBillingNumber(of line: BilledLine) -> [Int: Int] {
    let found = byIdentifier[.billingNumber]?[IdentifierKind.billingNumber.folded(of: line)] ?? []
    return found.count == 1 ? [found[0]: 0] : [:]
  }
}

/// The rows that fit a line equally well.
struct Candidates: Sendable {
  let circuits: [Circuit]
  /// The higher, the surer.
  let score: Int

  var rung: MatchRung {
    switch score {
    case 4...: .everyIdentifier
    case 3: .oneIdentifier
    case 2: .foldedIdentifier
    case 1: .formerIdentifier
    default: .billingNumber
    }
  }
}
