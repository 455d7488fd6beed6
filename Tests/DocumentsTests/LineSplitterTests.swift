import Documents
import Synchronization
import TestSupport
import Testing
import Wording

/// A line as a test states it.
private struct Expected: Equatable, CustomStringConvertible {
  var number: Int
  var indent: Int
  var text: String
  var isCut = false

  var description: String { "\(number):\(indent):\(text)\(isCut ? "…" : "")" }
}

/// The lines of a text that comes in blocks.
private func lines(_ bytes: [UInt8], limit: Int = 4096, blocks size: () -> Int) -> [Expected] {
  var splitter = LineSplitter(limit: limit)
  var rest = bytes[...]
  var result: [Expected] = []
  while true {
    switch splitter.next() {
    case .line(let line, let range):
      let text = Array(splitter.bytes[range])
      #expect(Array(bytes[line.offset..<(line.offset + text.count)]) == text)
      result.append(
        Expected(
          number: line.number, indent: line.indent, text: String(decoding: text, as: UTF8.self),
          isCut: line.isCut))
    case .wantsMore:
      splitter.fill { buffer in
        let block = rest.prefix(size())
        buffer.append(contentsOf: block)
        rest = rest.dropFirst(block.count)
        return block.count
      }
      #expect(splitter.bytes.count <= limit + bytes.count)
    case .end: return result
    }
  }
}

@Suite struct LineSplitterTests {
  static let tables: [(String, [(Int, Int, String)])] = [
    ("", []), ("\n\n\r\n \t\n", []), ("a", [(1, 0, "a")]), ("a\n", [(1, 0, "a")]),
    ("a\r\nb\r\n", [(1, 0, "a"), (2, 0, "b")]), ("\n\n  a b\t \n", [(3, 2, "a b")]),
    ("# note\n a # why\n#\nb#\n", [(2, 1, "a"), (4, 0, "b")]), ("\u{FEFF}a\nb", [(1, 3, "a"), (2, 0, "b")]),
    ("\u{FEFF}\n\u{FEFF}b", [(2, 0, "\u{FEFF}b")]), ("a\0b\n", [(1, 0, "a\0b")]),
    ("a\rb\n", [(1, 0, "a\rb")]),
  ]

  @Test(arguments: tables, [1, 2, 3, 1000])
  func aTextIsCutTheSameWhateverItsBlocks(_ row: (String, [(Int, Int, String)]), _ size: Int) {
    let found = lines(Array(row.0.utf8)) { size }
    #expect(found == row.1.map { Expected(number: $0.0, indent: $0.1, text: $0.2) })
  }

  @Test func aLineOfTheLimitIsWholeAndALongerOneIsCut() {
    let text = "12345678\n123456789\nabc\n# 34567890\n1234 # 90123\n  abcdefghijklm\nz"
    let found = lines(Array(text.utf8), limit: 8) { 3 }
    let expected = [
      Expected(number: 1, indent: 0, text: "12345678"),
      Expected(number: 2, indent: 0, text: "12345678", isCut: true),
      Expected(number: 3, indent: 0, text: "abc"),
      Expected(number: 5, indent: 0, text: "1234"),
      Expected(number: 6, indent: 2, text: "abcdef", isCut: true), Expected(number: 7, indent: 0, text: "z"),
    ]
    #expect(found == expected)
  }

  /// The slow way: split at LF, drop from `#`, strip.
  private func reference(_ bytes: [UInt8], limit: Int) -> [Expected] {
    var result: [Expected] = []
    for (position, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let beforeComment = line.prefix { $0 != UInt8(ascii: "#") }
      let isCut = line.count > limit && beforeComment.count > limit
      let kept = beforeComment.prefix(limit)
      let text = kept.drop { [0x20, 0x09, 0x0D].contains($0) }
      var trimmed = Array(text)
      while let last = trimmed.last, [0x20, 0x09, 0x0D].contains(last) { trimmed.removeLast() }
      if trimmed.isEmpty && !isCut { continue }
      result.append(
        Expected(
          number: position + 1, indent: kept.count - text.count,
          text: String(decoding: trimmed, as: UTF8.self),
          isCut: isCut))
    }
    return result
  }

  @Test(arguments: SeededRandom.seeds)
  func randomTextIsCutAsTheSlowWayCutsIt(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("1./:# \t\r\n\n".utf8)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      let limit = Int.random(in: 1...12, using: &random)
      let found = lines(bytes, limit: limit) { Int.random(in: 1...9, using: &random) }
      #expect(found == reference(bytes, limit: limit), "\(bytes) limit \(limit)")
    }
  }

  @Test func anEndlessLineNeedsNoMoreThanABlock() {
    var splitter = LineSplitter(limit: 100)
    var isCut = 0
    for _ in 0..<1000 {
      splitter.fill { bytes in
        bytes.append(contentsOf: [UInt8](repeating: 65, count: 1000))
        return 1000
      }
      while case .line(let line, _) = splitter.next() { isCut += line.isCut ? 1 : 100 }
      #expect(splitter.bytes.count <= 2000)
    }
    #expect(isCut == 1)
  }
}

@Suite struct LineInputTests {
  /// An input that gives these blocks.
  private func input(_ blocks: [[UInt8]]) -> LineInput {
    let rest = Mutex(blocks[...])
    return LineInput(name: "-") { bytes in
      guard let block = rest.withLock({ $0.popFirst() }) else { return 0 }
      bytes.append(contentsOf: block)
      return block.count
    }
  }

  @Test func linesComeUntilThereAreEnough() throws {
    var texts: [String] = []
    let input = input([Array("a\nb".utf8), Array("b\nc\nd\n".utf8)])
    try input.forEachLine { text, line in
      texts.append("\(line.number)" + String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
      return texts.count == 3 ? .enough : .more
    }
    #expect(texts == ["1a", "2bb", "3c"])
  }

  @Test(arguments: [
    [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4, 0], [0xFF, 0xFE, 0x31, 0], [0x31, 0, 0x32], Array("%PDF-1.7".utf8),
  ])
  func whatIsNoTextIsRefused(_ bytes: [UInt8]) throws {
    let error = try #require(throws: DocumentError.self) { try input([bytes]).forEachLine { _, _ in .more } }
    #expect(error.code == "not-text")
    #expect(error.remedy?.en.contains("--encoding") != true)
  }

  @Test func aCancelledTaskIsInterrupted() async {
    let input = input([Array("a\n".utf8), Array("b\n".utf8)])
    let task = Task { () async -> String? in
      while !Task.isCancelled { await Task.yield() }
      do throws(DocumentError) {
        try input.forEachLine { _, _ in .more }
        return nil
      } catch { return error.code }
    }
    task.cancel()
    #expect(await task.value == DocumentError.interruptedCode)
  }
}
