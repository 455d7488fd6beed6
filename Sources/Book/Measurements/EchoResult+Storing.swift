import CivilTime
import Databases
import IPAddressing
import Measurements
import Tables
import Wording

extension EchoResult {
  static let storedColumns = [
    "run_id", "position", "target_key", "circuit_key", "family", "address", "state", "reason_zh", "reason_en",
    "socket", "send_stamp", "receive_stamp", "received", "late", "lost", "errors", "duplicates", "excluded",
    "minimum_ns", "maximum_ns", "total_ns", "variations", "total_variation_ns", "sketch",
  ]

  /// The state of a result that counts; any other text is the code of a reason.
  private static let measured = "measured"

  /// The values of ``storedColumns``.
  func storedValues(run: Int64, position: Int) -> [SQLValue] {
    identityValues(run: run, position: position) + stateValues + tally.storedValues
  }

  private func identityValues(run: Int64, position: Int) -> [SQLValue] {
    [
      .integer(run), .integer(Int64(position)), .text(target), .optional(circuit),
      .integer(family == .ipv4 ? 4 : 6), .blob(address.bytes),
    ]
  }

  private var stateValues: [SQLValue] {
    var reason: NotMeasuredReason?
    if case .notMeasured(let why) = state { reason = why }
    return [
      .text(reason?.code ?? Self.measured), .optional(reason?.phrase.zh), .optional(reason?.phrase.en),
      .optional(instrument?.socket.rawValue), .optional(instrument?.sendStamp.rawValue),
      .optional(instrument?.receiveStamp.rawValue),
    ]
  }

  /// Reads a row of ``storedColumns``; the samples are not kept.
  init(_ row: borrowing SQLRow, facts: EchoRunFacts) throws(DatabaseError) {
    guard let address = IPAddress(bytes: try row.blob(at: 5)) else {
      throw DatabaseError(.corrupt, message: "an address that is none")
    }
    let state = try row.text(at: 6)
    let phrase = Phrase(zh: try row.optionalText(at: 7) ?? "", en: try row.optionalText(at: 8) ?? "")
    self.init(
      target: try row.text(at: 2), circuit: try row.optionalText(at: 3), address: address, facts: facts,
      reason: NotMeasuredReason(code: state, phrase: phrase))
    guard state == Self.measured else { return }
    self.state = .measured
    instrument = try Instrument(row, from: 9)
    tally = try EchoTally(row, from: 12)
  }
}

extension EchoResult.Instrument {
  fileprivate init?(_ row: borrowing SQLRow, from column: Int) throws(DatabaseError) {
    guard let socket = try row.optionalText(at: column).flatMap({ EchoSocketKind(rawValue: $0) }),
      let send = try row.optionalText(at: column + 1).flatMap({ TimestampKind(rawValue: $0) }),
      let receive = try row.optionalText(at: column + 2).flatMap({ TimestampKind(rawValue: $0) })
    else { return nil }
    self.init(socket: socket, sendStamp: send, receiveStamp: receive)
  }
}

extension EchoTally {
  fileprivate var storedValues: [SQLValue] {
    [
      .integer(Int64(received)), .integer(Int64(late)), .integer(Int64(lost)), .integer(Int64(errors)),
      .integer(Int64(duplicates)), .integer(Int64(excluded)), .optional(minimumRoundTrip?.wholeNanoseconds),
      .optional(maximumRoundTrip?.wholeNanoseconds), .integer(totalRoundTrip.wholeNanoseconds),
      .integer(Int64(variations)), .integer(totalVariation.wholeNanoseconds), .blob(distribution.encoded),
    ]
  }

  fileprivate init(_ row: borrowing SQLRow, from column: Int) throws(DatabaseError) {
    self.init()
    received = try row.count(at: column)
    late = try row.count(at: column + 1)
    lost = try row.count(at: column + 2)
    errors = try row.count(at: column + 3)
    duplicates = try row.count(at: column + 4)
    excluded = try row.count(at: column + 5)
    minimumRoundTrip = try row.optionalInteger(at: column + 6).map { .nanoseconds($0) }
    maximumRoundTrip = try row.optionalInteger(at: column + 7).map { .nanoseconds($0) }
    totalRoundTrip = .nanoseconds(try row.integer(at: column + 8))
    variations = try row.count(at: column + 9)
    totalVariation = .nanoseconds(try row.integer(at: column + 10))
    distribution = try row.distribution(at: column + 11)
  }
}

extension SQLRow {
  fileprivate func count(at column: Int) throws(DatabaseError) -> Int { Int(try integer(at: column)) }

  fileprivate func distribution(at column: Int) throws(DatabaseError) -> DistributionSketch {
    let bytes = try blob(at: column)
    do throws(SketchEncodingError) {
      return try DistributionSketch(encoded: bytes)
    } catch {
      throw DatabaseError(.corrupt, message: "a distribution that is none: \(error.code.rawValue)")
    }
  }
}

extension EchoRunFacts {
  /// The facts that have no column of their own.
  var storedFacts: FieldValues {
    FieldValues([
      ("probes-per-target", String(probesPerTarget)), ("timeout-ns", String(timeout.wholeNanoseconds)),
      ("payload-size", String(payloadSize)), ("foreign-packets", String(foreignPackets)),
      ("locally-dropped", String(locallyDropped)),
    ])
  }

  /// The facts of a run read back; a fact that is missing counts as zero.
  init(_ run: MeasurementRun) {
    func number(_ code: String) -> Int64 { Int64(run.facts[code]) ?? 0 }
    self.init(
      started: run.started, ended: run.ended, vantage: run.vantage,
      probesPerTarget: Int(number("probes-per-target")), timeout: .nanoseconds(number("timeout-ns")),
      payloadSize: Int(number("payload-size")))
    isPartial = run.isPartial
    foreignPackets = Int(number("foreign-packets"))
    locallyDropped = Int(number("locally-dropped"))
  }
}
