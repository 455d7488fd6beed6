import BlockingWork
import Measurements

/// Sends echo requests to the targets given, and to nobody else, and says what came back.
///
///     let run = try await EchoProber.run(targets: targets, randomness: SystemRandomNumberGenerator())
///
/// Raw sockets with kernel time stamps are used when permitted, datagram ICMP sockets when not; a family that can
/// be probed by neither is *not measured*, with a reason that says what to run.
public enum EchoProber {
  /// Makes one run.
  ///
  /// The work is done on a thread of the run's own. Cancelling the task ends the run at once: its results then hold
  /// what was learnt and its facts say that it is partial.
  ///
  /// - Parameters:
  ///   - targets: The addresses to probe; multicast, broadcast and unspecified addresses are refused one by one.
  ///   - configuration: How many probes, how far apart, how fast.
  ///   - randomness: Where the identifier, the cookie's key, phases and order are drawn from.
  ///   - clock: Where the time is read; kernel time stamps follow the system's.
  ///   - progress: Called on the run's thread, at most four times a second, and once at the end.
  /// - Returns: One result for each target, in the order given.
  /// - Throws: ``EchoConfigurationError`` when the configuration is unsound; nothing is sent then.
  public static func run(
    targets: [EchoTarget], configuration: EchoConfiguration = EchoConfiguration(),
    randomness: some RandomNumberGenerator & Sendable, clock: some EchoClock = SystemClock(),
    progress: @escaping @Sendable (EchoProgress) -> Void = { _ in }
  ) async throws(EchoConfigurationError) -> EchoRun {
    let findings = configuration.findings
    guard findings.isEmpty else { throw EchoConfigurationError(findings: findings) }
    var randomness = randomness
    let plan = EchoPlan(targets: targets, configuration: configuration, randomness: &randomness)
    guard let poller = EchoPoller(), let worker = EchoWorker() else {
      return plan.run(withoutThreadFrom: clock.read())
    }
    return await withTaskCancellationHandler {
      await worker.run(plan, poller: poller, clock: clock, progress: progress)
    } onCancel: {
      poller.cancel()
    }
  }
}

/// The thread of one run.
private actor EchoWorker {
  private let executor: ThreadExecutor

  init?() {
    guard let executor = try? ThreadExecutor(name: "circuitbook-echo") else { return nil }
    self.executor = executor
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  func run(
    _ plan: EchoPlan, poller: EchoPoller, clock: any EchoClock, progress: (EchoProgress) -> Void
  ) -> EchoRun {
    var loop = EchoLoop(plan, poller: poller, clock: clock)
    return loop.run(progress)
  }
}
