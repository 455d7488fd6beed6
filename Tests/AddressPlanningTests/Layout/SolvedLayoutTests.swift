import AddressPlanning
import ChangePlanning
import ExtranetModel
import Testing
import Wording

@Suite struct SolvedLayoutTests {
  @Test func whatIsKeptHasItsWidthsStated() throws {
    let source = try ExampleLayouts.shipped("example-sanmenxia").canonicalText
    let solved = SolvedLayout(LayoutFile(parsing: source, source: "sanmenxia"))
    #expect(solved.findings == [])
    let draft = try #require(solved.drafts(at: Place(source: "sanmenxia")).first)
    #expect(draft.key == "example-sanmenxia")
    let record = LayoutRecord(try #require(solved.layout))
    let kept = try #require(record.file.layout)
    #expect(!kept.needsSolving)
    #expect(SolvedLayout(record.file).layout == kept, "solving again changes nothing")
  }

  @Test func whatDoesNotFitShowsTheSumAndTheWaysOut() throws {
    var layout = try ExampleLayouts.shipped("example-sanmenxia")
    layout.alignment = .byte
    let solved = SolvedLayout(LayoutFile(parsing: layout.canonicalText, source: "-"))
    #expect(solved.layout == nil && solved.drafts(at: nil) == [])
    let finding = try #require(solved.findings.first)
    #expect(finding.code == "layout-does-not-fit")
    #expect(finding.phrase.en.hasSuffix("= 137 bits, more than 128: 9 missing"))
    #expect(finding.phrase.zh.hasPrefix("前缀 32 + 区域 8"))
    #expect(finding.remedy?.en.contains("a /20 must be delegated") == true)
  }

  @Test func aFileWithFaultsIsHandedOn() {
    let solved = SolvedLayout(LayoutFile(parsing: "{", source: "-"))
    #expect(solved.result == nil && solved.findings.hasErrors)
  }
}
