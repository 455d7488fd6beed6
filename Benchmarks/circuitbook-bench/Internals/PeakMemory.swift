import Glibc

/// The most memory this process held, as the kernel counts resident pages.
enum PeakMemory {
  /// Forgets what was held before (`/proc/self/clear_refs`, proc(5)); getrusage cannot.
  static func reset() {
    let file = unsafe open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = unsafe write(file, "5", 1)
    close(file)
  }

  /// `VmHWM` of `/proc/self/status`, in bytes; what earlier work left in the process is part of it.
  static var sinceReset: Int? {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let file = unsafe open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    // Safety: read writes at most as many bytes as it is told the buffer has.
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    close(file)
    let lines = String(decoding: buffer[..<max(0, count)], as: UTF8.self).split(separator: "\n")
    let digits = lines.first { $0.hasPrefix("VmHWM:") }?.filter(\.isWholeNumber)
    return digits.flatMap { Int($0) }.map { $0 << 10 }
  }
}
