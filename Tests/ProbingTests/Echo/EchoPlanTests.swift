import IPAddressing
import Measurements
import TestSupport
import Testing
import Wording

@testable import Probing

struct EchoPlanTests {
  private let noPrivilege = NotMeasuredReason.noPrivilege

  @Test(arguments: [
    (SocketAttempt.opened, SocketAttempt.denied, "raw"), (.denied, .opened, "datagram"),
    (.failed(24), .opened, "datagram"), (.denied, .denied, "no-privilege"),
    (.noFamily, .opened, "no-address-family"),
    (.denied, .noFamily, "no-address-family"), (.denied, .failed(93), "socket-failed"),
    (.failed(24), .denied, "socket-failed"),
  ])
  func rawThenDatagramThenTheReason(raw: SocketAttempt, datagram: SocketAttempt, expected: String) {
    switch SocketDecision(.ipv6, raw: raw, datagram: { datagram }) {
    case .use(let kind): #expect(kind.rawValue == expected)
    case .notMeasured(let reason): #expect(reason.code == expected)
    }
  }

  @Test func datagramSocketsAreNotTriedWhenRawOnesOpen() {
    var tried = false
    _ = SocketDecision(.ipv4, raw: .opened) {
      tried = true
      return .opened
    }
    #expect(!tried)
  }

  @Test func withoutPrivilegesTheReasonSaysWhatToRun() {
    for text in [noPrivilege.phrase.zh, noPrivilege.phrase.en] {
      #expect(text.contains("setcap cap_net_raw+ep"))
      #expect(text.contains("net.ipv4.ping_group_range"))
    }
  }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "ff02::1",
    "fe80::1",
    "::ffff:192.0.2.1",
  ])
  func someAddressesAreNeverSentTo(text: String) throws {
    let address = try IPAddress(parsing: text)
    #expect(EchoTarget(key: "t", address: address).refusal?.code == "address-refused")
  }

  /// One mistake in an otherwise sound configuration.
  struct Mistake: Sendable {
    let code: String
    let make: @Sendable (inout EchoConfiguration) -> Void

    init(_ code: String, _ make: @escaping @Sendable (inout EchoConfiguration) -> Void) {
      self.code = code
      self.make = make
    }
  }

  @Test(arguments: [
    Mistake("probe-count-out-of-range") { $0.probesPerTarget = 0 },
    Mistake("payload-out-of-range") { $0.payloadSize = 15 },
    Mistake("payload-out-of-range") { $0.payloadSize = 1473 },
    Mistake("probe-time-out-of-range") { $0.timeout = .zero },
    Mistake("probe-time-out-of-range") { $0.maximumDuration = .seconds(86_401) },
    Mistake("probe-time-out-of-range") { $0.lateGrace = .seconds(-1) },
    Mistake("probe-rate-out-of-range") { $0.rates.total = 0 },
    Mistake("probe-rate-not-agreed") { $0.rates.total = 501 },
    Mistake("probe-rate-not-agreed") { $0.rates.perDevice = 21 },
    Mistake("probe-rate-not-agreed") { $0.rates.burst = 17 },
    Mistake("probe-rate-not-agreed") { $0.interval = .milliseconds(999) },
  ])
  func eachMistakeHasItsFinding(mistake: Mistake) {
    var configuration = EchoConfiguration()
    mistake.make(&configuration)
    #expect(configuration.findings.map(\.code) == [mistake.code])
  }

  @Test func whatIsTooFastIsSaidInWordsWithItsLimit() throws {
    var configuration = EchoConfiguration()
    configuration.rates.perDevice = 21
    configuration.interval = .milliseconds(250)
    let finding = try #require(configuration.findings.first)
    #expect(finding.value == nil)
    #expect(
      finding.phrase.en.hasSuffix(
        "21 packets a second to one device (at most 20); 250 ms between probes of one target (at least 1 s)"))
    #expect(finding.phrase.zh.contains("每台设备每秒 21 个（上限 20）；同一目标间隔 250 毫秒"))
  }

  @Test func fasterIsAllowedWithTheNameOfWhoAgreed() {
    var configuration = EchoConfiguration()
    configuration.rates = EchoRates(total: 20_000, perDevice: 100, burst: 32, agreedBy: "")
    #expect(configuration.findings.map(\.code) == ["probe-rate-not-agreed"])
    configuration.rates.agreedBy = "network office"
    #expect(configuration.findings.isEmpty)
  }

  @Test func anUnsoundConfigurationSendsNothingAndNamesEverything() async {
    var configuration = EchoConfiguration()
    configuration.probesPerTarget = -1
    configuration.payloadSize = 9
    let error = await #expect(throws: EchoConfigurationError.self) {
      try await EchoProber.run(
        targets: [], configuration: configuration, randomness: SystemRandomNumberGenerator())
    }
    #expect(error?.findings.map(\.code) == ["probe-count-out-of-range", "payload-out-of-range"])
  }

  @Test func everyTargetGetsAResultInItsOrderWhateverStoodInTheWay() throws {
    let targets = [
      EchoTarget(key: "refused", address: try IPAddress(parsing: "224.0.0.1")),
      EchoTarget(key: "measured", address: Transcript.ipv4, circuit: "c"),
      EchoTarget(key: "no family", address: Transcript.ipv6, circuit: "c"),
    ]
    var random = SeededRandom(seed: 3)
    let plan = EchoPlan(targets: targets, configuration: EchoConfiguration(), randomness: &random)
    let reasons = [AddressFamily.ipv6: NotMeasuredReason.noAddressFamily(.ipv6)]
    let positions = plan.probed(without: reasons)
    #expect(positions == [1])
    var session = plan.session(over: positions, identifiers: [.ipv4: plan.identifier])
    _ = session.receive(.tick(ClockReading(monotonic: 0, realtime: 0)))
    _ = session.receive(.sent(EchoProbe(target: 0, sequence: 0), monotonic: 1, realtime: 1))
    _ = session.receive(.cancelled(ClockReading(monotonic: 9_000_000_000, realtime: 9_000_000_000)))
    let now = ClockReading(monotonic: 0, realtime: 0)
    let results = plan.results(
      of: session, over: positions, sockets: [.ipv4: .raw], without: reasons,
      facts: plan.facts(from: now, to: now))
    #expect(results.map(\.target) == ["refused", "measured", "no family"])
    #expect(results[0].state == .notMeasured(.multicastAddress))
    #expect(results[1].state == .measured)
    #expect(results[1].tally.lost == 1)
    #expect(
      results[1].instrument == EchoResult.Instrument(socket: .raw, sendStamp: .user, receiveStamp: .user))
    #expect(results[2].state == .notMeasured(.noAddressFamily(.ipv6)))
  }

  @Test(arguments: SeededRandom.seeds)
  func identifiersChangeFromRunToRunAndAreNeverZero(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let identifiers = (0..<50).map { _ in
      EchoPlan(targets: [], configuration: EchoConfiguration(), randomness: &random).identifier
    }
    #expect(!identifiers.contains(0))
    #expect(Set(identifiers).count > 25, "seed \(seed)")
  }
}
