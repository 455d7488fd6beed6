import Glibc
import Synchronization

/// Another tool's program that stays alive over all rounds: a line asks it, and a line is its answer.
final class PeerProcess: Sendable {
  private let name: String
  private let child: pid_t
  private let requests: Int32
  private let answers: Int32
  /// Held while one request is under way.
  private let turn = Mutex(())
  /// How long an answer may take, in milliseconds.
  private static let patience: Int32 = 600_000

  /// Starts the program.
  init(_ words: [String], name: String) throws {
    self.name = name
    let (down, up) = (try Self.pipe(), try Self.pipe())
    // Safety: the actions are initialised here and destroyed once; texts are copied by the calls.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, down.reading, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, up.writing, 1)
    // Safety: the array ends in a null, and its texts live until the call returned.
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var started: pid_t = 0
    let error = unsafe posix_spawn(&started, words[0], &actions, nil, &arguments, environ)
    close(down.reading)
    close(up.writing)
    guard error == 0 else {
      close(down.writing)
      close(up.reading)
      throw BenchmarkError("\(words[0]) cannot be started: error \(error)")
    }
    (child, requests, answers) = (started, down.writing, up.reading)
    // Writing to one that has ended shall fail, and not end this program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the program by leaving it nothing to read, and waits for it.
  deinit {
    close(requests)
    close(answers)
    _ = waitpid(child, nil, 0)
  }

  /// A pipe that only this process has; what is duplicated for a child stays open there.
  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    // Safety: the kernel writes the two numbers the array has room for.
    guard unsafe Glibc.pipe(&ends) == 0 else { throw BenchmarkError("no pipe can be made") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Asks with words, and gives those of the answer.
  func ask(_ words: [String]) throws -> [Substring] {
    let answer = try turn.withLock { _ in
      try send(Array((words.joined(separator: "\t") + "\n").utf8))
      return try receive()
    }
    let parts = answer.split(separator: "\t")
    if parts.first == "error" { throw BenchmarkError("\(name): \(parts.dropFirst().joined(separator: " "))") }
    return parts
  }

  private func send(_ request: [UInt8]) throws {
    // Safety: the array lives until the call returns; a request is shorter than a pipe holds.
    let count = unsafe request.withUnsafeBytes { unsafe write(requests, $0.baseAddress, $0.count) }
    guard count == request.count else { throw BenchmarkError("\(name) has ended") }
  }

  private func receive() throws -> String {
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while answer.last != UInt8(ascii: "\n") {
      var waited = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&waited, 1, Self.patience) > 0 else {
        throw BenchmarkError("\(name) does not answer")
      }
      // Safety: read writes at most as many bytes as it is told the buffer has.
      let count = unsafe read(answers, &buffer, buffer.count)
      guard count > 0 else { throw BenchmarkError("\(name) has ended") }
      answer += buffer[..<count]
    }
    return String(decoding: answer.dropLast(), as: UTF8.self)
  }
}
