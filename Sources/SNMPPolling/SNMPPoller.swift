import CivilTime
import Wording

/// Asks many SNMP agents at once.
///
/// Runs of one process follow one another, since the library underneath may be used by one thread only. A run
/// always ends: at the latest at ``PollConfiguration/deadline``, or a quarter of a second after its task was
/// cancelled.
public struct SNMPPoller: Sendable {
  /// How hard it tries and where it stops.
  public var configuration: PollConfiguration

  /// Creates a poller; nothing is opened yet.
  public init(configuration: PollConfiguration = PollConfiguration()) {
    self.configuration = configuration
  }

  /// Asks every target the same and gives back what each answered, in the order given.
  ///
  /// - Parameters:
  ///   - targets: whom to ask, and as whom.
  ///   - request: what to ask.
  ///   - clock: the time of day; asked once, the rest of the run is measured from there.
  /// - Throws: ``SNMPPollingError`` with `snmp-no-resources`; whatever a device does is no error but its
  /// answer.
  public func run(
    _ targets: [PollTarget], request: PollRequest = .systemAndInterfaces, clock: @Sendable () -> Instant
  ) async throws(SNMPPollingError) -> PollRun {
    guard case .success(let library) = SNMPLibrary.shared else {
      throw SNMPPollingError(
        .noResources, Phrase(zh: "系统无法再创建线程", en: "the system refused another thread"))
    }
    let stop = StopSign()
    let configuration = configuration
    let outcome = await withTaskCancellationHandler {
      await library.outcome(targets, request, configuration, stop: stop, clock: clock)
    } onCancel: {
      stop.set()
    }
    return try outcome.get()
  }
}

extension SNMPLibrary {
  fileprivate func outcome(
    _ targets: [PollTarget], _ request: PollRequest, _ configuration: PollConfiguration, stop: StopSign,
    clock: @Sendable () -> Instant
  ) -> Result<PollRun, SNMPPollingError> {
    do throws(SNMPPollingError) {
      return .success(try run(targets, request, configuration, stop: stop, clock: clock))
    } catch {
      return .failure(error)
    }
  }
}
