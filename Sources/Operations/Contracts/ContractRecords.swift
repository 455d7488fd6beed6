import Book
import ExtranetModel
import JSONText
import Judging
import Reconciling
import Wording

/// A contract with everything the book holds about it, read at one revision.
public struct ContractRecords: Sendable {
  /// The revision it was read at.
  public let revision: Int64
  /// The contract.
  public let contract: Contract
  /// Its items.
  public let items: [ContractItem]
  /// Their bandwidth classes.
  public let classes: [BandwidthClass]
  /// Its clauses, each with its rule.
  public let clauses: [(clause: Clause, rule: any ClauseRule)]
  /// Its circuits, whatever their state.
  public let circuits: [Circuit]
  /// Its public addresses.
  public let addresses: [PublicAddress]
  /// The carriers' list lines that name it, or no contract.
  public let lines: [BilledLine]
  /// The targets bound to its circuits.
  public let targets: [Target]

  static let kinds: [RecordKind] = [
    .contract, .contractItem, .bandwidthClass, .clause, .circuit, .publicAddress, .billedLine, .target,
  ]

  /// Reads a contract from the book.
  /// - Parameter omitted: kinds that are not needed and stay empty: a count needs neither lists nor targets.
  /// - Throws: `OperationError` with `unknown-contract`, which names the contracts there are.
  public static func read(
    _ id: String, from book: BookStore, omitting omitted: Set<RecordKind> = [], asOf revision: Int64? = nil
  ) async throws(OperationError) -> ContractRecords {
    let snapshot = try await book.read(kinds.filter { !omitted.contains($0) }, asOf: revision)
    let contracts: [Contract] = try snapshot.all()
    guard let contract = contracts.first(where: { $0.id == id }) else {
      throw unknown(id, known: contracts.map(\.id))
    }
    let circuits: [Circuit] = try snapshot.all().filter { (circuit: Circuit) in circuit.contract == id }
    let numbers = Set(circuits.map(\.key))
    return ContractRecords(
      revision: snapshot.revision, contract: contract,
      items: try snapshot.all(ContractItem.self).filter { $0.contract == id },
      classes: try snapshot.all(BandwidthClass.self).filter { $0.contract == id },
      clauses: try rules(of: try snapshot.all(Clause.self).filter { $0.contract == id }), circuits: circuits,
      addresses: try snapshot.all(PublicAddress.self).filter { $0.contract == id },
      lines: try snapshot.all(BilledLine.self).filter { $0.contract == id || $0.contract.isEmpty },
      targets: try snapshot.all(Target.self).filter { numbers.contains($0.circuit) })
  }

  /// What counting and reconciling take.
  public var countInput: CountInput {
    var range: (rule: QuantityRange, source: SourceReference?)?
    for (clause, rule) in clauses {
      if let found = rule as? QuantityRange { range = (found, clause.source) }
    }
    return CountInput(
      contract: contract, items: items, classes: classes, range: range, circuits: circuits,
      addresses: addresses)
  }

  private static func rules(of clauses: [Clause]) throws(OperationError) -> [(
    clause: Clause, rule: any ClauseRule
  )] {
    var result: [(clause: Clause, rule: any ClauseRule)] = []
    for clause in clauses {
      let (rule, errors) = clause.readRule()
      guard let rule else { throw unreadable(clause, errors) }
      result.append((clause, rule))
    }
    return result
  }

  private static func unreadable(_ clause: Clause, _ errors: [JSONError]) -> OperationError {
    OperationError(
      code: "stored-clause-unreadable",
      Phrase(
        zh: "条款 \(clause.key) 的参数无法读取：\(errors.first?.zh ?? "")",
        en: "the parameters of clause \(clause.key) cannot be read: \(errors.first?.en ?? "")"))
  }

  static func unknown(_ id: String, known: [String]) -> OperationError {
    let list = known.joined(separator: ", ")
    return OperationError(
      code: "unknown-contract", Phrase(zh: "账簿中没有合同 \(id)", en: "the book has no contract \(id)"), value: id,
      remedy: known.isEmpty
        ? Phrase(
          zh: "先导入合同：circuitbook import FILE --as contract",
          en: "import one: circuitbook import FILE --as contract")
        : Phrase(zh: "已有合同：\(list)", en: "contracts in the book: \(list)"))
  }
}
