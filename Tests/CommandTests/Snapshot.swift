import Glibc
import TestSupport
import Testing

/// A text that was looked at once and kept beside the tests.
struct Snapshot {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Snapshots"
  private let path: String

  init(_ name: String) { path = Self.folder + "/" + name }

  /// Compares a text with the kept one, or keeps it when `CIRCUITBOOK_WRITE_SNAPSHOTS` is set.
  func expect(_ text: String) throws {
    #expect(KeptFile(path).holds(text), "CIRCUITBOOK_WRITE_SNAPSHOTS=1 writes \(path) anew")
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
