import Wording

/// A file that appears under its name complete, or not at all.
///
/// What is written goes to a temporary file in the same folder; ``commit()`` makes it last and gives it its name in one
/// step. Dropped without a commit, it leaves nothing behind and the old file as it was.
public struct AtomicFile: ~Copyable {
  /// Who may read a new file; one that is replaced keeps its permissions.
  public enum Access: Sendable, Hashable {
    /// Everybody, as far as the process's mask allows: 0644.
    case shared
    /// The owner alone: 0600.
    case ownerOnly
  }

  /// The file as the user named it.
  public let path: String
  /// Where the contents are until then; another library may write there, in place of ``write(_:)``.
  public let temporaryPath: String
  private let target: String
  private let replaced: FileStatus?
  private let handle: FileHandle
  private var isCommitted = false

  /// Creates the temporary file.
  ///
  /// - Parameters:
  ///   - path: The name it will get; a symbolic link stays, and what it points to is replaced.
  ///   - overwriting: Whether a file of that name may be replaced.
  ///   - access: Who may read it when it is new.
  /// - Throws: ``DocumentError`` `file-exists`, `is-a-folder`, `is-a-database`, `not-a-file`, `file-not-found` (the folder), `no-permission`.
  public init(_ path: String, overwriting: Bool = false, access: Access = .shared) throws(DocumentError) {
    if path.isEmpty || path.utf8.contains(0) { throw .badPath(path) }
    let found = try attempt(DocumentError.writing, path) { () throws(SystemError) in try FileStatus.of(path) }
    let isLink = FileSystem.isLink(path)
    if let refusal = DocumentError.refusal(of: path, found, isLink, overwriting) { throw refusal }
    if found?.kind == .regular, DocumentReader.isDatabase(path) { throw .isDatabase(path) }
    let target = try attempt(DocumentError.writing, path) { () throws(SystemError) in
      isLink ? try FileSystem.resolved(path) : path
    }
    let temporary = Self.temporaryName(for: target)
    let isOpen = found == nil && access == .shared
    handle = try attempt(DocumentError.writing, path) { () throws(SystemError) in
      try FileHandle.creating(temporary, permissions: isOpen ? 0o644 : 0o600)
    }
    self.path = path
    self.target = target
    temporaryPath = temporary
    replaced = found
  }

  deinit { if !isCommitted { FileSystem.remove(temporaryPath) } }

  /// Appends bytes.
  ///
  /// - Throws: ``DocumentError`` `disk-full`, `input-output`.
  public borrowing func write(_ bytes: [UInt8]) throws(DocumentError) {
    try attempt(DocumentError.writing, path) { () throws(SystemError) in try handle.write(bytes) }
  }

  /// Makes the contents last, gives the file its name, and makes the name last.
  ///
  /// - Throws: ``DocumentError`` `disk-full`, `file-exists` when the name was taken meanwhile; the old file is then untouched.
  public consuming func commit() throws(DocumentError) {
    let isPublished = try attempt(DocumentError.writing, path) { () throws(SystemError) in
      if let replaced { try handle.resemble(replaced) }
      try handle.synchronize()
      if replaced == nil { return try FileSystem.publish(temporaryPath, as: target) }
      try FileSystem.rename(temporaryPath, to: target)
      return true
    }
    guard isPublished else { throw .fileExists(path) }
    isCommitted = true
    try attempt(DocumentError.writing, path) { () throws(SystemError) in
      try FileSystem.synchronizeFolder(parts(of: target).folder)
    }
  }

  /// Hidden, in the same folder, and never the same twice; the name itself may already be as long as names can be.
  private static func temporaryName(for target: String) -> String {
    let number = UInt64.random(in: 0 ... .max)
    let suffix = String(number, radix: 36)
    let name = ".circuitbook-\(FileSystem.processNumber)-\(suffix).tmp"
    let folder = parts(of: target).folder
    return folder == "/" ? "/" + name : folder + "/" + name
  }
}
