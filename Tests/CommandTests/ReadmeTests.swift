import CommandLineParsing
import TestSupport
import Testing
import Wording

@testable import CircuitBookCommands

/// README.md says only what the program does.
@Suite struct ReadmeTests {
  private static let text = KeptFile(
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/README.md"
  ).text

  /// Every piece of code in the README that begins with the program, its placeholders filled in; a second command on
  /// a line may leave the program out.
  static let lines: [String] = text.split(separator: "`").enumerated().compactMap { position, piece in
    guard position % 2 == 1, piece.hasPrefix("circuitbook "), !piece.contains("NOUN VERB") else { return nil }
    return String(piece)
  }

  private func words(of line: String) -> [String] {
    let values = [
      "REVISION": "3", "ADDRESS": "10.0.0.1", "REASON": "why", "NUMBER": "CS-0001", "ID": "changshu-2026",
    ]
    return ShellWords(line).words.dropFirst().map { word in
      if let value = values[word] { return value }
      return word.hasSuffix("=ID") ? word.dropLast(2) + "changshu-2026" : word
    }
  }

  @Test func thereAreExamples() { #expect(Self.lines.count > 15) }

  @Test(arguments: lines)
  func anExampleParses(_ line: String) throws {
    do throws(UsageError) {
      if case .run = try CommandTree.program.parse(words(of: line), environment: [:]) { return }
      Issue.record("\(line) asks for help")
    } catch {
      Issue.record("\(line): \(error.text(in: .english))")
    }
  }

  @Test func theExitCodesAreThoseOfTheProgram() throws {
    let codes: [ExitCode] = [.success, .failure, .findings, .partial, .usage, .interrupted]
    let start = try #require(Self.text.firstRange(of: "Exit codes:")?.upperBound)
    let sentence = Self.text[start...].prefix { $0 != "." }.split { !$0.isNumber }
    #expect(sentence.compactMap { Int32($0) } == codes.map(\.rawValue))
  }
}
