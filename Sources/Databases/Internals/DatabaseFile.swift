internal import Glibc

/// What must be done to a database's file outside SQLite.
// Safety: every path is lent to the kernel for one call; no pointer is kept.
enum DatabaseFile {
  /// Creates an empty file, for owner and group only, or fails when anything of that name exists (`open` with `O_EXCL`).
  static func createEmpty(_ path: String) throws(DatabaseError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      let number = errno
      var error = refused(number)
      // There is no file yet that could forbid anything: it is the folder.
      if number == EACCES || number == EPERM { error.code = .readOnly }
      throw error
    }
    close(descriptor)
  }

  /// Says plainly what stands in the way before SQLite's "unable to open database file".
  static func checkExists(_ path: String) throws(DatabaseError) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { throw refused(errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw DatabaseError(.cannotOpen, message: "not a regular file")
    }
    guard unsafe access(path, R_OK) == 0 else { throw refused(errno) }
  }

  /// Whether the file lies on a file system that is mounted read-only (`statvfs`).
  static func isOnReadOnlySystem(_ path: String) -> Bool {
    var facts = statvfs()
    guard unsafe statvfs(path, &facts) == 0 else { return false }
    return facts.f_flag & UInt(ST_RDONLY) != 0
  }

  /// What shows that a file was or is written to: its size, its time, and a log with content beside it.
  struct Traces: Equatable {
    private var size: Int = -1
    private var seconds: Int = 0
    private var nanoseconds: Int = 0
    /// Whether a write-ahead log or a rollback journal with content stands beside the file.
    private(set) var hasLog = false

    init(of path: String) {
      var facts = stat()
      if unsafe stat(path, &facts) == 0 {
        size = Int(facts.st_size)
        seconds = facts.st_mtim.tv_sec
        nanoseconds = facts.st_mtim.tv_nsec
      }
      hasLog = ["-wal", "-journal"].contains { unsafe stat(path + $0, &facts) == 0 && facts.st_size > 0 }
    }
  }

  static func remove(_ path: String) { unsafe unlink(path) }

  /// Replaces a file by another (`rename`), and makes the new name last.
  static func rename(_ path: String, to target: String) throws(DatabaseError) {
    guard unsafe Glibc.rename(path, target) == 0 else { throw refused(errno) }
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// A path SQLite cannot take for `:memory:`, a temporary file or a URI.
  static func plainPath(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The file as a URI that tells SQLite that nobody writes to it.
  static func immutableURI(_ path: String) -> String {
    let plain = Set("/-_.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
    let name = plainPath(path).utf8.map { byte in
      plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(name.joined())?immutable=1"
  }

  private static func refused(_ number: Int32) -> DatabaseError {
    let code: DatabaseError.Code =
      switch number {
      case ENOENT, ENOTDIR: .missing
      case EEXIST: .exists
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .full
      case EIO: .inputOutput
      default: .cannotOpen
      }
    // Safety: the text of strerror is copied at once; only this thread's buffer is read.
    return DatabaseError(code, extendedCode: number, message: unsafe String(cString: strerror(number)))
  }
}
