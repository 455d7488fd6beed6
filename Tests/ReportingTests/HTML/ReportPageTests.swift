import ExtranetModel
import Measurements
import Reporting
import Tables
import Testing
import Wording

@Suite struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func everyElementIsClosed(language: Language) throws {
    for page in [SamplePage.empty, try SamplePage.full()] {
      #expect(MarkupBalance(page.html(in: language)).mistake == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func nothingIsLoadedAndNothingRuns(language: Language) throws {
    let html = try SamplePage.full().html(in: language)
    let markup = MarkupBalance(html)
    let elements = Set(markup.names)
    #expect(
      elements.isDisjoint(with: ["script", "link", "img", "iframe", "object", "embed", "base", "form", "use"])
    )
    for (name, value) in markup.attributes {
      #expect(!name.hasPrefix("on"), "\(name)")
      #expect(!["src", "srcset", "action", "xlink:href"].contains(name))
      if name == "href" { #expect(value.hasPrefix("#")) }
    }
    for word in ["://", "url(", "@import", "javascript:"] { #expect(!html.contains(word), "\(word)") }
  }

  @Test(arguments: Language.allCases)
  func identifiersAreUniqueAndEveryReferenceIsMet(language: Language) throws {
    let markup = MarkupBalance(try SamplePage.full().html(in: language))
    let ids = markup.attributes.filter { $0.name == "id" }.map(\.value)
    #expect(Set(ids).count == ids.count)
    for (name, value) in markup.attributes {
      switch name {
      case "href": #expect(ids.contains(String(value.dropFirst())), "\(value)")
      case "aria-labelledby":
        for id in value.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
      default: break
      }
    }
  }

  @Test(arguments: Language.allCases)
  func aPageSpeaksOfNoOptionOfACommand(language: Language) throws {
    let html = try SamplePage.full().html(in: language)
    let style = try #require(html.split(separator: "</style>", maxSplits: 1).last)
    #expect(!style.contains("--readings"))
    #expect(style.split(whereSeparator: { " (（>".contains($0) }).allSatisfy { !$0.hasPrefix("--") })
    #expect(style.contains(QuantityOutcome.ruleUnset.phrase[language]))
  }

  @Test func sameValuesGiveTheSamePage() throws {
    let page = try SamplePage.build()
    for language in Language.allCases {
      #expect(try page.html(in: language) == SamplePage.full().html(in: language))
    }
  }

  @Test func aPageSpeaksOneLanguage() throws {
    let page = try SamplePage.full()
    let chinese = page.html(in: .chinese)
    let english = page.html(in: .english)
    #expect(chinese.contains("<html lang=\"zh-CN\">"))
    #expect(english.contains("<html lang=\"en\">"))
    for section in ReportSection.allCases {
      #expect(chinese.contains(">\(section.phrase.zh)</h2>"))
      #expect(!chinese.contains(">\(section.phrase.en)</h2>"))
      #expect(english.contains(">\(section.phrase.en)</h2>"))
      #expect(!english.contains(">\(section.phrase.zh)</h2>"))
    }
    for outcome in Outcome.allCases {
      #expect(chinese.contains(outcome.phrase.zh))
      #expect(english.contains(outcome.phrase.en))
    }
  }
}

@Suite struct ReportSectionTests {
  /// The part of a page that belongs to one section.
  private func part(_ section: ReportSection, of html: String) throws -> String {
    let start = try #require(html.range(of: "<section id=\"\(section.rawValue)\""))
    let end = try #require(html[start...].range(of: "</section>"))
    return String(html[start..<end])
  }

  @Test(arguments: ReportSection.allCases, Language.allCases)
  func aSectionWithDataShowsIt(section: ReportSection, language: Language) throws {
    let text = try part(section, of: SamplePage.full().html(in: language))
    #expect(!text.contains("class=\"empty\""))
    #expect(text.contains("<table>") || section == .plans || section == .assumptions)
  }

  @Test(arguments: ReportSection.allCases.filter { $0 != .sources }, Language.allCases)
  func aSectionWithoutDataSaysWhy(section: ReportSection, language: Language) throws {
    var page = SamplePage.empty
    #expect(try part(section, of: page.html(in: language)).contains("class=\"empty\""))
    page.emptyReasons[section] = Phrase(zh: "没有权限", en: "no privilege")
    let text = try part(section, of: page.html(in: language))
    #expect(text.contains(page.emptyReasons[section]?[language] ?? "?"))
    #expect(!text.contains("<table>"))
  }

  @Test func whatWasNotMeasuredSaysWhyInsteadOfAPlot() throws {
    var page = SamplePage.empty
    page.echoes = [SamplePage.unmeasured("L1", "192.0.2.1")]
    let text = try part(.measurements, of: page.html(in: .english))
    #expect(text.contains("not measured: \(SamplePage.reason.phrase.en)"))
    #expect(!text.contains("class=\"plot\""))
    #expect(text.contains("<table>"))
  }

  @Test func thePlotHasALaneForEachFamilyAndItsData() throws {
    var page = SamplePage.empty
    page.echoes = [
      SamplePage.echo("L1", "192.0.2.1", base: .milliseconds(2)),
      SamplePage.echo("L1", "2001:db8::1", base: .milliseconds(3)),
    ]
    let text = try part(.measurements, of: page.html(in: .english))
    #expect(text.contains("<title>192.0.2.1: IPv4 2.000–5.300 ms</title>"))
    #expect(text.contains("<title>2001:db8::1: IPv6 3.000–7.950 ms</title>"))
    #expect(text.contains("<desc id=\"plot-desc\">L1: IPv4 2.000–5.300 ms, IPv6 3.000–7.950 ms</desc>"))
  }

  @Test func aPercentileOfTooFewSamplesIsNotDrawn() throws {
    var page = SamplePage.empty
    var few = SamplePage.echo("L1", "192.0.2.1", base: .milliseconds(2))
    few.tally = EchoTally(few.samples.prefix(58))
    page.echoes = [few]
    #expect(try !part(.measurements, of: page.html(in: .english)).contains("class=\"p95\""))
    few.tally = EchoTally(few.samples.prefix(59))
    page.echoes = [few]
    #expect(try part(.measurements, of: page.html(in: .english)).contains("class=\"p95\""))
  }

  @Test func manyVerdictsAreToldByReason() throws {
    let text = try part(.verdicts, of: SamplePage.full().html(in: .english))
    #expect(text.contains(">1,990</td>"))
    #expect(text.contains("nothing was probed"))
    // Two thousand subjects without a measurement make one row, not two thousand.
    #expect(text.utf8.count < 40_000)
  }

  @Test func everySourceIsNamedWithItsLine() throws {
    let text = try part(.sources, of: SamplePage.full().html(in: .english))
    for line in ["L11", "L2403", "L2404", "L2411", "L1116–1118"] { #expect(text.contains(">\(line)</td>")) }
    for word in ["probe-a", "SNMP polling", "book revision 7", "示例规划", "EX = EXAMPLE-2026-01;"] {
      #expect(text.contains(word))
    }
  }

  @Test func thePlanIsATreeWithBothFamilies() throws {
    let html = try SamplePage.full().html(in: .chinese)
    let text = try part(.plans, of: html)
    #expect(text.contains("3fff:581::/32"))
    #expect(text.contains("10.64.0.0/20"))
    #expect(MarkupBalance(text + "</section>").names.count { $0 == "details" } == 11)
    #expect(text.contains("环回地址"))
    #expect(text.contains("互联地址"))
  }

  @Test(arguments: [(Language.chinese, "条款次"), (.english, "verdict")])
  func numbersOfVerdictsAreNotTakenForCircuits(language: Language, unit: String) throws {
    let page = try SamplePage.full()
    let units = page.html(in: language).ranges(of: "<small>\(unit)")
    #expect(units.count == Set(page.verdicts.map(\.outcome)).count)
  }

  @Test func coverageStandsInTheHead() throws {
    let html = try SamplePage.full().html(in: .english)
    #expect(html.contains("1,060 measurable / 12 measured of 2,004 circuits"))
  }
}

@Suite struct HostileTextTests {
  static let hostile = "<script>alert(\"1\")</script>'&\u{0}\u{1B}[31m\n\u{202E}]]>--><!--"

  /// A page in which every text that data can set is hostile.
  static func page() throws -> ReportPage {
    var page = try SamplePage.full()
    page.facts.contract.title = hostile
    page.facts.contract.id = hostile
    page.facts.contract.buyer = hostile
    page.facts.contract.number = hostile
    page.facts.toolVersion = hostile
    page.assumptions = [Phrase(hostile)]
    page.echoes = page.echoes.map { echo in
      var echo = echo
      echo.circuit = hostile
      echo.facts.vantage = hostile
      return echo
    }
    page.observations = page.observations.map { one in
      var one = one
      one.device = hostile
      one.value = .text(hostile)
      return one
    }
    page.verdicts = page.verdicts.map { verdict in
      var verdict = verdict
      verdict.subject = hostile
      verdict.title = Phrase(hostile)
      verdict.reason = Phrase(hostile)
      return verdict
    }
    return page
  }

  @Test(arguments: Language.allCases)
  func nothingFromDataBecomesATag(language: Language) throws {
    let html = try Self.page().html(in: language)
    let markup = MarkupBalance(html)
    #expect(markup.mistake == nil)
    #expect(!markup.names.contains("script"))
    #expect(!html.contains("<!--"))
    #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"))
  }

  @Test(arguments: Language.allCases)
  func controlCharactersAreMadeVisible(language: Language) throws {
    let html = try Self.page().html(in: language)
    let lineFeed: Unicode.Scalar = "\n"
    let controls = html.unicodeScalars.filter { scalar in
      scalar != lineFeed
        && (scalar.properties.generalCategory == .control || ("\u{202A}"..."\u{202E}").contains(scalar))
    }
    #expect(controls.isEmpty)
    #expect(html.contains("␀␛[31m␊"))
  }
}

extension StringProtocol {
  /// Where a text begins, or nil.
  fileprivate func range(of text: String) -> Index? {
    utf8.indices.first { utf8[$0] == text.utf8.first && self[$0...].hasPrefix(text) }
  }
}
