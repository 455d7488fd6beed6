import CivilTime
import ExtranetModel
import Tables

/// Contract, ledgers and carriers' lists beside each other: what agrees, and each thing that does not.
public struct Reconciliation: Sendable {
  /// The count against the contract.
  public let count: ContractCount
  /// Rows and lines that are one circuit; absent when no carrier's list is in the book.
  public let matching: LineMatching?
  /// Everything that is wrong, ascending by code, then by row.
  public let discrepancies: [Discrepancy]
  /// The carriers whose lists were compared; rows of other carriers cannot be missing from them.
  public let listedCarriers: [String]
  /// The lists compared, ascending by name.
  public let comparedLists: [String]

  /// Reconciles on one day.
  ///
  /// Nothing says that carriers bill the buyer: without a list, `matching` is absent and no row is accused of missing
  /// from it (001 L2576). A carrier sends a list each month: one of each carrier is compared, the newest by name unless
  /// `lists` names others, so that an older list accuses nobody.
  /// - Complexity: O(*n* log *n*) in rows and lines.
  public init(_ input: CountInput, lines: [BilledLine], lists: Set<String> = [], on day: Day) {
    count = ContractCount(input, on: day)
    let checks = LedgerChecks(input: input, day: day)
    var found = checks.run()
    let mine = Self.compared(
      lines.filter { $0.contract.isEmpty || $0.contract == input.contract.id }, lists: lists)
    comparedLists = Set(mine.map(\.list)).sorted()
    let carriers = Set(mine.map(\.carrier))
    listedCarriers = carriers.sorted()
    if mine.isEmpty {
      matching = nil
    } else {
      let circuits = input.circuits.filter {
        $0.contract == input.contract.id && carriers.contains($0.carrier)
      }
      let matched = LineMatching(circuits: circuits, lines: mine)
      let duplicated = Set(found.filter { $0.code == .duplicateIdentifier }.flatMap(\.rows))
      found += ListChecks(matching: matched, duplicated: duplicated, day: day).run()
      matching = matched
    }
    discrepancies = found.sorted { left, right in
      left.code == right.code
        ? (left.rows + left.lines).lexicographicallyPrecedes(right.rows + right.lines)
        : left.code.rawValue < right.code.rawValue
    }
  }

  /// The lines of the lists wanted, or of each carrier's newest list.
  private static func compared(_ lines: [BilledLine], lists: Set<String>) -> [BilledLine] {
    if !lists.isEmpty { return lines.filter { lists.contains($0.list) } }
    var newest: [String: String] = [:]
    for line in lines { newest[line.carrier] = max(newest[line.carrier] ?? line.list, line.list) }
    return lines.filter { newest[$0.carrier] == $0.list }
  }
}
