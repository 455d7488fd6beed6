import JSONText
import Testing

/// Texts with the codes and places of all their errors, and what is still read of them.
struct SyntaxCase: Sendable, CustomTestStringConvertible {
  let text: String
  let dialect: JSONDocument.Dialect
  let errors: [String]
  let canonical: String?

  init(_ text: String, _ errors: [String], reads canonical: String?) {
    self.init(text, .json, errors, reads: canonical)
  }

  init(_ text: String, _ dialect: JSONDocument.Dialect, _ errors: [String], reads canonical: String?) {
    self.text = text
    self.dialect = dialect
    self.errors = errors
    self.canonical = canonical
  }

  var testDescription: String { text }
}

@Suite struct JSONSyntaxTests {
  static let good: [(String, JSONDocument.Dialect, String)] = [
    ("null", .json, "null"), (" true ", .json, "true"), ("[ ]", .json, "[]"), ("{}", .json, "{}"),
    ("\u{FEFF}[1,2]", .json, "[1,2]"), (#"{"b":1,"a":[false,null]}"#, .json, #"{"a":[false,null],"b":1}"#),
    (#""\u4e2d\u6587 \ud83d\ude00 \/\b\f\n\r\t\"\\""#, .json, #""中文 😀 /\b\f\n\r\t\"\\""#),
    ("\"\u{7F}\u{2028}\"", .json, "\"\u{7F}\u{2028}\""), (#""\u0000\u001f""#, .json, #""\u0000\u001f""#),
    ("// note\n{a: 1, 'b': 0x1F, $c: .5, _d: +5., /* x */ }", .json5, #"{"$c":0.5,"_d":5,"a":1,"b":31}"#),
    ("['it\\'s', 'a\\\nb', '\\x41\\v\\0', '\\q']", .json5, #"["it's","ab","A\u000b\u0000","q"]"#),
    ("{名称: '常熟', größe: 1,}", .json5, #"{"größe":1,"名称":"常熟"}"#),
    ("\u{A0}[\u{3000}1\u{2028}]\u{0B}", .json5, "[1]"),
  ]

  @Test(arguments: good)
  func reads(text: String, dialect: JSONDocument.Dialect, canonical: String) {
    let document = JSONDocument(parsing: text, dialect: dialect)
    #expect(document.errors == [])
    #expect(document.root?.canonicalText == canonical)
  }

  static let bad: [SyntaxCase] = [
    .init("", ["1:1 empty-document"], reads: nil),
    .init(" \n ", ["2:2 empty-document"], reads: nil),
    .init("[1] x", ["1:5 trailing-text"], reads: "[1]"),
    .init("{} {}", ["1:4 trailing-text"], reads: "{}"),
    .init("]", ["1:1 missing-value"], reads: nil),
    .init("[1,,2]", ["1:4 missing-value"], reads: "[1,2]"),
    .init("[1 2]", ["1:4 missing-comma"], reads: "[1,2]"),
    .init("[1,]", ["1:3 trailing-comma"], reads: "[1]"),
    .init("[1,2", ["1:1 unclosed-array"], reads: "[1,2]"),
    .init("[1}", ["1:1 unclosed-array", "1:3 mismatched-bracket"], reads: "[1]"),
    .init("[1}, 2}]", ["1:3 mismatched-bracket", "1:7 mismatched-bracket"], reads: "[1,2]"),
    .init("{\"a\":1]", ["1:1 unclosed-object", "1:7 mismatched-bracket"], reads: #"{"a":1}"#),
    .init("[{\"a\":1]", ["1:2 unclosed-object"], reads: #"[{"a":1}]"#),
    .init("{\"a\":[1}", ["1:6 unclosed-array"], reads: #"{"a":[1]}"#),
    .init("{\"a\" 1}", ["1:6 missing-colon"], reads: #"{"a":1}"#),
    .init("{\"a\"=1}", ["1:5 missing-colon"], reads: #"{"a":1}"#),
    .init("{\"a\"}", ["1:5 missing-colon"], reads: #"{"a":null}"#),
    .init("{\"a\":}", ["1:6 missing-value"], reads: #"{"a":null}"#),
    .init("{1:2,\"b\":3}", ["1:2 missing-key"], reads: #"{"b":3}"#),
    .init("{:2}", ["1:2 missing-key"], reads: "{}"),
    .init("{,\"a\":1}", ["1:2 missing-key"], reads: #"{"a":1}"#),
    .init("{\"a\":1 \"b\":2}", ["1:8 missing-comma"], reads: #"{"a":1,"b":2}"#),
    .init("{\"a\":1,\n \"a\":2}", ["2:2 duplicate-key"], reads: #"{"a":1}"#),
    .init("{a:1}", ["1:2 unquoted-key"], reads: #"{"a":1}"#),
    .init("['a']", ["1:2 single-quotes"], reads: #"["a"]"#),
    .init("[1, // x\n2]", ["1:5 comment-not-allowed"], reads: "[1,2]"),
    .init(
      "[1 /* x", ["1:1 unclosed-array", "1:4 comment-not-allowed", "1:4 unclosed-comment"], reads: "[1]"),
    .init("[1, /* x", .json5, ["1:1 unclosed-array", "1:5 unclosed-comment"], reads: "[1]"),
    .init(
      "[nul, True, 中]", ["1:2 unknown-literal", "1:7 unknown-literal", "1:13 unexpected-character"],
      reads: "[null,null,null]"),
    .init("[1@2]", ["1:3 unexpected-character"], reads: "[1]"),
    .init("[1 @ 2]", ["1:4 unexpected-character"], reads: "[1,2]"),
    .init(
      "[01, 1., .5, +1, 1e, -, 0x1, 1-2]",
      [
        "1:2 bad-number", "1:6 bad-number", "1:10 bad-number", "1:14 bad-number", "1:18 bad-number",
        "1:22 bad-number", "1:25 bad-number", "1:30 bad-number",
      ], reads: "[null,null,null,null,null,null,null,null]"),
    .init(
      "[Infinity, -NaN, 012, 0x, .]", .json5,
      [
        "1:2 number-not-finite", "1:12 number-not-finite", "1:18 bad-number", "1:23 bad-number",
        "1:27 bad-number",
      ],
      reads: "[null,null,null,null,null]"),
    .init(
      "[1e10000, 123456789012345678901234567890123456789]",
      ["1:2 number-out-of-range", "1:11 number-too-long"], reads: "[null,null]"),
    .init(
      #"["\x", "\u12g4", "\ud800", "\udc00x"]"#,
      ["1:3 bad-escape", "1:9 bad-escape", "1:19 lone-surrogate", "1:29 lone-surrogate"],
      reads: "[\"x\",\"12g4\",\"\u{FFFD}\",\"\u{FFFD}x\"]"),
    .init(#"["\x4", '\1']"#, .json5, ["1:3 bad-escape", "1:10 bad-escape"], reads: #"["4",""]"#),
    .init("[\"a\tb\u{1}\"]", ["1:4 control-character", "1:6 control-character"], reads: #"["a\tb\u0001"]"#),
    .init("[\"abc\n, 1]", ["1:2 unclosed-string"], reads: #"["abc",1]"#),
    .init("\"abc", ["1:1 unclosed-string"], reads: #""abc""#),
    .init("\"abc\\", ["1:1 unclosed-string"], reads: #""abc""#),
    .init(
      "{\"名\"：1，\"b\":2}", ["1:5 full-width-punctuation", "1:7 full-width-punctuation"],
      reads: #"{"b":2,"名":1}"#),
    .init("[\r\n1\r2\n@]", ["3:1 missing-comma", "4:1 unexpected-character"], reads: "[1,2]"),
    .init("[“a”, 1]", .json5, ["1:2 unexpected-character"], reads: "[null,1]"),
  ]

  @Test(arguments: bad)
  func reportsEverything(example: SyntaxCase) {
    let document = JSONDocument(parsing: example.text, dialect: example.dialect)
    #expect(document.errors.map { "\($0.place) \($0.code)" } == example.errors)
    #expect(document.root?.canonicalText == example.canonical)
    #expect(document.errors.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty && $0.zh != $0.en })
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], ["1:2 invalid-utf8"]), ([0x22, 0xC0, 0x80, 0x22], ["1:2 invalid-utf8"]),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], ["1:2 invalid-utf8"]),
      ([0x22, 0xE4, 0xB8, 0x22], ["1:2 invalid-utf8"]),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], ["1:2 invalid-utf8"]), ([0xFF], ["1:1 unexpected-character"]),
      ([0xEF, 0xBB], ["1:1 unexpected-character"]), ([0x5B, 0x00, 0x5D], ["1:2 unexpected-character"]),
    ] as [([UInt8], [String])])
  func findsWhatIsNotUTF8(bytes: [UInt8], errors: [String]) {
    let document = JSONDocument(parsing: bytes)
    #expect(document.errors.map { "\($0.place) \($0.code)" } == errors)
  }

  @Test func fortyErrorsAreForty() {
    let faults = [
      (#""a\zb","#, "bad-escape"), ("nope,", "unknown-literal"), ("1.2.3,", "bad-number"),
      ("5 6,", "missing-comma"),
      (#"{"k":1,"k":2},"#, "duplicate-key"), (#"{"k" 1},"#, "missing-colon"), (",", "missing-value"),
      (#"{"k":},"#, "missing-value"), (#""open"#, "unclosed-string"), ("§,", "unexpected-character"),
    ]
    let lines = (0..<40).map { faults[$0 % faults.count].0 }
    let document = JSONDocument(
      parsing: "[\n" + lines.joined(separator: "\n").replacingOpenEnds + "\n0]", dialect: .json)
    #expect(document.errors.count == 40)
    for (index, error) in document.errors.enumerated() {
      #expect(error.code == faults[index % faults.count].1)
      #expect(error.line >= index + 2)
    }
  }

  @Test func everyFaultHasTwoWordings() {
    let seen = Set(
      Self.bad.flatMap { JSONDocument(parsing: $0.text, dialect: $0.dialect).errors.map(\.code) }
        + ["invalid-utf8", "too-deep", "too-large", "too-many-errors"])
    #expect(seen == Set(JSONSyntaxFault.allCases.map(\.rawValue)))
  }
}

extension String {
  /// Puts a comma on a line of its own after a string left open.
  fileprivate var replacingOpenEnds: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0 == "\"open" ? "\"open\n," : String($0) }
      .joined(separator: "\n")
  }
}
