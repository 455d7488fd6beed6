import CommandLineParsing
import Testing
import Wording

@Suite struct ParsingTests {
  @Test(arguments: [
    (["circuit", "list", "--limit", "5"], "5"),
    (["circuit", "list", "--limit=5"], "5"),
    (["circuit", "list", "-n", "5"], "5"),
    (["circuit", "list", "-n5"], "5"),
    (["circuit", "list"], "20"),
    (["--quiet", "circuit", "-v", "list", "-n", "7", "--lang", "en"], "7"),
  ])
  func oneOptionHasManySpellings(words: [String], limit: String) throws {
    let arguments = try #require(try parsed(words))
    #expect(arguments.path == ["circuit", "list"])
    #expect(arguments.value("limit") == limit)
    #expect(arguments.integer("limit") == Int(limit))
  }

  @Test(arguments: [
    ["--lang", "en", "status", "-q"], ["status", "--lang=en", "--quiet"],
    ["-q", "status", "--lang", "English"],
    ["-qv", "--lang", "en", "status"],
  ])
  func globalOptionsStandAnywhere(words: [String]) throws {
    let arguments = try #require(try parsed(words))
    #expect(arguments.value("lang") == "en")
    #expect(arguments.isSet("quiet"))
    #expect(!arguments.isSet("verbose") || words[0] == "-qv")
  }

  @Test(arguments: [("mstp", Medium.mstp), ("MSTP线路", .mstp), ("裸纤", .fibre), ("Dark fibre", .fibre)])
  func choicesAreTypedInAnySpelling(text: String, medium: Medium) throws {
    let arguments = try #require(try parsed(["circuit", "list", "--class", text]))
    #expect(arguments.terms("class", as: Medium.self) == [medium])
    #expect(arguments.term("class", as: Medium.self) == medium)
  }

  @Test func repeatableOptionsKeepTheirOrder() throws {
    let arguments = try #require(try parsed(["circuit", "list", "--class", "mstp", "--class=dark-fibre"]))
    #expect(arguments.values("class") == ["mstp", "dark-fibre"])
  }

  @Test(arguments: [
    (["copy", "a", "b", "c"], ["a", "b"], "c"),
    (["copy", "a", "-"], ["a"], "-"),
    (["copy", "--", "--lang", "-x"], ["--lang"], "-x"),
    (["copy", "-1", "-.5"], ["-1"], "-.5"),
  ])
  func manyLeavesWhatTheNextOneNeeds(words: [String], sources: [String], target: String) throws {
    let arguments = try #require(try parsed(words))
    #expect(arguments.values("sources") == sources)
    #expect(arguments.requiredValue("target") == target)
  }

  @Test(arguments: [(["shift"], nil), (["shift", "-3"], -3), (["shift", "--", "4"], 4)])
  func negativeNumbersAreArguments(words: [String], by: Int?) throws {
    let arguments = try #require(try parsed(words))
    #expect(arguments.integer("by") == by)
  }

  @Test func aValueMayBeginWithAHyphen() throws {
    let arguments = try #require(try parsed(["import", "f", "--as", "bill", "--apply", "--reason=-x-"]))
    #expect(arguments.value("reason") == "-x-")
    #expect(arguments.isSet("apply"))
  }

  @Test func theLineOutranksTheEnvironment() throws {
    let environment = ["CIRCUITBOOK_LANG": "zh", "CIRCUITBOOK_BOOK": "", "CIRCUITBOOK_CONFIG": "c.json5"]
    let arguments = try #require(try parsed(["status", "--lang", "en"], environment: environment))
    #expect(arguments.source(of: "lang") == .commandLine)
    #expect(arguments.given("book") == nil)
    #expect(arguments.source(of: "config") == .environment("CIRCUITBOOK_CONFIG"))
    #expect(arguments.given("color") == nil)
    #expect(arguments.source(of: "color") == .defaultValue)
  }

  @Test(arguments: [
    ([], []), (["-h"], []), (["help"], []), (["--quiet"], []), (["circuit", "-h"], ["circuit"]),
    (["help", "circuit"], ["circuit"]),
    (["circuit", "list", "--nonsense", "--help"], ["circuit", "list"]), (["-h", "status"], ["status"]),
    (["help", "circuit", "list", "--lang", "en"], ["circuit", "list"]),
    (["import", "--as", "-h"], ["import"]),
  ])
  func helpIsThereAtEveryLevel(words: [String], topic: [String]) throws {
    guard case .help(let path, _) = try sample.parse(words) else {
      Issue.record("no help for \(words)")
      return
    }
    #expect(path == topic)
  }

  @Test func theVersionIsAnOptionOfTheProgram() throws {
    guard case .version(let arguments) = try sample.parse(["--version", "--lang", "zh"]) else {
      Issue.record("no version")
      return
    }
    #expect(arguments.value("lang") == "zh")
    #expect(mistakes(["status", "--version"]) == ["unknown-option"])
  }
}
