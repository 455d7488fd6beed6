import Tables
import Testing
import Wording

/// Files that end in the middle of a line.
@Suite struct CutShortTests {
  @Test(arguments: [
    ("a,b,c\n1,2,3\n4,5", true), ("a,b,c\r\n1,2,3\r\n4,5", true), ("a,b,c\n1,2,3\n4,5\n", false),
    ("a,b,c\n1,2,3", false), ("a,b,c\n1,2,3\n注", false), ("a,b,c\r1,2\r", false), ("", false),
  ])
  func onlyALineWithFewerCellsAndNoEndIsCutShort(_ text: String, _ isCut: Bool) {
    let reading = CSVReader.read(Array(text.utf8), source: "x.csv")
    #expect(reading.findings.isEmpty)
    #expect((reading.cutShort?.code == "cut-short") == isCut)
    if isCut { #expect(reading.cutShort?.place?.line == 3) }
  }
}
