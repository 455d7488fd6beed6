import Glibc

/// The few calls on the system that the examples need beside writing documents.
enum Folder {
  /// Makes a folder; one that exists is left alone.
  /// - Returns: whether there is a folder of that name now.
  static func make(_ path: String) -> Bool {
    // Safety: the path is passed as a terminated string for the time of the call; stat fills its structure.
    if unsafe mkdir(path, 0o755) == 0 { return true }
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything of that name exists.
  static func holds(_ path: String) -> Bool {
    // Safety: the path is passed as a terminated string for the time of the call.
    unsafe access(path, F_OK) == 0
  }
}

/// Writes a line to standard error and ends the program.
func fail(_ message: String, code: Int32) -> Never {
  let bytes = Array((message + "\n").utf8)
  // Safety: the buffer lives until the call returns.
  _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(code)
}
