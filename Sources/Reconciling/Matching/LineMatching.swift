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

  /// Matches rows and lines by their ids, the surest first; two candidates of equal standing are never linked.
  ///
  /// A line that fits a row on a lower rung never takes it from a line that fits it on a higher one.
  /// - Complexity: O(*n* log *n*) in rows and lines, as long as ids are mostly distinct.
  public init(circuits: [Circuit], lines: [BilledLine]) {
    let index = CircuitIndex(circuits)
    let (fresh, repeated) = Self.withoutRepeats(lines)
    repeatedLines = repeated
    var found: [Int: [Found]] = [:]
    for line in fresh {
      if let candidates = index.best(for: line) {
        found[candidates.score, default: []].append(Found(line: line, candidates: candidates))
      } else {
        unmatchedLines.append(line)
      }
    }
    var taken: Set<String> = []
    for score in found.keys.sorted(by: >) { link(found[score] ?? [], taken: &taken) }
    unmatchedCircuits = circuits.filter { !taken.contains($0.key) }.sorted { $0.key < $1.key }
    pairs.sort { $0.circuit.key < $1.circuit.key }
    unmatchedLines.sort { $0.key < $1.key }
  }

  private struct Found {
    let line: BilledLine
    let candidates: Candidates
  }

  /// Lines of one standing: first those with one candidate, then those whose candidates tie.
  private mutating func link(_ found: [Found], taken: inout Set<String>) {
    for one in found where one.candidates.circuits.count == 1 { link(one, taken: &taken) }
    var contested: Set<String> = []
    for one in found where one.candidates.circuits.count > 1 {
      let tied = one.candidates.circuits
      let free = tied.filter { !taken.contains($0.key) }
      if free.count > 1, !Self.areCopies(tied) {
        ambiguous.append((one.line, free))
        contested.formUnion(free.map(\.key))
      } else {
        link(one, taken: &taken)
      }
    }
    taken.formUnion(contested)
  }

  /// Links a line to its first free candidate; rows that are copies of each other go with it.
  private mutating func link(_ one: Found, taken: inout Set<String>) {
    let tied = one.candidates.circuits
    guard let first = tied.first(where: { !taken.contains($0.key) }) else {
      unmatchedLines.append(one.line)
      return
    }
    taken.formUnion(Self.areCopies(tied) ? tied.map(\.key) : [first.key])
    pairs.append(Pair(circuit: first, line: one.line, rung: one.candidates.rung))
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
