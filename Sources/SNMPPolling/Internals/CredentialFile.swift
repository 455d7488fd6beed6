import Glibc
import Wording

extension SNMPCredentials {
  /// Reads a file that nobody else may read.
  ///
  /// - Parameter path: the file: regular, owned by the user who runs this, mode 0600 or less, at most 1 MiB.
  /// - Throws: ``SNMPPollingError`` that names the file and the command that mends it, and never its
  /// contents.
  public init(path: String) throws(SNMPPollingError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    try Self.checkOwnership(of: descriptor, path)
    try self.init(parsing: try Self.contents(of: descriptor, path), source: path)
  }

  /// Asked of the open file, so that it cannot be exchanged in between.
  private static func checkOwnership(of descriptor: Int32, _ path: String) throws(SNMPPollingError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path)
    }
    guard status.st_uid == geteuid() else {
      throw SNMPPollingError(
        .exposedFile,
        Phrase(
          zh: "凭据文件 \(path) 不属于当前用户，请执行：chown \(geteuid()) \(path)",
          en: "the credential file \(path) is not your own; run: chown \(geteuid()) \(path)"))
    }
    guard status.st_mode & 0o077 == 0 else {
      throw SNMPPollingError(
        .exposedFile,
        Phrase(
          zh: "凭据文件 \(path) 可被他人读取，请执行：chmod 600 \(path)",
          en: "others may read the credential file \(path); run: chmod 600 \(path)"))
    }
  }

  private static func contents(of descriptor: Int32, _ path: String) throws(SNMPPollingError) -> [UInt8] {
    let most = 1 << 20
    var bytes = [UInt8](repeating: 0, count: most + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress.map { unsafe $0 + count }, $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(path) }
      if got == 0 { break }
      count += got
    }
    guard count <= most else { throw .unreadable(path) }
    return Array(bytes[..<count])
  }
}

extension SNMPPollingError {
  fileprivate static func unreadable(_ path: String) -> SNMPPollingError {
    SNMPPollingError(
      .unreadableFile,
      Phrase(
        zh: "无法读取凭据文件 \(path)（须为 1 MiB 以内的普通文件）",
        en: "cannot read the credential file \(path) (it must be a regular file of at most 1 MiB)"))
  }
}
