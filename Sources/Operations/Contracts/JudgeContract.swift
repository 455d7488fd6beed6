import Book
import CivilTime
import ExtranetModel
import Judging
import Measurements
import Wording

/// Judges every clause of a contract against what the book holds.
public enum JudgeContract {
  /// The verdicts, and how much of the contract they speak of.
  public struct Result: Sendable {
    /// The contract.
    public let contract: Contract
    /// The revision the records were read at.
    public let revision: Int64
    /// One verdict for each clause and subject, in the order of the clauses.
    public let verdicts: [Verdict]
    /// How many circuits are there, can be measured, and were.
    public let coverage: Coverage
  }

  /// How many circuits were measured at all: normally far from all.
  public struct Coverage: Sendable, Hashable {
    /// Circuits that are there.
    public let circuits: Int
    /// Circuits that a machine can measure.
    public let measurable: Int
    /// Circuits of which something was measured.
    public let measured: Int
  }

  /// Judges on the measurements of a period, or on all there are.
  /// - Parameters:
  ///   - circuit: only clauses about this circuit, by ledger number.
  ///   - period: the days whose measurements count; nil for all.
  /// - Throws: `OperationError` with `unknown-contract`, or `unknown-circuit` for a line that is not the contract's.
  public static func run(
    _ contract: String, circuit: String? = nil, period: Period? = nil, in book: BookStore
  ) async throws(OperationError) -> Result {
    let records = try await ContractRecords.read(contract, from: book, omitting: [.billedLine])
    if let circuit, !records.circuits.contains(where: { $0.key == circuit }) {
      throw OperationError([.unknownCircuit(circuit, of: records)])
    }
    return judge(
      records, try await evidence(for: records, period: period, in: book), circuit: circuit)
  }

  /// Judges what was read already; a report shows the same reading.
  static func judge(_ records: ContractRecords, _ evidence: Evidence, circuit: String? = nil) -> Result {
    let rules = records.clauses.map(\.rule)
    var verdicts = records.clauses.flatMap { clause, rule in
      rule.judge(clause, on: evidence)
    }
    verdicts += ClauseRules.withoutThreshold(rules: rules, evidence: evidence)
    if let circuit { verdicts = verdicts.filter { $0.isAbout(circuit) } }
    return Result(
      contract: records.contract, revision: records.revision, verdicts: verdicts, coverage: Coverage(evidence)
    )
  }

  /// What the judges may look at.
  static func evidence(
    for records: ContractRecords, period: Period? = nil, in book: BookStore
  ) async throws(OperationError) -> Evidence {
    let circuits = records.circuits.filter { $0.state?.isCounted ?? true }
    let numbers = Set(circuits.map(\.key))
    let echoes = try await book.echoResults(of: numbers, in: period)
    return Evidence(
      contract: records.contract, circuits: circuits,
      targets: Dictionary(records.targets.map { ($0.key, $0) }) { first, _ in first }, echoes: echoes)
  }
}

extension JudgeContract.Coverage {
  init(_ evidence: Evidence) {
    let probed = evidence.echoes.filter { $0.tally.sent > 0 && evidence.targets[$0.target]?.role != .nearEnd }
    circuits = evidence.circuits.count
    measurable =
      evidence.circuits.filter { $0.measuring?.isUnattended ?? false }.count
    measured = Set(probed.compactMap(\.circuit)).count
  }
}

extension Finding {
  /// A line of the contract is asked for, and it is none of its lines.
  fileprivate static func unknownCircuit(_ number: String, of records: ContractRecords) -> Finding {
    let numbers = records.circuits.map(\.key)
    return Finding(
      .error, code: "unknown-circuit",
      Phrase(
        zh: "合同 \(records.contract.id) 没有线路 \(number)",
        en: "contract \(records.contract.id) has no circuit \(number)"), value: number,
      remedy: .suggesting(number, among: numbers))
  }
}

extension Verdict {
  /// Whether the verdict is about a circuit: by itself or as a member of a group.
  func isAbout(_ circuit: String) -> Bool {
    subject == circuit || subject.hasPrefix(circuit + " ") || evidence.contains(circuit)
  }
}
