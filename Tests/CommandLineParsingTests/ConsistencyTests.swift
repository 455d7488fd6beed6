import CommandLineParsing
import Testing
import Wording

@Suite struct ConsistencyTests {
  @Test func theSampleIsConsistent() {
    #expect(sample.inconsistencies().isEmpty)
  }

  /// A command with one contradiction, and the code under which it is found.
  private static let contradictions: [(command: Command, code: String)] = [
    (
      Command("a", Phrase("a"), options: [.flag("x", Phrase("x")), .flag("x", Phrase("x"))]), "duplicate-name"
    ),
    (Command("a", Phrase("a"), options: [.flag("help", Phrase("x"))]), "duplicate-name"),
    (Command("a", Phrase("a"), options: [.flag("x", short: "q", Phrase("x"))]), "duplicate-name"),
    (
      Command(
        "a", Phrase("a"), arguments: [.one("x", "X", .text, Phrase("x"))], options: [.flag("x", Phrase("x"))]),
      "duplicate-name"
    ),
    (Command("a", Phrase("a"), rules: [.requires("quiet", "apply")]), "unknown-name"),
    (
      Command(
        "a", Phrase("a"),
        arguments: [.many("x", "X", .text, Phrase("x")), .many("y", "Y", .text, Phrase("y"))]),
      "two-arguments-take-all"
    ),
    (
      Command(
        "a", Phrase("a"), options: [.value("n", "N", .integer(1...9), Phrase("n")).defaulting(to: "10")]),
      "bad-default"
    ),
    (Command("a", Phrase("a"), examples: [.init("p a 'open", Phrase("x"))]), "bad-example"),
    (Command("a", Phrase("a"), examples: [.init("p b", Phrase("x"))]), "foreign-example"),
    (Command("a", Phrase("a"), examples: [.init("p a --apply", Phrase("x"))]), "unknown-option"),
  ]

  @Test(arguments: contradictions)
  func aContradictionIsFound(command: Command, code: String) {
    let program = Program("p", Phrase("p"), commands: [command, Command("b", Phrase("b"))])
    #expect(program.inconsistencies().map(\.code) == [code])
  }

  @Test(arguments: ["p a --quiet", "p 'a' -q | less", "p a > file", "p a \"--quiet\"  # comment"])
  func anExampleMayBeAShellLine(line: String) {
    let command = Command("a", Phrase("a"), examples: [.init(line, Phrase("x"))])
    #expect(Program("p", Phrase("p"), commands: [command]).inconsistencies().isEmpty)
  }
}
