import Glibc
import Testing

/// A text that was looked at once and kept beside the tests.
struct Snapshot {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Snapshots"
  private let path: String

  init(_ name: String) { path = Self.folder + "/" + name }

  /// Compares a text with the kept one, or keeps it when `CIRCUITBOOK_WRITE_SNAPSHOTS` is set.
  func expect(_ text: String) throws {
    if getenv("CIRCUITBOOK_WRITE_SNAPSHOTS") != nil { try write(text) }
    #expect(text == TextFile.read(path), "CIRCUITBOOK_WRITE_SNAPSHOTS=1 writes \(path) anew")
  }

  /// The names of all snapshots, ascending.
  static func names() throws -> [String] {
    let stream = try #require(opendir(folder))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(name) }
    }
    return names.sorted()
  }

  private func write(_ text: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    try #require(fputs(text, file) >= 0)
  }
}

/// Whole files as text.
enum TextFile {
  /// A file's text, empty when it is not there.
  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A command line cut into words as a shell does it: blanks part them, single quotes keep them whole.
struct ShellWords {
  let words: [String]

  /// Everything from a redirection on belongs to the shell.
  init(_ line: String) {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let one = word { words.append(one) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    self.words = Array(words.prefix { ![">", "|", ">>", "<"].contains($0) })
  }
}
