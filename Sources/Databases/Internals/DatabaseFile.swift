internal import Glibc

/// What must be done to a database's file outside SQLite.
// Safety: every path is lent to the kernel for one call; no pointer is kept.
enum DatabaseFile {
  /// Creates an empty file, for owner and group only, or fails when anything of that name exists (`open` with `O_EXCL`).
  static func createEmpty(_ path: String) throws(DatabaseError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw refused(errno) }
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
