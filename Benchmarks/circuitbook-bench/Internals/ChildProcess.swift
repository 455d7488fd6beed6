import Glibc

/// Another program, run to its end: how long it took, the most memory it held, and how it ended.
struct ChildProcess: Sendable {
  /// How a program ended.
  struct Ending: Sendable {
    var nanoseconds: Int64
    var peakMemory: Int
    var code: Int32
  }

  /// The program and its arguments.
  let words: [String]
  /// The file it reads.
  let input: String
  /// The file its output goes to.
  let output: String

  init(_ words: [String], input: String = "/dev/null", output: String = "/dev/null") {
    self.words = words
    self.input = input
    self.output = output
  }

  /// Runs it from here; its memory is at least that of this process, see ``Launcher``.
  ///
  /// The clock stands from before it is started until it is gone.
  func runDirectly() throws -> Ending {
    let clock = ContinuousClock()
    let start = clock.now
    let child = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    // Safety: the kernel fills the two values it is given.
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("waiting for \(words[0]) failed") }
    }
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    // The low seven bits hold the signal, the next eight the exit code (wait(2)).
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    return Ending(
      nanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000,
      peakMemory: Int(usage.ru_maxrss) << 10, code: code)
  }

  /// Runs it where it is not measured.
  func run() throws {
    let ending = try runDirectly()
    guard ending.code == 0 else {
      throw BenchmarkError("\(words.joined(separator: " ")) ended with \(ending.code)")
    }
  }

  /// Starts it with its output and errors in one file.
  private func spawn() throws -> pid_t {
    // Safety: the actions are initialised here and destroyed once; texts are copied by the calls.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Safety: the array ends in a null, and its texts live until the call returned.
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let error = unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
    guard error == 0 else { throw BenchmarkError("\(words[0]) cannot be started: error \(error)") }
    return child
  }
}
