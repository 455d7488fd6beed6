import Glibc

/// Folders and names of files: the few calls benchmarks need.
enum TemporaryFolder {
  /// Makes a folder of its own under `TMPDIR` or `/tmp`.
  static func make(_ name: String) throws -> String {
    // Safety: getenv's text is copied at once; mkdtemp writes into the terminated buffer it is given.
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/\(name).XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw BenchmarkError("no folder can be made under \(base)")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder with everything in it, or a file; what is not there is no mistake.
  static func remove(_ path: String) {
    for name in names(in: path) { remove(path + "/" + name) }
    // Safety: the path is passed as a terminated string for the time of the call.
    _ = unsafe Glibc.remove(path)
  }

  /// The names in a folder; none when it is no folder. No link is followed.
  private static func names(in folder: String) -> [String] {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    // Safety: the stream owns the descriptor and is closed once; each name is copied before the next is read.
    guard descriptor >= 0, let stream = unsafe fdopendir(descriptor) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether anything of that name exists.
  static func holds(_ path: String) -> Bool {
    // Safety: the path is passed as a terminated string for the time of the call.
    unsafe access(path, F_OK) == 0
  }

  /// The folder this program was started from.
  static func ofThisProgram() throws -> String {
    let path = try programPath()
    return path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  /// This program's own file.
  static func programPath() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // Safety: readlink writes at most as many bytes as it is told the buffer has.
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw BenchmarkError("/proc/self/exe cannot be read") }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Copies a file.
  static func copy(_ source: String, to target: String) throws {
    let input = unsafe open(source, O_RDONLY | O_CLOEXEC)
    let output = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer {
      close(input)
      close(output)
    }
    // Safety: no offset is passed, so the kernel moves those of the descriptors.
    while true {
      let count = sendfile(output, input, nil, 1 << 30)
      if count == 0 { return }
      if count < 0 { throw BenchmarkError("\(source) cannot be copied to \(target)") }
    }
  }
}

/// Writes a line to standard error.
func say(_ message: String) {
  let bytes = Array("circuitbook-bench: \(message)\n".utf8)
  // Safety: the buffer lives until the call returns.
  _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
}

/// Writes a line to standard error and ends the program.
func fail(_ message: String) -> Never {
  say(message)
  exit(1)
}
