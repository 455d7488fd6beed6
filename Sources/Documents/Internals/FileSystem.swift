import Glibc

/// Calls on names of files, not on open ones.
///
/// Safety: paths are passed as terminated strings for the time of each call.
enum FileSystem {
  /// Puts one file in the place of another in one step (rename).
  static func rename(_ source: String, to target: String) throws(SystemError) {
    if unsafe Glibc.rename(source, target) != 0 { throw .last }
  }

  /// Gives a file a name that must be free, in one step; false when it is taken (link, unlink).
  static func publish(_ source: String, as target: String) throws(SystemError) -> Bool {
    if unsafe link(source, target) == 0 {
      _ = unsafe unlink(source)
      return true
    }
    if errno == EEXIST { return false }
    // Some file systems have no links: the gap between looking and renaming is then the best there is.
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw .last }
    if unsafe access(target, F_OK) == 0 { return false }
    try rename(source, to: target)
    return true
  }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Makes names in a folder last (fsync on the folder); file systems that cannot are left alone.
  static func synchronizeFolder(_ path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .last }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { throw .last }
  }

  /// The path with every link followed (realpath).
  static func resolved(_ path: String) throws(SystemError) -> String {
    // Safety: realpath allocates a terminated string, which is copied and freed.
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether a path is a symbolic link, whatever it points to.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    // Safety: lstat fills the structure it is given.
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, at most so many; nil when it cannot be listed.
  static func names(in folder: String, atMost limit: Int) -> [String]? {
    // Safety: the stream is closed once, and each name is copied before the next is read.
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The number of this process, for names of temporary files.
  static var processNumber: Int32 { getpid() }
}
