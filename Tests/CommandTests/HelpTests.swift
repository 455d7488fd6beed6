import CommandLineParsing
import Glibc
import TestSupport
import Testing
import Wording

@testable import CircuitBookCommands

/// Help as people see it, and the declarations behind it.
///
/// The texts are kept in `Snapshots/`. After a change that is meant, write them anew and look at what differs:
///
///     CIRCUITBOOK_WRITE_SNAPSHOTS=1 swift test --disable-xctest --filter HelpTests
@Suite struct HelpTests {
  static let paths: [[String]] =
    [[]] + CommandTree.program.groups.map { [$0.name] } + CommandTree.program.allCommands.map(\.path)

  @Test func theDeclarationsAreConsistent() {
    #expect(CommandTree.program.inconsistencies().map(\.phrase.en) == [])
  }

  @Test(arguments: paths, Language.allCases)
  func helpIsAsItWasLookedAt(_ path: [String], _ language: Language) async throws {
    let outcome = await Desk().run(["help"] + path + ["--lang", language.rawValue])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let name = (["circuitbook"] + path).joined(separator: "-") + ".\(language.rawValue).txt"
    try Snapshot(name).expect(outcome.output)
  }

  @Test(arguments: paths)
  func helpIsTheSameEitherWay(_ path: [String]) async {
    let desk = Desk()
    #expect(await desk.run(path + ["--help"]).output == (await desk.run(["help"] + path)).output)
  }

  @Test func noSnapshotIsLeftOfACommandThatIsGone() throws {
    let topics = CommandTree.program.topics.map { [$0.name] }
    let expected = (Self.paths + topics).flatMap { path in
      Language.allCases.map { (["circuitbook"] + path).joined(separator: "-") + ".\($0.rawValue).txt" }
    }
    #expect(try Snapshot.names() == expected.sorted())
  }

  @Test func everyCommandHasAnAction() {
    for (path, _) in CommandTree.program.allCommands { #expect(CommandTree.action(at: path) != nil) }
    #expect(CommandTree.action(at: ["circuit", "lst"]) == nil)
  }

  @Test func everyCommandHasAnExampleThatParses() throws {
    for (path, command) in CommandTree.program.allCommands {
      #expect(!command.examples.isEmpty, "\(path)")
      for example in command.examples {
        let words = ShellWords(example.line).words.dropFirst()
        _ = try CommandTree.program.parse(Array(words), environment: [:])
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEveryNoun(_ shell: String) async {
    let outcome = await Desk().run("completions", shell)
    #expect(outcome.code == 0)
    for group in CommandTree.program.groups { #expect(outcome.output.contains(group.name)) }
  }
}
