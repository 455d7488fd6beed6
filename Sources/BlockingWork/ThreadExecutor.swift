/// A serial executor that owns one thread, for actors whose methods block in C.
///
/// An actor that names it as its executor runs every job on that thread, in order; the cooperative pool never waits.
/// The thread starts with the executor and ends with the last reference to it; whatever was enqueued is run first.
///
///     actor Store {
///       private let executor: ThreadExecutor
///       nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
///     }
public final class ThreadExecutor: SerialExecutor {
  private let thread: WorkThread

  /// Starts the thread.
  ///
  /// - Parameter name: what `ps` and debuggers show; the kernel keeps the first 15 bytes.
  /// - Throws: ``ThreadError`` when the system refuses another thread.
  public init(name: String) throws(ThreadError) {
    thread = try WorkThread(name: name)
  }

  deinit {
    thread.finish()
  }

  /// Appends a job to the thread's queue; never blocks on running work.
  public func enqueue(_ job: consuming ExecutorJob) {
    unsafe thread.submit(UnownedJob(job), for: asUnownedSerialExecutor())
  }

  /// The reference the runtime keeps; it does not retain, so the actor must own the executor.
  public func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    unsafe UnownedSerialExecutor(ordinary: self)
  }

  /// Stops the program when called on another thread than this executor's.
  public func checkIsolated() {
    precondition(isCurrent, "not on the executor's own thread")
  }

  /// Whether the caller runs on this executor's thread.
  public var isCurrent: Bool { thread.isCurrent }
}

/// The system refused to start a thread.
public struct ThreadError: Error, Hashable {
  /// The error number `pthread_create` answered: `EAGAIN` when a limit is reached.
  public let errorNumber: Int32

  /// Creates the error from its number.
  public init(errorNumber: Int32) {
    self.errorNumber = errorNumber
  }
}
