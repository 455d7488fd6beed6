import Glibc
import Synchronization
import Wording

/// Standard output and standard error of the process.
public final class StandardStreams: OutputSink {
  /// The first error number of a write to standard output; 0 for none.
  private let failure = Atomic<Int32>(0)

  /// Creates the sink.
  ///
  /// A stream that the caller closed is taken up by a null device that cannot be used: no file opened later gets its
  /// number and is written into by mistake.
  public init() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Safety: open reads a literal; the lowest free number is the closed one.
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Why data was lost, if it was.
  public var lostData: Phrase? {
    switch failure.load(ordering: .relaxed) {
    case 0, EPIPE: nil
    case ENOSPC, EDQUOT: Phrase(zh: "磁盘空间不足或超出配额", en: "the disk is full or a quota is exceeded")
    case EBADF: Phrase(zh: "标准输出已关闭", en: "standard output is closed")
    default: Phrase(zh: "标准输出写入失败", en: "standard output does not take it")
    }
  }

  /// Whether no write to standard output has failed.
  public var takesMore: Bool { failure.load(ordering: .relaxed) == 0 }

  /// Writes all of a text, whatever the pipe takes at once; a closed pipe ends the writing.
  public func write(_ text: String, to stream: OutputStream) {
    var text = text
    text.withUTF8 { unsafe write($0, to: stream) }
  }

  /// Writes all bytes, whatever the pipe takes at once; a closed pipe ends the writing.
  public func write(_ bytes: [UInt8], to stream: OutputStream) {
    unsafe bytes.withUnsafeBufferPointer { unsafe write($0, to: stream) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to stream: OutputStream) {
    let descriptor: Int32 = stream == .standard ? 1 : 2
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      // Safety: what is rebased lies inside the buffer, which the callers keep until this returns.
      let part = unsafe UnsafeBufferPointer(rebasing: rest)
      let count = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return stream == .standard ? note(errno) : () }
      unsafe rest = rest.dropFirst(count)
    }
  }

  private func note(_ number: Int32) {
    _ = failure.compareExchange(expected: 0, desired: number, ordering: .relaxed)
  }
}
