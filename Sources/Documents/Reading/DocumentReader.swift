import Wording

/// Reads files that come from anywhere: bounded, strict, and with errors that name the way out.
///
/// All calls block on the file; run them on an executor that owns its thread.
public enum DocumentReader {
  /// How much is read at most.
  public struct Limits: Sendable, Hashable {
    /// The largest file, in bytes; 256 MiB when nothing is said.
    public var fileSize: Int

    /// Creates limits.
    public init(fileSize: Int = 256 << 20) { self.fileSize = fileSize }
  }

  /// The bytes of a regular file, or of standard input for `-`.
  ///
  /// A file over the limit is refused by its size, before anything is read; standard input as soon as it passes the limit.
  /// - Throws: ``DocumentError`` `file-not-found` with the closest names of that folder, `no-permission`, `is-a-folder`,
  ///   `not-a-file`, `empty-file`, `file-too-large`.
  public static func read(_ path: String, limits: Limits = Limits()) throws(DocumentError) -> [UInt8] {
    if path.isEmpty || path.utf8.contains(0) { throw .badPath(path) }
    let file = try opened(path)
    let status = try attempt(DocumentError.reading, path) { () throws(SystemError) in try file.status() }
    if let refusal = DocumentError.refusal(of: status, path, limits) { throw refusal }
    let bytes = try contents(of: file, expecting: status.size, path, limits)
    if bytes.isEmpty { throw .emptyFile(path) }
    return bytes
  }

  /// Whether a file begins as SQLite's do (SQLite file format §1.3.1); false for one that cannot be read.
  static func isDatabase(_ path: String) -> Bool {
    let mark = Array("SQLite format 3\0".utf8)
    var start: [UInt8] = []
    do throws(SystemError) {
      _ = try FileHandle.reading(path).read(atMost: mark.count, into: &start)
    } catch {
      return false
    }
    return start == mark
  }

  private static func opened(_ path: String) throws(DocumentError) -> FileHandle {
    if path == "-" { return FileHandle.standardInput() }
    do throws(DocumentError) {
      return try attempt(DocumentError.reading, path) { () throws(SystemError) in try FileHandle.reading(path)
      }
    } catch {
      throw error.code == "file-not-found" ? .notFound(path) : error
    }
  }

  /// Reads until the end, whatever size was announced: files grow, and some claim to have none.
  private static func contents(
    of file: borrowing FileHandle, expecting size: Int, _ path: String, _ limits: Limits
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while true {
      let room = min(1 << 20, max(size - bytes.count, 1 << 16))
      let count: Int
      do throws(SystemError) {
        count = try file.read(atMost: room, into: &bytes)
      } catch {
        throw DocumentError(error, path: path, doing: DocumentError.reading)
      }
      if bytes.count > limits.fileSize { throw .tooLarge(path, size: nil, limits) }
      if count == 0 { return bytes }
    }
  }

  /// The text of a file, decoded strictly to UTF-8.
  ///
  /// - Parameters:
  ///   - path: A regular file, or `-` for standard input.
  ///   - encoding: The encoding to insist on; nil to find out, see ``TextDocument/init(decoding:source:encoding:)``.
  ///   - limits: How much is read at most.
  /// - Throws: ``DocumentError`` of ``read(_:limits:)``, `not-text` for workbooks, archives, PDF and other binary files,
  ///   `bad-encoding` and `ambiguous-encoding`.
  public static func readText(
    _ path: String, encoding: TextEncoding? = nil, limits: Limits = Limits()
  ) throws(DocumentError) -> TextDocument {
    let bytes = try read(path, limits: limits)
    let kind = DocumentKind(of: bytes)
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    if kind != .text, kind != .markup, !(kind == .binary && isWide) { throw .notText(path, kind) }
    let document = try TextDocument(decoding: bytes, source: path, encoding: encoding)
    if document.utf8.isEmpty { throw .emptyFile(path) }
    return document
  }
}
