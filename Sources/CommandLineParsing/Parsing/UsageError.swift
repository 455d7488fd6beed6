import Wording

/// Everything that is wrong with a command line.
public struct UsageError: Error, Sendable {
  /// One finding for each mistake, in the order of the words.
  public var findings: [Finding]
  /// The program's name.
  public var program: String
  /// How far the command was understood: `["circuit", "list"]`.
  public var path: [String]
  /// What was understood, so that the errors can be told in the language asked for.
  public var understood: ParsedArguments

  /// The number the program ends with: 64.
  public var exitCode: ExitCode { .usage }

  /// Creates an error that a command found itself, after parsing.
  public init(_ finding: Finding, in arguments: ParsedArguments) {
    self.init(findings: [finding], program: arguments.program, path: arguments.path, understood: arguments)
  }

  init(findings: [Finding], program: String, path: [String], understood: ParsedArguments) {
    self.findings = findings
    self.program = program
    self.path = path
    self.understood = understood
  }
}

extension UsageError {
  /// The errors as lines for people, one for each, then where help is.
  public func text(in language: Language) -> String {
    let name = ([program] + path).joined(separator: " ")
    var lines = findings.map { finding in
      var line = "\(name): \(finding.phrase[language])"
      if let remedy = finding.remedy {
        line += language == .chinese ? "；\(remedy.zh)" : "; \(remedy.en)"
      }
      return line
    }
    let help = ([program, "help"] + path).joined(separator: " ")
    lines.append(Phrase(zh: "帮助：\(help)", en: "Help: \(help)")[language])
    return lines.joined(separator: "\n") + "\n"
  }
}
