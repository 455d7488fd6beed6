import Glibc
import IPAddressing
import Measurements
import Probing
import Synchronization
import Testing
import Wording

/// The prober on real sockets: loopback, and a link into a namespace of the test's own.
@Suite(.serialized)
struct ProbingEchoLiveTests {
  private static let isRoot = geteuid() == 0

  private func configuration(probes: Int, every milliseconds: Int = 50) -> EchoConfiguration {
    var configuration = EchoConfiguration()
    configuration.probesPerTarget = probes
    configuration.interval = .milliseconds(milliseconds)
    configuration.timeout = .milliseconds(500)
    configuration.lateGrace = .zero
    configuration.rates.agreedBy = "this test, on its own machine"
    return configuration
  }

  private func loopback() throws -> [EchoTarget] {
    try (["127.0.0.1", "127.0.0.9"] + (TestLink.hasIPv6 ? ["::1"] : [])).map {
      EchoTarget(key: $0, address: try IPAddress(parsing: $0), circuit: "loopback")
    }
  }

  private func run(_ targets: [EchoTarget], _ configuration: EchoConfiguration) async throws -> EchoRun {
    try await EchoProber.run(
      targets: targets, configuration: configuration, randomness: SystemRandomNumberGenerator())
  }

  @Test(.enabled(if: isRoot, "raw sockets need root or CAP_NET_RAW"))
  func loopbackAnswersEveryProbeWithKernelStampsAtBothEnds() async throws {
    let targets = try loopback()
    let run = try await run(targets, configuration(probes: 20))
    #expect(run.results.map(\.target) == targets.map(\.key))
    #expect(!run.facts.isPartial && !run.facts.vantage.isEmpty)
    #expect(run.facts.locallyDropped == 0)
    for result in run.results {
      #expect(result.state == .measured)
      #expect(
        result.instrument == EchoResult.Instrument(socket: .raw, sendStamp: .kernel, receiveStamp: .kernel))
      #expect((result.tally.sent, result.tally.received, result.tally.duplicates) == (20, 20, 0))
      #expect(result.samples.map(\.sequence) == Array(0..<20))
      let longest = try #require(result.tally.maximumRoundTrip)
      #expect(longest > .zero && longest < .milliseconds(500))
    }
  }

  /// What a loopback target comes to: the kind of socket, or the code of the reason.
  private func kinds(on machine: NamespaceThread.Machine) async throws -> [String] {
    let thread = try #require(NamespaceThread(machine))
    defer { thread.finish() }
    let targets = try ["127.0.0.1", "::1"].map { EchoTarget(key: $0, address: try IPAddress(parsing: $0)) }
    let results = try await withTaskExecutorPreference(thread) {
      try await run(targets, configuration(probes: 5)).results
    }
    return results.map { result in
      switch result.state {
      case .measured:
        #expect(result.tally.received == 5)
        return result.instrument?.socket.rawValue ?? "no instrument"
      case .notMeasured(let reason):
        #expect(result.tally.sent == 0)
        return reason.code
      }
    }
  }

  @Test(
    .enabled(if: TestLink.isPossible, "a namespace needs root and iproute2"),
    arguments: [
      (NamespaceThread.Machine(), ["raw", "raw"]),
      (.init(hasIPv6: false), ["raw", "no-address-family"]),
      (.init(allowsDatagrams: true, isPrivileged: false), ["datagram", "datagram"]),
      (.init(hasIPv6: false, allowsDatagrams: true, isPrivileged: false), ["datagram", "no-address-family"]),
      (.init(isPrivileged: false), ["no-privilege", "no-privilege"]),
    ])
  func eachMachineIsMeasuredAsItAllows(machine: NamespaceThread.Machine, expected: [String]) async throws {
    #expect(try await kinds(on: machine) == expected)
  }

  @Test(.enabled(if: !isRoot, "only tells something without root"))
  func withoutRootLoopbackIsMeasuredOrSaysWhatToRun() async throws {
    for result in try await run(try loopback(), configuration(probes: 5)).results {
      switch result.state {
      case .measured:
        #expect(result.tally.received == 5)
      case .notMeasured(let reason):
        #expect(reason.code == "no-privilege")
      }
    }
  }

  @Test(.enabled(if: TestLink.isPossible, "a namespace and a veth pair need root and iproute2"))
  func aLinkThatAnswersOneThatSwallowsAndOneReportedUnreachable() async throws {
    let link = try #require(TestLink())
    let targets = [
      EchoTarget(key: "up4", address: link.ipv4, circuit: "up"),
      EchoTarget(key: "up6", address: link.ipv6, circuit: "up"),
      EchoTarget(key: "silent4", address: link.silentIPv4, circuit: "silent"),
      EchoTarget(key: "silent6", address: link.silentIPv6, circuit: "silent"),
      EchoTarget(key: "unreachable4", address: link.unreachableIPv4, circuit: "unreachable"),
    ]
    let results = try await run(targets, configuration(probes: 10, every: 100)).results
    for result in results.prefix(2) {
      #expect(result.tally.received == 10, "\(result.target)")
      #expect(result.instrument?.sendStamp == .kernel)
    }
    for result in results[2...3] {
      #expect(result.state == .measured)
      #expect(result.tally.lossRatio == 1, "\(result.target)")
      // Every request is proven to have left.
      #expect(result.instrument?.sendStamp == .kernel)
    }
    #expect(results[4].tally.lossRatio == 1)
    // The far end limits its errors, so not every probe has one.
    let reports = results[4].samples.compactMap {
      if case .error(let report) = $0.outcome { report } else { nil }
    }
    #expect(reports.first == EchoErrorReport(kind: .destinationUnreachable, code: 1, reporter: link.ipv4))
  }

  @Test(.enabled(if: isRoot, "raw sockets need root or CAP_NET_RAW"))
  func cancellingReturnsWhatWasLearntAtOnce() async throws {
    let targets = try loopback()
    let configuration = configuration(probes: 100_000)
    let answered = Atomic(0)
    let run = try await withThrowingTaskGroup(of: EchoRun?.self) { group in
      let (progress, report) = AsyncStream.makeStream(of: EchoProgress.self)
      group.addTask {
        try await EchoProber.run(
          targets: targets, configuration: configuration, randomness: SystemRandomNumberGenerator()
        ) { report.yield($0) }
      }
      for await state in progress where state.answered > 0 {
        answered.store(state.answered, ordering: .relaxed)
        break
      }
      group.cancelAll()
      return try await group.next() ?? nil
    }
    let partial = try #require(run)
    #expect(partial.facts.isPartial)
    #expect(partial.results.reduce(0) { $0 + $1.tally.received } >= answered.load(ordering: .relaxed))
    #expect(partial.results.reduce(0) { $0 + $1.tally.lost } == 0)
  }
}
