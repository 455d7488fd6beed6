import Glibc

/// The error number of a system call.
struct SystemError: Error {
  var number: Int32

  /// The error of the call that has just failed.
  static var last: Self { Self(number: errno) }
}

/// What a file is, as far as reading and replacing it matters.
struct FileStatus {
  enum Kind { case regular, folder, pipe, device }

  var kind: Kind
  var size: Int
  var permissions: mode_t
  var owner: uid_t
  var group: gid_t

  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO, S_IFSOCK: .pipe
      default: .device
      }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o777
    owner = status.st_uid
    group = status.st_gid
  }

  /// What stands at a path, links followed; nil when nothing does.
  static func of(_ path: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    // Safety: stat fills the structure it is given.
    if unsafe stat(path, &status) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .last
  }
}

/// An open file: POSIX open, fstat, read, write, fsync; closed when the value goes.
struct FileHandle: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool

  private init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(descriptor) } }

  /// Standard input, which stays open.
  static func standardInput() -> FileHandle { FileHandle(descriptor: STDIN_FILENO, isOwned: false) }

  /// Opens for reading, and never waits: a pipe without a writer must not hold anyone up.
  static func reading(_ path: String) throws(SystemError) -> FileHandle {
    try opening(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0)
  }

  /// Creates a new file; fails when there is one.
  static func creating(_ path: String, permissions: mode_t) throws(SystemError) -> FileHandle {
    try opening(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, permissions)
  }

  private static func opening(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemError)
    -> FileHandle
  {
    // Safety: the path is passed as a terminated string for the time of the call.
    let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
    if descriptor < 0 { throw .last }
    return FileHandle(descriptor: descriptor, isOwned: true)
  }

  borrowing func status() throws(SystemError) -> FileStatus {
    var status = stat()
    // Safety: fstat fills the structure it is given.
    if unsafe fstat(descriptor, &status) != 0 { throw .last }
    return FileStatus(status)
  }

  /// Appends at most so many bytes; returns how many, 0 at the end.
  borrowing func read(atMost count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    var chunk = [UInt8](repeating: 0, count: count)
    while true {
      // Safety: the buffer is as long as the count passed.
      let result = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if result >= 0 {
        bytes.append(contentsOf: chunk[..<result])
        return result
      }
      if errno != EINTR { throw .last }
    }
  }

  /// Whether bytes, the end or an error are there to be read, waiting for them so many milliseconds (poll).
  borrowing func hasBytes(within milliseconds: Int32) throws(SystemError) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Safety: one structure is passed with the count 1, and poll fills it.
    let count = unsafe poll(&request, 1, milliseconds)
    if count < 0 && errno != EINTR { throw .last }
    return count > 0
  }

  /// Whether somebody sits at the other end (isatty).
  var isTerminal: Bool { isatty(descriptor) == 1 }

  borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      // Safety: the pointer is advanced by less than the length of the buffer.
      let result = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if result >= 0 {
        start += result
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Makes the contents last (fsync).
  borrowing func synchronize() throws(SystemError) {
    if fsync(descriptor) != 0 { throw .last }
  }

  /// Takes over owner, group and permissions of the file to be replaced.
  ///
  /// Giving a file away may be refused: our own group then gets no more than everybody has.
  borrowing func resemble(_ status: FileStatus) throws(SystemError) {
    let keepsGroup =
      fchown(descriptor, status.owner, status.group) == 0 || fchown(descriptor, uid_t.max, status.group) == 0
    let everybody = status.permissions & 0o007
    let permissions = keepsGroup ? status.permissions : status.permissions & 0o707 | everybody << 3
    if fchmod(descriptor, permissions) != 0 { throw .last }
  }
}
