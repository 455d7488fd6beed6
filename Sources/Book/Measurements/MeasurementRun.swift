import CivilTime
import Databases
import Tables
import Wording

/// A run of measurements kept beside the records.
public struct MeasurementRun: Sendable, Hashable {
  /// What kind of run.
  public enum Kind: String, Term {
    /// Echo probes (拨测).
    case probe
    /// SNMP polling (SNMP 采集).
    case poll

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .probe: Phrase(zh: "拨测", en: "probing")
      case .poll: Phrase(zh: "SNMP 采集", en: "SNMP polling")
      }
    }
  }

  /// Its number in the book, ascending in the order of keeping.
  public let identifier: Int64
  /// What kind of run.
  public let kind: Kind
  /// When it began.
  public let started: Instant
  /// When it ended.
  public let ended: Instant
  /// The host it ran on.
  public let vantage: String
  /// Whether it ended before everything was measured.
  public let isPartial: Bool
  /// What else is true of the whole run, by code.
  public let facts: FieldValues
}

extension MeasurementRun {
  static let columns = "run_id, kind, started_at, ended_at, vantage, status, facts"

  /// Reads seven columns of a row.
  init(_ row: borrowing SQLRow, from column: Int = 0) throws(DatabaseError) {
    guard let kind = Kind(rawValue: try row.text(at: column + 1)) else {
      throw DatabaseError(.corrupt, message: "a kind of run this program does not know")
    }
    self.init(
      identifier: try row.integer(at: column), kind: kind,
      started: Instant(stored: try row.integer(at: column + 2)),
      ended: Instant(stored: try row.integer(at: column + 3)), vantage: try row.text(at: column + 4),
      isPartial: try row.text(at: column + 5) != Self.complete, facts: try row.fields(at: column + 6))
  }

  /// The values of ``columns``.
  var values: [SQLValue] {
    [
      .integer(identifier), .text(kind.rawValue), .instant(started), .instant(ended), .text(vantage),
      .text(isPartial ? "partial" : Self.complete), .text(Payload(facts).text),
    ]
  }

  private static let complete = "complete"
}

extension BookStore {
  /// The runs kept, newest first.
  ///
  /// - Parameter limit: at most so many.
  public func runs(_ kind: MeasurementRun.Kind, limit: Int = .max) throws(BookError) -> [MeasurementRun] {
    try database.all(
      """
      SELECT \(MeasurementRun.columns) FROM measurement_runs WHERE kind = ?1
      ORDER BY started_at DESC, run_id DESC LIMIT ?2
      """, [.text(kind.rawValue), .integer(Int64(limit))]
    ) { (row) throws(DatabaseError) in try MeasurementRun(row) }
  }

  /// The number the next run gets; inside the transaction that keeps it.
  func nextRun() throws(BookError) -> Int64 {
    try database.number("SELECT max(run_id) FROM measurement_runs") + 1
  }

  /// Keeps the head of a run.
  func append(_ run: MeasurementRun) throws(BookError) {
    try database.append(
      to: "measurement_runs", MeasurementRun.columns.split(separator: ", ").map(String.init), [run.values])
  }
}
