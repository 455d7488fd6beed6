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
      var written = 0
      while written < bytes.count {
        // Safety: the range written..<count lies inside the buffer.
        let count = unsafe Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        written += count
      }
    }
  }
}
