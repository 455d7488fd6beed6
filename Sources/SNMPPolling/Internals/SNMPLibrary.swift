import BlockingWork
import CCircuitBookSNMPSessions
import CivilTime
import Synchronization
import Wording

/// net-snmp, which only one thread of the process may touch: this actor owns that thread.
actor SNMPLibrary {
  /// The only one; runs follow one another.
  static let shared: Result<SNMPLibrary, ThreadError> = {
    do throws(ThreadError) {
      return .success(SNMPLibrary(executor: try ThreadExecutor(name: "snmp")))
    } catch {
      return .failure(error)
    }
  }()

  private let executor: ThreadExecutor

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  private init(executor: ThreadExecutor) {
    self.executor = executor
  }

  /// Asks all targets and comes back when the last is done; the thread is busy until then.
  func run(
    _ targets: [PollTarget], _ request: PollRequest, _ configuration: PollConfiguration, stop: StopSign,
    clock: @Sendable () -> Instant
  ) throws(SNMPPollingError) -> PollRun {
    cbsnmp_start()
    let loop = try PollLoop(targets, request, configuration, began: clock())
    return loop.run(until: stop, suppressedBefore: cbsnmp_suppressed_messages())
  }
}

/// Tells a run that nobody waits for it any more.
final class StopSign: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }

  func set() { flag.store(true, ordering: .relaxed) }
}
