internal import CCircuitBookEchoSockets
import Synchronization

/// Waits for sockets, a time or a cancellation; the one thing of a run that other threads may touch.
final class EchoPoller: Sendable {
  private let poller: Int32
  private let waker: Int32
  private let cancelled = Atomic(false)

  /// Opens the poller; nil when the system has no descriptor left.
  init?() {
    var poller: Int32 = -1
    var waker: Int32 = -1
    // Safety: two numbers written during the call.
    guard unsafe cb_echo_poller_open(&poller, &waker) == 0 else { return nil }
    self.poller = poller
    self.waker = waker
  }

  deinit {
    cb_echo_close(poller)
    cb_echo_close(waker)
  }

  /// Whether somebody wants the run to end.
  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  /// Asks the run to end, from any thread.
  func cancel() {
    cancelled.store(true, ordering: .releasing)
    cb_echo_wake(waker)
  }

  /// Watches a socket and its error queue.
  func watch(_ descriptor: Int32) -> Bool {
    cb_echo_poller_watch(poller, descriptor) == 0
  }

  /// Waits until something is readable or so many nanoseconds are over.
  func wait(_ nanoseconds: Int64) {
    _ = cb_echo_poller_wait(poller, nanoseconds)
  }
}
