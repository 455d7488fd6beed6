import Testing
import Wording

@Suite struct DisplayWidthTests {
  /// Unicode Standard Annex #11: Wide and Fullwidth take two cells, combining marks none.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("线路", 4), ("A端", 3), ("（标称）", 8), ("ａ", 2), ("ｱ", 1), ("é", 1), ("e\u{301}", 1),
    ("한", 2),
    ("\u{200B}", 0), ("\u{3000}", 2), ("、", 2), ("—", 1), ("¥", 1), ("￥", 2), ("𠮷", 2), ("😀", 2), ("🚀", 2),
    ("\u{7}", 0),
  ])
  func countsCells(text: String, width: Int) { #expect(displayWidth(text) == width) }
}

@Suite struct FindingTests {
  private func finding(_ severity: Finding.Severity) -> Finding { Finding(severity, code: "c", Phrase("x")) }

  @Test func onlyErrorsStopWriting() {
    #expect([finding(.warning), finding(.error)].hasErrors)
    #expect(![finding(.warning), finding(.note)].hasErrors)
    #expect(![Finding]().hasErrors)
  }

  @Test(arguments: [
    (Place(source: "a.csv"), "a.csv"), (Place(source: "a.csv", line: 7), "a.csv:7"),
    (Place(source: "a.xlsx", sheet: "线路", line: 7, column: 2, field: "带宽"), "a.xlsx[线路]:7:2"),
  ])
  func placesReadAsEditorsJump(place: Place, text: String) { #expect(place.description == text) }

  @Test func aPhraseSpeaksBothLanguages() {
    let phrase = Phrase(zh: "线路", en: "circuit")
    #expect(Language.allCases.map { phrase[$0] } == ["线路", "circuit"])
    #expect(Phrase("20M")[.chinese] == Phrase("20M")[.english])
  }
}
