import ExtranetModel
import Tables

/// The rows of a ledger beside the lines of a carrier's list: who is whom.
public struct LineMatching: Sendable, Hashable {
  /// One row and one line that are the same circuit.
  public struct Pair: Sendable, Hashable {
    /// The ledger row.
    public let circuit: Circuit
    /// The list line.
    public let line: BilledLine
    /// How they were found.
    public let rung: MatchRung
  }

  /// The pairs, ascending by ledger number.
  public private(set) var pairs: [Pair] = []
  /// Rows without a line, ascending.
  public private(set) var unmatchedCircuits: [Circuit] = []
  /// Lines without a row, ascending.
  public private(set) var unmatchedLines: [BilledLine] = []
  /// Lines that repeat an earlier line: same designation and access number.
  public private(set) var repeatedLines: [(first: BilledLine, again: BilledLine)] = []
  /// Lines for which several rows fit equally well; never linked by the machine.
  public private(set) var ambiguous: [(line: BilledLine, circuits: [Circuit])] = []

  /// Matches rows and lines by their ids; two candidates of equal standing are never linked.
  /// - Complexity: O(*n* log *n*) in rows and lines, as long as ids are mostly distinct.
  public init(circuits: [Circuit], lines: [BilledLine]) {
    let index = CircuitIndex(circuits)
    let (fresh, repeated) = Self.withoutRepeats(lines)
    repeatedLines = repeated
    var taken: Set<String> = []
    var waiting: [BilledLine] = []
    for line in fresh {
      guard let (best, rung) = index.best(for: line), best.count == 1 else {
        waiting.append(line)
        continue
      }
      if taken.insert(best[0].key).inserted {
        pairs.append(Pair(circuit: best[0], line: line, rung: rung))
      } else {
        unmatchedLines.append(line)
      }
    }
    settle(waiting, index: index, taken: &taken)
    let settled = ambiguous.reduce(into: taken) { $0.formUnion($1.circuits.map(\.key)) }
    unmatchedCircuits = circuits.filter { !settled.contains($0.key) }.sorted { $0.key < $1.key }
    pairs.sort { $0.circuit.key < $1.circuit.key }
    unmatchedLines.sort { $0.key < $1.key }
  }

  /// Lines whose candidates tie: a tie among rows that are copies of each other goes to the first free one.
  private mutating func settle(_ lines: [BilledLine], index: CircuitIndex, taken: inout Set<String>) {
    for line in lines {
      guard let (best, rung) = index.best(for: line) else {
        unmatchedLines.append(line)
        continue
      }
      let free = best.filter { !taken.contains($0.key) }
      if let first = free.first, free.count == 1 || Self.areCopies(best) {
        taken.formUnion(Self.areCopies(best) ? best.map(\.key) : [first.key])
        pairs.append(Pair(circuit: first, line: line, rung: rung))
      } else if free.isEmpty {
        unmatchedLines.append(line)
      } else {
        ambiguous.append((line, free))
      }
    }
  }

  private static func areCopies(_ circuits: [Circuit]) -> Bool {
    let identities = circuits.map { circuit in
      [IdentifierKind.circuitDesignation, .accessNumber].map { $0.folded(of: circuit) }
    }
    return Set(identities).count == 1
  }

  private static func withoutRepeats(
    _ lines: [BilledLine]
  ) -> (fresh: [BilledLine], repeated: [(first: BilledLine, again: BilledLine)]) {
    var seen: [[String]: BilledLine] = [:]
    var fresh: [BilledLine] = []
    var repeated: [(first: BilledLine, again: BilledLine)] = []
    for line in lines.sorted(by: { ($0.list, $0.serial ?? 0) < ($1.list, $1.serial ?? 0) }) {
      let identity =
        [line.list]
        + [.circuitDesignation, .accessNumber].map { (kind: IdentifierKind) in kind.folded(of: line) }
      if identity.dropFirst().contains(where: { !$0.isEmpty }), let first = seen[identity] {
        repeated.append((first, line))
      } else {
        seen[identity] = line
        fresh.append(line)
      }
    }
    return (fresh, repeated)
  }
}

extension LineMatching {
  /// Compares every part by value.
  public static func == (left: LineMatching, right: LineMatching) -> Bool {
    left.pairs == right.pairs && left.unmatchedCircuits == right.unmatchedCircuits
      && left.unmatchedLines == right.unmatchedLines
      && left.repeatedLines.map(\.again) == right.repeatedLines.map(\.again)
      && left.ambiguous.map(\.line) == right.ambiguous.map(\.line)
  }

  /// Hashes the pairs, which the rest follows from.
  public func hash(into hasher: inout Hasher) { hasher.combine(pairs) }
}
