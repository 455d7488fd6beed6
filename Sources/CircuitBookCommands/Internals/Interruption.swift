import Dispatch
import Glibc

/// Ctrl-C: the first one ends the work in order, the second one at once.
public enum Interruption {
  /// Runs work that is cancelled by SIGINT or SIGTERM; the work itself says whether that came too late.
  /// - Returns: the work's exit code.
  public static func run(_ work: @escaping @Sendable () async -> Int32) async -> Int32 {
    let task = Task(operation: work)
    let sources = [SIGINT, SIGTERM].map { signal in
      Glibc.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler { if task.isCancelled { _exit(130) } else { task.cancel() } }
      source.resume()
      return source
    }
    // A reader that closes the pipe ends the writing, not the process.
    Glibc.signal(SIGPIPE, SIG_IGN)
    let code = await task.value
    for source in sources { source.cancel() }
    return code
  }
}
