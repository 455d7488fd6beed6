import Dispatch
import Glibc
import TestSupport

/// The built `circuitbook`, run as a process of its own.
struct BuiltProgram: Sendable {
  /// Its path: beside the tests' own executable.
  static let path: String = {
    var name = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &name, name.count - 1)
    let own = String(decoding: name.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (own.lastIndex(of: "/").map { String(own[..<$0]) } ?? ".") + "/circuitbook"
  }()

  /// Whether it is there.
  static var isBuilt: Bool { access(path, X_OK) == 0 }

  /// How a process ended.
  enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It had to be killed since it did not end in time.
    case overdue
  }

  let process: pid_t

  /// Starts it, or another program, with a clean environment; what it writes goes to files.
  init(
    _ words: [String], of program: String = Self.path, environment: [String: String], output: String,
    errors: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in [(Int32(1), output), (2, errors)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    let result = posix_spawn(&process, program, &actions, nil, &arguments, &variables)
    guard result == 0 else { throw Failure(code: result) }
    self.process = process
  }

  /// It could not be started.
  struct Failure: Error { let code: Int32 }

  /// Sends a signal after a time. Times are kept on a thread outside the tests' pool, which is busy.
  func send(_ signal: Int32, after delay: Duration) async {
    await onItsOwnThread {
      usleep(delay.microseconds)
      kill(process, signal)
    }
  }

  /// Waits until it ends; kills it when it takes longer than it may.
  func wait(atMost limit: Duration) async -> Ending {
    await onItsOwnThread {
      for _ in 0..<limit.microseconds / 1_000 {
        if let ending = reap(WNOHANG) { return ending }
        usleep(1_000)
      }
      kill(process, SIGKILL)
      _ = reap(0)
      return .overdue
    }
  }

  private func onItsOwnThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: work()) }
    }
  }

  private func reap(_ options: Int32) -> Ending? {
    var status: Int32 = 0
    guard waitpid(process, &status, options) == process else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }
}

extension Duration {
  fileprivate var microseconds: UInt32 { UInt32(self / .microseconds(1)) }
}
