import JSONText
import TestSupport
import Testing

@Suite struct JSONLimitTests {
  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func depthIsBounded() {
    #expect(JSONDocument(parsing: Self.nested(128)).errors == [])
    let document = JSONDocument(parsing: Self.nested(129))
    #expect(document.errors.map { "\($0.place) \($0.code)" } == ["1:129 too-deep"])
    let deep = JSONDocument(parsing: "[" + Self.nested(100_000) + ", '[', @]")
    #expect(deep.errors.map(\.code) == ["too-deep", "unexpected-character"])
  }

  @Test func skippingMindsStringsAndComments() {
    var limits = JSONDocument.Limits()
    limits.depth = 1
    let document = JSONDocument(parsing: "[[']', /* ] */ \"\\\"]\"], 7]", limits: limits)
    #expect(document.errors.map { "\($0.place) \($0.code)" } == ["1:2 too-deep"])
    #expect(document.root?[1]?.int64 == 7)
  }

  @Test func sizesAreBounded() {
    var limits = JSONDocument.Limits()
    limits.bytes = 10
    #expect(JSONDocument(parsing: "[1,2,3,4,5]", limits: limits).errors.map(\.code) == ["too-large"])
    limits.bytes = 100
    limits.values = 3
    let document = JSONDocument(parsing: "[1,2,3,4,5]", limits: limits)
    #expect(document.errors.map { "\($0.place) \($0.code)" } == ["1:6 too-large"])
    #expect(document.root?.canonicalText == "[1,2]")
  }

  @Test func errorsAreBounded() {
    var limits = JSONDocument.Limits()
    limits.errors = 5
    let document = JSONDocument(parsing: "[" + String(repeating: "@,", count: 50) + "]", limits: limits)
    #expect(
      document.errors.map(\.code) == Array(repeating: "unexpected-character", count: 4) + ["too-many-errors"])
  }

  /// Whatever the bytes, reading ends, keeps its limits and gives values that write and read again.
  @Test(arguments: SeededRandom.seeds)
  func survivesAnyBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u", "d800", "null", "1", "-", ".5e", "0x", "//", "/*",
      "*/",
      "\n", "\r", " ", "a", "中", "，", "：", "\u{FEFF}", "\u{2028}", "\"a\":", "{\"a\":[", "true",
    ].map { Array($0.utf8) }
    for round in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(60) {
        bytes += random.below(8) == 0 ? [UInt8(random.below(256))] : pieces[random.below(pieces.count)]
      }
      let dialect: JSONDocument.Dialect = round.isMultiple(of: 2) ? .json : .json5
      let document = JSONDocument(parsing: bytes, dialect: dialect)
      #expect(document.root != nil || !document.errors.isEmpty, "seed \(seed) round \(round)")
      guard let canonical = document.root?.canonicalBytes else { continue }
      let again = JSONDocument(parsing: canonical, dialect: .json)
      #expect(again.errors == [] && again.root?.canonicalBytes == canonical, "seed \(seed) round \(round)")
    }
  }

  /// Every prefix and every single-byte change of a real text is read to the end.
  @Test func survivesDamage() {
    let text = Array(
      #"{"a": [1, -2.5e3, "x\u4e2d\n"], 'b': {c: true, /* n */ d: null,}, "e": 0x1F} // end"#.utf8)
    for cut in 0...text.count {
      _ = JSONDocument(parsing: Array(text[..<cut]))
      _ = JSONDocument(parsing: Array(text[cut...]), dialect: .json)
    }
    var readable = 0
    for index in text.indices {
      for byte in [0x00, 0x22, 0x27, 0x5C, 0x7B, 0x5D, 0x2C, 0x2F, 0x80, 0xEF, 0xFF] as [UInt8] {
        var changed = text
        changed[index] = byte
        if JSONDocument(parsing: changed).root != nil { readable += 1 }
      }
    }
    #expect(readable > text.count)
  }
}

extension SeededRandom {
  /// A number from 0 up to the limit, the limit excluded.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
