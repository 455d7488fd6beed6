import Testing
import Wording

@testable import Tables

@Suite struct CSVReaderTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    var lines: [Int]?
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Form(text: "", rows: []),
    Form(text: "a", rows: [["a"]]),
    Form(text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
    Form(text: "a,b\nc,d", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
    Form(text: "a,b\rc,d\r", rows: [["a", "b"], ["c", "d"]], lines: [1, 2]),
    Form(text: "\u{FEFF}台账编号,合同\n", rows: [["台账编号", "合同"]]),
    Form(text: "a,\"b\"\"c\",d\n", rows: [["a", "b\"c", "d"]]),
    Form(text: "a,\"b,c\"\n", rows: [["a", "b,c"]]),
    Form(
      text: "a,\"b\r\nb\nb\",c\r\nd,e,f\r\n", rows: [["a", "b\r\nb\nb", "c"], ["d", "e", "f"]], lines: [1, 4]),
    Form(text: "a,\"\"\n\"\",b\n", rows: [["a"], ["", "b"]]),
    Form(text: "a,,b,,\n", rows: [["a", "", "b"]]),
    Form(text: "\n\na,b\n", rows: [[], [], ["a", "b"]], lines: [1, 2, 3]),
    Form(text: "a,\"b\" ,c\n", rows: [["a", "b", "c"]]),
    Form(text: "a,b,", rows: [["a", "b"]]),
  ])
  func readsRowsAndTheirLines(form: Form) {
    let reading = CSVReader.read(Array(form.text.utf8), source: "x.csv", delimiter: .comma)
    #expect(reading.findings.isEmpty)
    #expect(reading.sheet.rows.map(\.cells) == form.rows)
    if let lines = form.lines { #expect(reading.sheet.rows.map(\.line) == lines) }
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", CSVDelimiter.comma),
    ("a\tb\tc\n1\t2,5\t3\n", .tab),
    ("a;b;c\n1;2,5;3\n4;5;6\n", .semicolon),
    ("政务网线路清单\n\na\tb\n1\t2\n3\t4", .tab),
    ("a,route,c\n1,x;y;z,3\n1,x;y,3\n1,x,3\n", .comma),
    ("\"a;b;c;d;e\",b\n", .comma),
    ("nothing", .comma),
  ])
  func findsTheDelimiter(text: String, expected: CSVDelimiter) {
    #expect(CSVReader.read(Array(text.utf8), source: "x").delimiter == expected)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let codes: [String]
    let places: [String]
    init(_ text: String, _ codes: [String], _ places: [String]) {
      self.bytes = Array(text.utf8)
      self.codes = codes
      self.places = places
    }
    init(bytes: [UInt8], _ codes: [String], _ places: [String]) {
      self.bytes = bytes
      self.codes = codes
      self.places = places
    }
    var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
  }

  @Test(arguments: [
    Mistake("a,b\nc,d\"e\n", ["lone-quote"], ["x:2:2"]),
    Mistake("a,b\nc,\"d\"e\n", ["text-after-quote"], ["x:2:2"]),
    Mistake("a,b\nc,\"d\n\ne\"f\n", ["text-after-quote"], ["x:2:2"]),
    Mistake("a,b\nc,\"d\ne,f\n", ["unclosed-quote"], ["x:2:2"]),
    Mistake("a,b\nc,\"d\ne,f\"g\nh,\"i", ["text-after-quote", "unclosed-quote"], ["x:2:2", "x:4:2"]),
    Mistake("a,b\nc,\"d\ne,f\nh,i\u{0}j\n", ["unclosed-quote", "nul-byte"], ["x:2:2", "x:4:2"]),
    Mistake("a\u{0},b\n", ["nul-byte"], ["x:1:1"]),
    Mistake(bytes: [0x61, 0x2C, 0xD6, 0xD0, 0x0A], ["not-utf-8"], ["x:1:2"]),
    Mistake("\"", ["unclosed-quote"], ["x:1:1"]),
  ])
  func namesEveryMistakeOfForm(mistake: Mistake) {
    let reading = CSVReader.read(mistake.bytes, source: "x", delimiter: .comma)
    #expect(reading.findings.map(\.code) == mistake.codes)
    #expect(reading.findings.compactMap(\.place?.description) == mistake.places)
    #expect(reading.findings.allSatisfy { $0.severity == .error })
  }

  @Test func readsOnBehindAQuoteThatNeverCloses() {
    let reading = CSVReader.read(Array("a,b\nc,\"d\ne,f\ng,h\n".utf8), source: "x")
    #expect(reading.sheet.rows.map(\.cells) == [["a", "b"], ["e", "f"], ["g", "h"]])
    #expect(reading.sheet.rows.map(\.line) == [1, 3, 4])
  }

  @Test(arguments: [
    ("aaaaaaaaaaa,b\nc,d\n", "cell-too-long"),
    ("\"aaaaaaaaaaa\",b\nc,d\n", "cell-too-long"),
    ("a,b,c,d,e,f,g,h,i,j,k,l\nc,d\n", "row-too-long"),
    ("a,b,c,d,e,f\nc,d\n", "too-many-columns"),
    ("a\nb\nc\nd\ne\n", "too-many-rows"),
    ("a,b,c\na,b,c\na,b,c\na,b,c\n", "too-many-cells"),
    ("a\"\na\"\n\"b\"c\n\"b\"c\n", "too-many-mistakes"),
  ])
  func refusesWhatIsTooLarge(text: String, code: String) {
    var limits = CSVLimits()
    limits.fieldBytes = 10
    limits.rowBytes = 20
    limits.columns = 5
    limits.rows = 4
    limits.cells = 10
    limits.findings = 3
    let reading = CSVReader.read(Array(text.utf8), source: "x", delimiter: .comma, limits: limits)
    #expect(reading.findings.last?.code == code)
    if code == "cell-too-long" || code == "row-too-long" {
      #expect(reading.sheet.rows.last?.cells == ["c", "d"])
    }
  }

  @Test(arguments: 0..<200)
  func neverTrapsOnAnyBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x00, 0xE4, 0xB8, 0xAD, 0x27, 0x3D]
    let bytes = (0..<random.below(120)).map { _ in alphabet[random.below(alphabet.count)] }
    let reading = CSVReader.read(bytes, source: "x")
    let lines = reading.sheet.rows.map(\.line)
    #expect(lines == lines.sorted(), "seed \(seed)")
  }
}
