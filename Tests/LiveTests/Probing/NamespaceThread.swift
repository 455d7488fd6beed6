import Glibc
import Synchronization

/// A thread in a network namespace of its own, on which tasks can be run.
///
/// Threads made from it inherit its namespace and its capabilities, so a prober called on it meets a machine of the
/// test's choosing, while the rest of the process stays as it is.
final class NamespaceThread: TaskExecutor {
  /// What the machine is like.
  struct Machine: Sendable {
    /// Whether it has IPv6 at all.
    var hasIPv6 = true
    /// Whether the group of this process may open datagram ICMP sockets.
    var allowsDatagrams = false
    /// Whether the prober is privileged.
    var isPrivileged = true
  }

  private enum Signal: Sendable {
    case waiting, ready(Bool), closed
  }

  private struct State {
    var jobs: [UnownedJob] = []
    var signal = Signal.waiting
  }

  private let state = Mutex(State())
  private let machine: Machine

  /// Starts the thread; nil when it could not make its machine.
  init?(_ machine: Machine) {
    self.machine = machine
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let outcome = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<NamespaceThread>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context)
    guard outcome == 0 else {
      Unmanaged<NamespaceThread>.fromOpaque(context).release()
      return nil
    }
    pthread_detach(thread)
    for _ in 0..<10_000 {
      if case .ready(let isRight) = state.withLock(\.signal) {
        if !isRight { finish() }
        guard isRight else { return nil }
        return
      }
      usleep(1_000)
    }
    finish()
    return nil
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
  }

  /// Lets the thread end.
  func finish() {
    state.withLock { $0.signal = .closed }
  }

  private func work() {
    let isRight = makeMachine()
    state.withLock { $0.signal = .ready(isRight) }
    while true {
      let (jobs, isClosed) = state.withLock { state in
        defer { state.jobs = [] }
        if case .closed = state.signal { return (state.jobs, true) }
        return (state.jobs, false)
      }
      for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
      if jobs.isEmpty {
        if isClosed { return }
        usleep(1_000)
      }
    }
  }

  private func makeMachine() -> Bool {
    let newNetwork: Int32 = 0x4000_0000
    let ipv6 = machine.hasIPv6 ? 0 : 1
    let groups = machine.allowsDatagrams ? "0 2147483647" : "1 0"
    return System.unshare?(newNetwork) == 0
      && TestLink.run("sysctl", ["-qw", "net.ipv6.conf.all.disable_ipv6=\(ipv6)"])
      && TestLink.run("sysctl", ["-qw", "net.ipv4.ping_group_range=\(groups)"])
      && TestLink.run("ip", ["link", "set", "lo", "up"])
      && (machine.isPrivileged || System.dropCapabilities())
  }
}

/// Calls that the Swift import of glibc leaves out.
private enum System {
  private typealias Unshare = @convention(c) (Int32) -> Int32
  private typealias SetCapabilities = @convention(c) (UnsafePointer<UInt32>, UnsafePointer<UInt32>) -> Int32

  static var unshare: (@convention(c) (Int32) -> Int32)? {
    dlsym(nil, "unshare").map { unsafeBitCast($0, to: Unshare.self) }
  }

  /// Drops every capability of the calling thread, and of no other.
  static func dropCapabilities() -> Bool {
    guard let symbol = dlsym(nil, "capset") else { return false }
    let version3: [UInt32] = [0x2008_0522, 0]
    let nothing = [UInt32](repeating: 0, count: 6)
    return unsafeBitCast(symbol, to: SetCapabilities.self)(version3, nothing) == 0
  }
}
