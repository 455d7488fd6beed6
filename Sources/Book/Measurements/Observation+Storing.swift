import CivilTime
import Databases
import Measurements

extension Observation {
  static let storedColumns = [
    "run_id", "position", "device_key", "subject", "metric", "at", "unit", "value_type", "value_text",
    "value_integer", "counter_width", "up_time", "engine_boots", "discontinuity",
  ]

  /// The values of ``storedColumns``.
  func storedValues(run: Int64, position: Int) -> [SQLValue] {
    let (type, text, integer) = storedValue
    return [
      .integer(run), .integer(Int64(position)), .text(device), .text(subject), .text(metric.rawValue),
      .instant(instant), .text(metric.unit.rawValue), .text(type.rawValue), text, integer,
      .optional(continuity.map { $0.width == .bits32 ? Int64(32) : 64 }), .ticks(continuity?.upTime),
      .ticks(continuity?.engineBoots), .ticks(continuity?.discontinuity),
    ]
  }

  /// How a value stands in the file.
  private enum ValueType: String {
    case integer, unsigned, text, unknown
  }

  private var storedValue: (ValueType, SQLValue, SQLValue) {
    switch value {
    case .integer(let number): (.integer, .null, .integer(number))
    case .unsigned(let number): (.unsigned, .null, .integer(Int64(bitPattern: number)))
    case .text(let text): (.text, .text(text), .null)
    case .unknown(let reason): (.unknown, .text(reason.rawValue), .null)
    }
  }

  /// Reads a row of ``storedColumns``.
  init(_ row: borrowing SQLRow) throws(DatabaseError) {
    guard let metric = Metric(rawValue: try row.text(at: 4)) else {
      throw DatabaseError(.corrupt, message: "a metric this program does not know")
    }
    self.init(
      device: try row.text(at: 2), subject: try row.text(at: 3), metric: metric, value: try Self.value(row),
      at: Instant(stored: try row.integer(at: 5)), continuity: try CounterContinuity(row, from: 10))
  }

  private static func value(_ row: borrowing SQLRow) throws(DatabaseError) -> Value {
    switch ValueType(rawValue: try row.text(at: 7)) {
    case .integer: return .integer(try row.integer(at: 9))
    case .unsigned: return .unsigned(UInt64(bitPattern: try row.integer(at: 9)))
    case .text: return .text(try row.text(at: 8))
    case .unknown:
      if let reason = UnknownReason(rawValue: try row.text(at: 8)) { return .unknown(reason) }
    case nil: break
    }
    throw DatabaseError(.corrupt, message: "a value this program does not know")
  }
}

extension CounterContinuity {
  fileprivate init?(_ row: borrowing SQLRow, from column: Int) throws(DatabaseError) {
    guard let width = try row.optionalInteger(at: column) else { return nil }
    self.init(
      width: width == 32 ? .bits32 : .bits64, upTime: try row.ticks(at: column + 1),
      engineBoots: try row.ticks(at: column + 2), discontinuity: try row.ticks(at: column + 3))
  }
}

extension SQLRow {
  fileprivate func ticks(at column: Int) throws(DatabaseError) -> UInt32? {
    try optionalInteger(at: column).flatMap { UInt32(exactly: $0) }
  }
}

extension SQLValue {
  fileprivate static func ticks(_ value: UInt32?) -> SQLValue {
    value.map { .integer(Int64($0)) } ?? .null
  }
}
