import Glibc

/// The files under `data/`, for tests: found beside the sources, so that no test depends on the working directory.
public enum ShippedData {
  /// A file or folder that is not there.
  public struct Missing: Error {
    /// Its path under `data/`.
    public let path: String
  }

  /// The bytes of a file.
  public static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "r") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part.prefix(count) }
    return bytes
  }

  /// The text of a file.
  public static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The names of the files in a folder, ascending.
  public static func files(in folder: String) throws -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { throw Missing(path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The path of a file, for calls that open it themselves.
  public static func path(of file: String) -> String { "\(root)/\(file)" }

  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/data"
}
