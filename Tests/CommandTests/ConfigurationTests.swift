import CircuitBookCommands
import TestSupport
import Testing
import Wording

/// The configuration file: every mistake at once, and a page of help with every key.
@Suite struct ConfigurationTests {
  @Test func everyMistakeIsListedAtOnce() async {
    let desk = Desk()
    desk.folder.write(
      Array("{\n  lang: \"zh\",\n  boook: 1,\n  rate: { total: 0, perDevice: 5 },\n}\n".utf8),
      to: "configuration.json5")
    let outcome = await desk.run("book", "init")
    #expect(outcome.code == 1)
    let lines = outcome.errors.split(separator: "\n").dropLast()
    #expect(lines.count == 4, "\(outcome.errors)")
    for (line, words) in zip(
      lines,
      [["5:2:3", "'language'"], ["5:3:3", "'book'"], ["5:4:9", "agreedBy"], ["5:4:18", "out-of-range"]])
    {
      for word in words + ["help config"] { #expect(line.contains(word), "\(line)") }
    }
    #expect(!desk.folder.names.contains("desk.book"))
  }

  @Test func theExampleOfTheHelpPageIsAConfiguration() async throws {
    var desk = Desk()
    desk.environment["CIRCUITBOOK_LANG"] = nil
    desk.environment["CIRCUITBOOK_BOOK"] = nil
    let page = await desk.run("help", "config").output
    let start = try #require(page.firstRange(of: "  {\n")?.lowerBound)
    let book = desk.folder.file("of-the-example.book")
    let example = page[start...].replacing("/var/lib/circuitbook/book.db", with: book)
    #expect(example.contains(book))
    desk.folder.write(Array(example.utf8), to: "configuration.json5")
    let outcome = await desk.run("book", "init")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(desk.folder.names.contains("of-the-example.book"))
    for key in ["book", "language", "credentials", "room", "rate.total", "rate.perDevice", "rate.agreedBy"] {
      #expect(page.contains("  \(key) "), "\(key)")
    }
  }

  @Test(arguments: Language.allCases)
  func thePageIsAsItWasLookedAt(_ language: Language) async throws {
    let page = await Desk().run("help", "config", "--lang", language.rawValue)
    #expect(page.code == 0)
    try Snapshot("circuitbook-config.\(language.rawValue).txt").expect(page.output)
  }
}
