import Tables
import Testing

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("=1", "'=1"), ("+86 10", "'+86 10"), ("-1-1", "'-1-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), ("＝1", "'＝1"), ("'=1", "''=1"), ("-", "'-"), ("'-5", "''-5"),
    ("-12", "-12"), ("+3.50", "+3.50"), ("-1.", "'-1."), ("-1e5", "'-1e5"), ("'abc", "'abc"), ("abc", "abc"),
    ("", ""),
    ("--1", "'--1"), ("10-20", "10-20"),
  ])
  func guardsWhatStartsAFormula(text: String, guarded: String) {
    #expect(text.withFormulaGuard == guarded)
    #expect(guarded.withoutFormulaGuard == text)
  }

  @Test(arguments: 0..<200)
  func readsBackWhatItWrote(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet = [
      "a", "'", "=", "-", "1", ".", "\"", ",", "\r\n", "\n", "\t", ";", "线", "\u{301}", "+", "@", " ",
    ]
    let rows = (0...random.below(6)).map { _ in
      (0...random.below(5)).map { _ in
        (0..<random.below(6)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
      } + ["end"]
    }
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    let mark: [UInt8] = seed.isMultiple(of: 2) ? [0xEF, 0xBB, 0xBF] : []
    let reading = CSVReader.read(mark + writer.bytes, source: "x", delimiter: .comma)
    #expect(reading.findings.isEmpty, "seed \(seed)")
    #expect(reading.sheet.rows.map { $0.cells.map(\.withoutFormulaGuard) } == rows, "seed \(seed)")
  }

  @Test func endsRowsAsTheStandardSays() {
    var writer = CSVWriter()
    writer.append(["a", "b\"c", "d,e"])
    #expect(writer.bytes == Array("a,\"b\"\"c\",\"d,e\"\r\n".utf8))
  }
}
