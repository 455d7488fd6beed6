import Glibc
import Testing

/// A folder of its own for one test, removed with all that is in it.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/circuitbook-documents-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } == true
    }
    try #require(made)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names where unlink(self(name)) != 0 { rmdir(self(name)) }
    rmdir(path)
  }

  /// The path of a name in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// All names in it, hidden ones too, in order.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Puts a file there by plain calls, not by the module under test.
  @discardableResult
  func put(_ bytes: [UInt8], as name: String, permissions: mode_t = 0o644) throws -> String {
    let file = try #require(fopen(self(name), "wb"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    try #require(chmod(self(name), permissions) == 0)
    return self(name)
  }

  /// The bytes of a file, by plain calls.
  func contents(of name: String) -> [UInt8]? {
    guard let file = fopen(self(name), "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  /// The permission bits of a file.
  func permissions(of name: String) -> mode_t {
    var status = stat()
    return stat(self(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }
}
