import CivilTime
import ExtranetModel
import IPAddressing
import JSONText
import Judging
import Measurements
import Tables
import Testing
import Wording

/// The smallest contract with the smallest ledger: a clause, its circuits and what was probed on them.
struct JudgingCase {
  var circuits: [Circuit] = []
  var targets: [Target] = []
  var echoes: [EchoResult] = []

  /// The verdicts on one rule.
  func verdicts(_ rule: some ClauseRule) -> [Verdict] {
    var clause = Clause()
    clause.contract = "c"
    clause.id = type(of: rule).kind.rawValue
    clause.titleChinese = "条款"
    clause.titleEnglish = "clause"
    clause.rule = type(of: rule).kind.rawValue
    clause.source = SourceReference(document: "900", line: 7)
    return rule.judge(clause, on: evidence)
  }

  /// The outcomes by subject.
  func outcomes(_ rule: some ClauseRule) -> [String: Outcome] {
    Dictionary(uniqueKeysWithValues: verdicts(rule).map { ($0.subject, $0.outcome) })
  }

  /// The one outcome there is.
  func outcome(_ rule: some ClauseRule) -> Outcome? {
    let verdicts = verdicts(rule)
    return verdicts.count == 1 ? verdicts[0].outcome : nil
  }

  var evidence: Evidence {
    var contract = Contract()
    contract.id = "c"
    let keyed = Dictionary(targets.map { ($0.key, $0) }) { first, _ in first }
    return Evidence(contract: contract, circuits: circuits, targets: keyed, echoes: echoes)
  }

  /// A ledger of one circuit per set of fields, by column code.
  init(_ rows: [[String: String]] = [[:]]) throws {
    circuits = try rows.enumerated().map { index, row in
      var fields = FieldValues(row.map { ($0.key, $0.value) })
      if fields["ledger-number"].isEmpty { fields["ledger-number"] = "L\(index + 1)" }
      return try Circuit(fields: fields)
    }
  }

  /// Probes of the first circuit, one after the other, as milliseconds; nil is a lost one.
  ///
  /// - Parameter every: seconds between two probes.
  mutating func probe(
    _ roundTrips: [Double?], family: AddressFamily = .ipv4, role: TargetRole = .farEndLoopback,
    every: Int64 = 5,
    late: Int = 0, excluded: Int = 0, dropped: Int = 0
  ) throws {
    var outcomes = roundTrips.map { time in
      time.map { EchoSample.Outcome.reply(roundTrip: .nanoseconds(Int64($0 * 1e6))) } ?? .lost
    }
    outcomes += Array(repeating: .late(roundTrip: .seconds(3)), count: late)
    outcomes += Array(repeating: .excluded(.notSent), count: excluded)
    let target = try bind(family, role)
    let start = Instant(secondsSince1970: 1_790_000_000 + Int64(echoes.count) * 100_000)
    let samples = outcomes.enumerated().map { index, outcome in
      EchoSample(
        sequence: UInt32(index), sent: start + .seconds(Int64(index) * every), outcome: outcome)
    }
    var facts = EchoRunFacts(
      started: start, ended: start + .seconds(Int64(outcomes.count) * every), vantage: "here",
      probesPerTarget: outcomes.count, timeout: .seconds(2))
    facts.locallyDropped = dropped
    echoes.append(
      EchoResult(
        target: target.key, circuit: target.circuit, address: try #require(target.address), facts: facts,
        instrument: EchoResult.Instrument(socket: .raw, sendStamp: .kernel, receiveStamp: .kernel),
        samples: samples))
  }

  /// A run that measured nothing.
  mutating func fail(_ reason: NotMeasuredReason, family: AddressFamily = .ipv4) throws {
    let target = try bind(family, .farEndLoopback)
    let start = Instant(secondsSince1970: 1_790_000_000)
    let facts = EchoRunFacts(
      started: start, ended: start, vantage: "here", probesPerTarget: 20, timeout: .seconds(2))
    echoes.append(
      EchoResult(
        target: target.key, circuit: target.circuit, address: try #require(target.address), facts: facts,
        reason: reason))
  }

  private mutating func bind(_ family: AddressFamily, _ role: TargetRole) throws -> Target {
    var target = Target()
    target.circuit = circuits[0].key
    target.role = role
    let host = targets.count + 1
    target.address = IPAddress(family == .ipv4 ? "192.0.2.\(host)" : "2001:db8::\(host)")
    targets.append(target)
    return target
  }
}

extension Verdict {
  /// A figure by its English name.
  func figure(_ name: String) -> String? { figures.first { $0.name.en == name }?.value.en }
  /// Whether an assumption contains a text.
  func assumes(_ text: String) -> Bool { assumptions.contains { $0.en.contains(text) } }
}
