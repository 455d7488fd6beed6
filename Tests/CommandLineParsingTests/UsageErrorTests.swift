import CommandLineParsing
import Testing
import Wording

@Suite struct UsageErrorTests {
  @Test(arguments: [
    (["circuits", "list"], ["unknown-command"]),
    (["circuit"], ["missing-verb"]),
    (["circuit", "list", "--nonsense", "x"], ["unknown-option"]),
    (["circuit", "show", "--nonsense", "x", "y"], ["unknown-option"]),
    (["circuit", "lsit"], ["unknown-verb"]),
    (["help", "circuit", "lsit"], ["unknown-verb"]),
    (["help", "nothing"], ["unknown-command"]),
    (["circuit", "list", "--clas", "mstp"], ["unknown-option"]),
    (["circuit", "list", "--al", "x"], ["unknown-option", "unexpected-argument"]),
    (["circuit", "list", "-z"], ["unknown-option"]),
    (["--apply", "import", "f", "--as", "bill"], ["option-before-command"]),
    (["--limit", "3", "circuit", "list"], ["option-before-command"]),
    (["circuit", "list", "--limit"], ["missing-value"]),
    (["circuit", "list", "--limit", "--all"], ["missing-value"]),
    (["circuit", "list", "--limit="], ["missing-value"]),
    (["circuit", "list", "--all=yes"], ["unexpected-value"]),
    (["circuit", "list", "--limit", "0"], ["bad-number"]),
    (["circuit", "list", "--limit", "ten"], ["bad-number"]),
    (["circuit", "list", "--as-of", "today"], ["bad-value"]),
    (["circuit", "list", "-n", "3", "--limit", "4"], ["repeated-option"]),
    (["circuit", "list", "--class", "copper"], ["unknown-choice"]),
    (["circuit", "list", "--all", "--class", "mstp"], ["exclusive-options"]),
    (["circuit", "list", "x"], ["unexpected-argument"]),
    (["circuit", "show"], ["missing-argument"]),
    (["circuit", "show", "a", "b", "c"], ["unexpected-argument", "unexpected-argument"]),
    (["copy", "a"], ["missing-argument"]),
    (["import", "f"], ["missing-option"]),
    (["import", "--as"], ["missing-value", "missing-argument"]),
    (["import", "f", "--as", "bill", "--apply"], ["missing-companion"]),
    (["import", "f", "--as", "bill", "--apply", "-m"], ["missing-value"]),
    (["circuit", "list", "——all"], ["typographic-dash"]),
    (["—lang", "en", "status"], ["typographic-dash"]),
  ])
  func everyMistakeHasItsCode(words: [String], codes: [String]) {
    #expect(mistakes(words) == codes)
  }

  @Test func allMistakesAreNamedAtOnce() {
    let codes = mistakes(["import", "--as", "bil", "--aply", "--lang", "fr", "--color"])
    #expect(
      codes == ["unknown-choice", "unknown-option", "unknown-choice", "missing-value", "missing-argument"])
  }

  @Test func aBadEnvironmentIsNamedByItsVariable() throws {
    let error = try #require(throws: UsageError.self) {
      try sample.parse(["status"], environment: ["CIRCUITBOOK_LANG": "fr"])
    }
    #expect(error.findings.map(\.place?.source) == ["$CIRCUITBOOK_LANG"])
    #expect(error.exitCode.rawValue == 64)
  }

  @Test func theTextSaysWhatWhereAndTheWayOut() throws {
    let error = try #require(throws: UsageError.self) {
      try sample.parse(["circuit", "list", "--clas", "mstp", "y"])
    }
    #expect(
      error.text(in: .english) == """
        circuitbook circuit list: there is no option --clas; did you mean --class?
        circuitbook circuit list: y is one argument too many
        Help: circuitbook help circuit list

        """)
    #expect(error.text(in: .chinese).contains("没有 --clas 这个选项；是否想输入 --class？"))
  }

  @Test func aListOfChoicesIsShownWithTheClosestFirst() throws {
    let error = try #require(throws: UsageError.self) {
      try sample.parse(["circuit", "list", "--class", "mtsp"])
    }
    #expect(error.findings.map(\.remedy?.en) == ["did you mean mstp? there are dark-fibre, mstp"])
  }

  @Test func theLanguageAskedForIsKnownInSpiteOfErrors() throws {
    let error = try #require(throws: UsageError.self) {
      try sample.parse(["--lang", "zh", "circuit", "show"])
    }
    #expect(error.understood.value("lang") == "zh")
  }
}
