import Glibc

/// The files under `data/layouts/`.
enum LayoutDataFiles {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/data/layouts"

  /// The names of the JSON5 files in the folder or one below it, ascending.
  static func names(in below: String = "") -> [String] {
    guard let directory = opendir("\(folder)/\(below)") else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json5") { names.append(below.isEmpty ? name : "\(below)/\(name)") }
    }
    return names.sorted()
  }

  /// The bytes of a file; empty when it cannot be read.
  static func bytes(of name: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 262_144)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
