import Book
import CivilTime
import ExtranetModel
import IPAddressing
import Measurements
import Testing
import Wording

@Suite struct MeasurementTests {
  let fixture = BookFixture()
  private let v4 = IPAddress.v4(IPv4Address(192, 0, 2, 1))
  private let v6 = IPAddress.v6(IPv6Address(bits: 0x2001_0db8 << 96 | 1))

  private func facts(_ hour: Int64) -> EchoRunFacts {
    var facts = EchoRunFacts(
      started: BookFixture.start + .seconds(3600 * hour),
      ended: BookFixture.start + .seconds(3600 * hour + 9),
      vantage: "prober-1", probesPerTarget: 20, timeout: .milliseconds(1_500), payloadSize: 64)
    facts.isPartial = hour == 1
    facts.foreignPackets = 3
    facts.locallyDropped = 1
    return facts
  }

  private func measured(_ target: String, _ address: IPAddress, _ facts: EchoRunFacts) -> EchoResult {
    let outcomes: [EchoSample.Outcome] = [
      .reply(roundTrip: .microseconds(812)), .reply(roundTrip: .microseconds(1_633)), .lost,
      .late(roundTrip: .seconds(2)), .excluded(.notSent),
      .error(EchoErrorReport(kind: .destinationUnreachable, code: 1, reporter: address)),
    ]
    let samples = outcomes.enumerated().map {
      EchoSample(sequence: UInt32($0), sent: facts.started, outcome: $1, duplicates: $0 == 0 ? 2 : 0)
    }
    return EchoResult(
      target: target, circuit: "C-1", address: address, facts: facts,
      instrument: .init(socket: .datagram, sendStamp: .user, receiveStamp: .kernel), samples: samples)
  }

  private func notMeasured(_ target: String, _ facts: EchoRunFacts) -> EchoResult {
    let reason = NotMeasuredReason(code: "no-privilege", phrase: Phrase(zh: "无权限", en: "no privilege"))
    return EchoResult(target: target, circuit: nil, address: v4, facts: facts, reason: reason)
  }

  /// What is kept of a result: all but the single samples.
  private func kept(_ result: EchoResult) -> EchoResult {
    var result = result
    result.samples = []
    return result
  }

  @Test func aRunOfEchoesComesBackWithoutItsSamples() async throws {
    let book = try await fixture.create()
    let facts = facts(1)
    let results = [measured("C-1/a", v4, facts), measured("C-1/b", v6, facts), notMeasured("C-2/a", facts)]
    let run = try await book.append(EchoRun(facts: facts, results: results))
    #expect(run == 1)
    #expect(try await book.echoResults(EchoQuery()) == results.map(kept))
    let runs = try await book.runs(.probe)
    #expect(runs.map(\.isPartial) == [true])
    #expect(runs.map(\.started) == [facts.started])
    #expect(try await book.runs(.poll).isEmpty)
  }

  @Test func measurementsMakeNoRevisionAndRefuseNoPlan() async throws {
    let book = try await fixture.create()
    let head = try await book.info().auditHead
    _ = try await book.append(EchoRun(facts: facts(0), results: [measured("C-1/a", v4, facts(0))]))
    #expect(try await book.newestRevision() == 0)
    #expect(try await book.info().auditHead == head)
    try await book.apply([add("C-1")])
    #expect(try await book.verify().findings.isEmpty)
  }

  @Test func theLatestResultOfEachTargetAndFamilyIsGiven() async throws {
    let book = try await fixture.create()
    for hour in [Int64(0), 1, 2] {
      var results = [measured("C-1/a", v4, facts(hour))]
      if hour < 2 { results.append(measured("C-1/a", v6, facts(hour))) }
      if hour == 0 { results.append(notMeasured("C-2/a", facts(hour))) }
      _ = try await book.append(EchoRun(facts: facts(hour), results: results))
    }
    let latest = try await book.latestEchoResults()
    #expect(latest.map(\.target) == ["C-2/a", "C-1/a", "C-1/a"])
    #expect(latest.map(\.address) == [v4, v6, v4])
    #expect(latest.map(\.facts.started) == [facts(0), facts(1), facts(2)].map(\.started))
  }

  @Test func resultsAreAskedForByCircuitTargetAndTime() async throws {
    let book = try await fixture.create()
    for hour in Int64(0)..<4 {
      let results = [measured("C-1/a", v4, facts(hour)), notMeasured("C-2/a", facts(hour))]
      _ = try await book.append(EchoRun(facts: facts(hour), results: results))
    }
    func count(_ query: EchoQuery) async throws -> Int { try await book.echoResults(query).count }
    #expect(try await count(EchoQuery()) == 8)
    #expect(try await count(EchoQuery(circuit: "C-1")) == 4)
    #expect(try await count(EchoQuery(target: "C-2/a", from: facts(1).started)) == 3)
    #expect(try await count(EchoQuery(from: facts(1).started, before: facts(3).started)) == 4)
    #expect(try await count(EchoQuery(circuit: "C-9")) == 0)
  }

  private func observation(
    _ device: String, _ metric: Metric, _ value: Observation.Value, hour: Int64 = 0,
    continuity: CounterContinuity? = nil
  ) -> Observation {
    Observation(
      device: device, subject: metric.isCounter ? "GE0/0/1" : "", metric: metric, value: value,
      at: BookFixture.start + .seconds(3600 * hour) + .nanoseconds(7), continuity: continuity)
  }

  private func poll(
    _ hour: Int64, _ answers: [(String, DeviceAnswer)], _ observations: [Observation]
  ) -> KeptPoll {
    KeptPoll(
      started: BookFixture.start + .seconds(3600 * hour),
      ended: BookFixture.start + .seconds(3600 * hour + 60),
      vantage: "poller", answers: answers.map { KeptPoll.Answer(device: $0, answer: $1) },
      observations: observations)
  }

  @Test func everyKindOfValueComesBack() async throws {
    let book = try await fixture.create()
    let whole = CounterContinuity(width: .bits64, upTime: .max, engineBoots: 3, discontinuity: 0)
    let bare = CounterContinuity(width: .bits32)
    let values: [Observation] = [
      observation("R1", .systemName, .text("核心路由器\n\"1\"")), observation("R1", .interfaceIndex, .integer(-1)),
      observation("R1", .octetsIn, .unsigned(.max), continuity: whole),
      observation("R1", .octetsOut, .unsigned(0), continuity: bare),
    ]
    let unknown = UnknownReason.allCases.map { observation("R2", .portSpeed, .unknown($0)) }
    let run = poll(0, [("R1", .answered), ("R2", .partlyAnswered), ("R3", .notAsked)], values + unknown)
    _ = try await book.append(run)
    #expect(try await book.latestObservations() == values + unknown)
    #expect(try await book.observations(of: "R1") == values)
    #expect(try await book.latestAnswers() == run.answers)
    #expect(try await book.runs(.poll).map(\.isPartial) == [true])
  }

  @Test func aDeviceThatDoesNotAnswerKeepsItsLastObservations() async throws {
    let book = try await fixture.create()
    let first = observation("R1", .systemName, .text("one"))
    let second = observation("R2", .systemName, .text("two"), hour: 1)
    _ = try await book.append(poll(0, [("R1", .answered), ("R2", .timedOut)], [first]))
    _ = try await book.append(poll(1, [("R1", .timedOut), ("R2", .answered)], [second]))
    #expect(try await book.latestObservations() == [first, second])
    #expect(try await book.latestAnswers().map(\.answer) == [.timedOut, .answered])
    #expect(try await book.observations(of: "R2", since: BookFixture.start + .seconds(7200)).isEmpty)
  }

  @Test func aPurgeTakesTheMeasurementsOfWhatItForgets() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1"), add("C-2")])
    let results = [measured("C-1/a", v4, facts(0)), notMeasured("C-2/a", facts(0))]
    _ = try await book.append(EchoRun(facts: facts(0), results: results))
    let request = PurgeRequest(records: [RecordReference(kind: .circuit, key: "C-1")])
    let outcome = try await book.purge(request, by: BookFixture.author, reason: "r", at: BookFixture.start)
    #expect(outcome.measurements == 1)
    #expect(try await book.echoResults(EchoQuery()).map(\.target) == ["C-2/a"])
    #expect(try await book.verify().isSound)
  }
}
