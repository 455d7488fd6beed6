import Glibc
import Synchronization

/// Standard output and standard error of the process.
public struct StandardStreams: OutputSink {
  /// Creates the sink.
  public init() {}

  /// Writes all of a text, whatever the pipe takes at once; a closed pipe ends the writing.
  public func write(_ text: String, to stream: OutputStream) {
    let descriptor: Int32 = stream == .standard ? 1 : 2
    var text = text
    text.withUTF8 { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        // Safety: what is rebased lies inside the buffer, which lives until the closure ends.
        let part = unsafe UnsafeBufferPointer(rebasing: rest)
        let count = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        unsafe rest = rest.dropFirst(count)
      }
    }
  }
}
