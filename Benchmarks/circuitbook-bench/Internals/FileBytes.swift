import Glibc

/// Whole files of any size, as bytes.
enum FileBytes {
  /// Reads a file.
  static func read(_ path: String) throws -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BenchmarkError("\(path) cannot be read") }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    return try unsafe [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      // Safety: never more is read than is left of the buffer.
      while count < size {
        let more = unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        guard more > 0 else { throw BenchmarkError("\(path) cannot be read") }
        count += more
      }
    }
  }

  /// Writes a file, in place of one that is there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchmarkError("\(path) cannot be written") }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      // Safety: the pointer stays inside the array, which lives until the call returns.
      let more = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      guard more > 0 else { throw BenchmarkError("\(path) cannot be written") }
      written += more
    }
  }
}
