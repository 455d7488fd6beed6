import CommandLineParsing
import Operations
import Wording

/// `completions`: what a shell sources to complete command lines.
enum Completions: CommandAction {
  static let declaration = Command(
    "completions", Phrase(zh: "输出命令补全脚本", en: "print a completion script for a shell"),
    arguments: [
      .one(
        "shell", "SHELL", .choice(Shell.allCases.map { Command.Choice($0.rawValue, Phrase($0.rawValue)) }),
        Phrase(zh: "外壳", en: "the shell"))
    ],
    examples: [
      Command.Example(
        "circuitbook completions bash > /etc/bash_completion.d/circuitbook",
        Phrase(zh: "安装补全", en: "install them"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard let shell = Shell(rawValue: arguments.requiredValue("shell")) else { return .usage }
    session.write(CommandTree.program.completions(for: shell, in: session.language))
    return .success
  }
}
