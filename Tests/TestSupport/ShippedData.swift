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
    guard let bytes = KeptFile(self.path(of: path)).bytes else { throw Missing(path: path) }
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
