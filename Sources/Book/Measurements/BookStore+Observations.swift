import CivilTime
import Databases
import Measurements
import Tables

/// What a run of polling brought, as the book keeps it.
public struct KeptPoll: Sendable, Hashable {
  /// How one device took being asked.
  public struct Answer: Sendable, Hashable {
    /// The key of the device.
    public let device: String
    /// How it took being asked.
    public let answer: DeviceAnswer

    /// Creates an answer.
    public init(device: String, answer: DeviceAnswer) {
      self.device = device
      self.answer = answer
    }
  }

  /// When the run began.
  public var started: Instant
  /// When it ended.
  public var ended: Instant
  /// The host it ran on.
  public var vantage: String
  /// Every device asked, in the order asked.
  public var answers: [Answer]
  /// Everything read.
  public var observations: [Observation]

  /// Creates a run.
  public init(
    started: Instant, ended: Instant, vantage: String, answers: [Answer], observations: [Observation]
  ) {
    self.started = started
    self.ended = ended
    self.vantage = vantage
    self.answers = answers
    self.observations = observations
  }
}

extension BookStore {
  /// Keeps a run of polling, whole or not at all; makes no revision.
  ///
  /// - Returns: the run's number.
  public func append(_ poll: KeptPoll) throws(BookError) -> Int64 {
    try inTransaction(.write) { () throws(BookError) in
      let run = try nextRun()
      let isPartial = poll.answers.contains { $0.answer == .notAsked }
      try append(
        MeasurementRun(
          identifier: run, kind: .poll, started: poll.started, ended: poll.ended, vantage: poll.vantage,
          isPartial: isPartial, facts: FieldValues()))
      let answers = poll.answers.enumerated().map { position, answer -> [SQLValue] in
        [.integer(run), .integer(Int64(position)), .text(answer.device), .text(answer.answer.rawValue)]
      }
      try database.append(to: "poll_answers", ["run_id", "position", "device_key", "answer"], answers)
      let rows = poll.observations.enumerated().map { $1.storedValues(run: run, position: $0) }
      try database.append(to: "observations", Observation.storedColumns, rows)
      return run
    }
  }

  /// What was read of every device the last time anything was, in the order it was read.
  public func latestObservations() throws(BookError) -> [Observation] {
    try observations(
      """
      run_id = (SELECT max(newer.run_id) FROM observations AS newer
      WHERE newer.device_key = observations.device_key)
      """, [])
  }

  /// What was read of one device since a moment, oldest first: two readings of a counter make a rate.
  public func observations(of device: String, since instant: Instant = .earliest) throws(BookError)
    -> [Observation]
  {
    try observations("device_key = ?1 AND at >= ?2", [.text(device), .instant(instant)])
  }

  /// How every device took being asked the last time, ascending by device.
  public func latestAnswers() throws(BookError) -> [KeptPoll.Answer] {
    try database.all(
      """
      SELECT device_key, answer FROM poll_answers
      WHERE run_id = (SELECT max(newer.run_id) FROM poll_answers AS newer
      WHERE newer.device_key = poll_answers.device_key) ORDER BY device_key
      """
    ) { (row) throws(DatabaseError) in
      guard let answer = DeviceAnswer(rawValue: try row.text(at: 1)) else {
        throw DatabaseError(.corrupt, message: "an answer this program does not know")
      }
      return KeptPoll.Answer(device: try row.text(at: 0), answer: answer)
    }
  }

  private func observations(_ condition: String, _ values: [SQLValue]) throws(BookError) -> [Observation] {
    try database.all(
      """
      SELECT \(Observation.storedColumns.joined(separator: ", ")) FROM observations
      WHERE \(condition) ORDER BY run_id, position
      """, values
    ) { (row) throws(DatabaseError) in try Observation(row) }
  }
}
