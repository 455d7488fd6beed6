internal import Glibc
import Synchronization

/// A thread and the queue it works off.
///
/// The thread holds the queue only, never the executor, so the executor's last reference can end it.
struct WorkThread: ~Copyable {
  private let queue: JobQueue
  private let handle: pthread_t

  init(name: String) throws(ThreadError) {
    let queue = JobQueue(name: name)
    var handle = pthread_t()
    // Safety: the retained queue is taken back by exactly one side, the thread when it starts or us when it did not.
    let context = unsafe Unmanaged.passRetained(queue)
    let outcome = unsafe pthread_create(&handle, nil, workThreadMain, context.toOpaque())
    guard outcome == 0 else {
      unsafe context.release()
      throw ThreadError(errorNumber: outcome)
    }
    self.queue = queue
    self.handle = handle
  }

  var isCurrent: Bool { pthread_equal(pthread_self(), handle) != 0 }

  @unsafe func submit(_ job: UnownedJob, for executor: UnownedSerialExecutor) {
    queue.append(unsafe QueuedJob(job: job, executor: executor))
  }

  /// Lets the queue drain and the thread end.
  ///
  /// No actor is left when this is called, so the queue is empty or in its last job: the join is short. The last job
  /// itself may drop the last reference; a thread cannot join itself and is let go instead.
  func finish() {
    queue.close()
    if isCurrent {
      pthread_detach(handle)
    } else {
      pthread_join(handle, nil)
    }
  }
}

private func workThreadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  // Safety: balances the retain of `WorkThread.init`.
  let queue = unsafe Unmanaged<JobQueue>.fromOpaque(context).takeRetainedValue()
  nameThisThread(queue.name)
  queue.work()
  return nil
}

/// Tells the kernel what to show; it cuts a long name. (`pthread_setname_np` is not in the imported headers.)
private func nameThisThread(_ name: String) {
  // Safety: the path is a literal.
  let descriptor = unsafe open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  let bytes = Array(name.utf8)
  // Safety: written from an array that lives through the call.
  _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}

/// A job and the executor it was given to.
// Safety: the runtime enqueues a job while its actor, and with it the executor, is alive, and each job is run once.
@safe
private struct QueuedJob {
  let job: UnownedJob
  let executor: UnownedSerialExecutor

  func run() { unsafe job.runSynchronously(on: executor) }
}

/// Jobs in order, and a semaphore the thread sleeps on.
// Safety: the state is behind a mutex; the semaphore is made for use from several threads and never moves.
@safe
private final class JobQueue: @unchecked Sendable {
  private struct State {
    var jobs: [QueuedJob] = []
    var isClosed = false
  }

  let name: String
  private let state = Mutex(State())
  private let semaphore: UnsafeMutablePointer<sem_t>

  init(name: String) {
    self.name = name
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func append(_ job: QueuedJob) {
    state.withLock { $0.jobs.append(job) }
    unsafe sem_post(semaphore)
  }

  func close() {
    state.withLock { $0.isClosed = true }
    unsafe sem_post(semaphore)
  }

  func work() {
    while true {
      let (batch, isClosed) = state.withLock { state in
        defer { state.jobs.removeAll() }
        return (state.jobs, state.isClosed)
      }
      for job in batch { job.run() }
      if batch.isEmpty {
        if isClosed { return }
        // A signal may wake the wait early; the loop then finds an empty batch and sleeps again.
        unsafe sem_wait(semaphore)
      }
    }
  }
}
