import Glibc

/// A file beside the sources that follows from the code: looked at once, kept, written anew on demand.
public struct KeptFile {
  private let path: String

  /// A file by its path; it need not be there yet.
  public init(_ path: String) { self.path = path }

  /// The file's bytes, nil when it is not there.
  public var bytes: [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part.prefix(count) }
    return bytes
  }

  /// The file as text, empty when it is not there.
  public var text: String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// Whether the file holds exactly a text; with `CIRCUITBOOK_WRITE_SNAPSHOTS` set, the text is written first.
  public func holds(_ text: String) -> Bool {
    if bytes == Array(text.utf8) { return true }
    // Only what differs is written: who reads at the same time sees a file cut short.
    if getenv("CIRCUITBOOK_WRITE_SNAPSHOTS") != nil, let file = fopen(path, "w") {
      fputs(text, file)
      fclose(file)
    }
    return bytes == Array(text.utf8)
  }
}
