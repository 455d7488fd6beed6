import JSONText
import TestSupport
import Testing

@Suite struct JSONWritingTests {
  @Test func sortsKeysByBytes() {
    // UTF-16 order would put the emoji before U+FF01; String order would follow normal forms.
    let value = JSONValue.object([
      ("😀", .integer(1)), ("\u{FF01}", .integer(2)), ("b", .integer(3)), ("a", .null), ("中", .bool(true)),
      ("", .integer(4)),
    ])
    #expect(value.canonicalText == "{\"\":4,\"a\":null,\"b\":3,\"中\":true,\"\u{FF01}\":2,\"😀\":1}")
  }

  @Test func writesForPeople() {
    let document = JSONDocument(parsing: #"{"b": [1, {"c": []}], "a": {}, "d": 1.50}"#)
    let pretty = """
      {
        "b": [
          1,
          {
            "c": []
          }
        ],
        "a": {},
        "d": 1.5
      }

      """
    #expect(document.root?.prettyText == pretty)
    #expect(JSONDocument(parsing: pretty, dialect: .json).root == document.root)
  }

  @Test func streams() throws {
    var writer = JSONWriter()
    var chunks: [UInt8] = []
    writer.object { writer in
      writer.key("schema")
      writer.string("circuitbook/count/1")
      writer.key("rows")
      writer.array { writer in
        for row in 0..<3 {
          writer.array { writer in
            writer.integer(Int64(row))
            writer.double(0.5)
            writer.double(.infinity)
            writer.bool(row == 1)
            writer.null()
            writer.string("a\"\\\u{8}\u{1F}\t中")
          }
          chunks += writer.take()
        }
      }
      writer.key("empty")
      writer.value(.object([]))
    }
    chunks += writer.take()
    let row = #",0.5,null,false,null,"a\"\\\b\u001f\t中"]"#
    let middle = row.replacing("false", with: "true")
    #expect(
      String(decoding: chunks, as: UTF8.self)
        == #"{"schema":"circuitbook/count/1","rows":[[0\#(row),[1\#(middle),[2\#(row)],"empty":{}}"#)
    #expect(writer.bytes.isEmpty)
  }

  @Test func writesLines() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object {
        $0.key("n"); $0.integer(Int64(number))
      }
      writer.endLine()
    }
    #expect(writer.text == "{\"n\":1}\n{\"n\":2}\n")
  }

  /// What is made at random is written the same however its keys stand, and reads back equal.
  @Test(arguments: SeededRandom.seeds)
  func canonicalWritingRoundTrips(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let value = Self.value(depth: 4, &random)
      let canonical = value.canonicalText
      let read = JSONDocument(parsing: canonical, dialect: .json)
      #expect(read.errors == [], "seed \(seed)")
      let root = try #require(read.root)
      #expect(root == value && root.hashValue == value.hashValue, "seed \(seed)")
      #expect(root.canonicalText == canonical, "seed \(seed)")
      #expect(
        JSONDocument(parsing: value.prettyText, dialect: .json).root?.canonicalText == canonical,
        "seed \(seed)")
    }
  }

  static func value(depth: Int, _ random: inout SeededRandom) -> JSONValue {
    switch random.below(depth > 0 ? 7 : 5) {
    case 0: return .null
    case 1: return .bool(random.below(2) == 0)
    case 2: return .integer(Int64(bitPattern: random.next()))
    case 3:
      return .number(JSONNumber(Int64(random.below(1_000_000)) - 500_000, exponent: random.below(60) - 30))
    case 4: return .string(text(&random))
    case 5: return .array((0..<random.below(5)).map { _ in value(depth: depth - 1, &random) })
    default:
      return .object((0..<random.below(14)).map { _ in (text(&random), value(depth: depth - 1, &random)) })
    }
  }

  private static func text(_ random: inout SeededRandom) -> String {
    let letters = [
      "a", "b", "\"", "\\", "\n", "\u{0}", "\u{1F}", "/", "中", "é", "\u{2028}", "😀", "\u{FF0C}", "1",
    ]
    return (0..<random.below(6)).map { _ in letters[random.below(letters.count)] }.joined()
  }
}
