import CivilTime
import Databases
import Measurements

/// Which echo results are wanted; what is nil does not narrow.
public struct EchoQuery: Sendable, Hashable {
  /// Results of this circuit.
  public var circuit: String?
  /// Results of this target.
  public var target: String?
  /// Runs that began then or later.
  public var from: Instant
  /// Runs that began before.
  public var before: Instant

  /// Creates a query; by default for everything.
  public init(
    circuit: String? = nil, target: String? = nil, from: Instant = .earliest, before: Instant = .latest
  ) {
    self.circuit = circuit
    self.target = target
    self.from = from
    self.before = before
  }
}

extension BookStore {
  /// Keeps a run of echo probes, whole or not at all; makes no revision.
  ///
  /// Single samples are not kept, only what they come to.
  /// - Returns: the run's number.
  public func append(_ run: EchoRun) throws(BookError) -> Int64 {
    try inTransaction(.write) { () throws(BookError) in
      let identifier = try nextRun()
      try append(
        MeasurementRun(
          identifier: identifier, kind: .probe, started: run.facts.started, ended: run.facts.ended,
          vantage: run.facts.vantage, isPartial: run.facts.isPartial, facts: run.facts.storedFacts))
      let rows = run.results.enumerated().map { $1.storedValues(run: identifier, position: $0) }
      try database.append(to: "echo_results", EchoResult.storedColumns, rows)
      return identifier
    }
  }

  /// The results asked for, in the order they were kept.
  public func echoResults(_ query: EchoQuery) throws(BookError) -> [EchoResult] {
    try echoResults(
      """
      measurement_runs.started_at >= ?1 AND measurement_runs.started_at < ?2
      AND (?3 IS NULL OR circuit_key = ?3) AND (?4 IS NULL OR target_key = ?4)
      """,
      [.instant(query.from), .instant(query.before), .optional(query.circuit), .optional(query.target)])
  }

  /// The newest result of every target in each family, whatever it says.
  public func latestEchoResults() throws(BookError) -> [EchoResult] {
    try echoResults(
      """
      echo_results.run_id = (SELECT max(newer.run_id) FROM echo_results AS newer
      WHERE newer.target_key = echo_results.target_key AND newer.family = echo_results.family)
      """, [])
  }

  private func echoResults(_ condition: String, _ values: [SQLValue]) throws(BookError) -> [EchoResult] {
    let results = EchoResult.storedColumns.map { "echo_results.\($0)" }.joined(separator: ", ")
    let runs = MeasurementRun.columns.split(separator: ", ").map { "measurement_runs.\($0)" }
    return try database.all(
      """
      SELECT \(results), \(runs.joined(separator: ", ")) FROM echo_results
      JOIN measurement_runs ON measurement_runs.run_id = echo_results.run_id
      WHERE \(condition) ORDER BY echo_results.run_id, echo_results.position
      """, values
    ) { (row) throws(DatabaseError) in
      let run = try MeasurementRun(row, from: EchoResult.storedColumns.count)
      return try EchoResult(row, facts: EchoRunFacts(run))
    }
  }
}
