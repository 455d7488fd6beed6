import CommandLineParsing
import Operations
import Tables
import Wording

/// The command line of CircuitBook: words in, an exit code out.
public enum CircuitBookProgram {
  /// The version `--version` prints.
  public static let version = "0.1.0"

  /// Runs one command line.
  /// - Parameters:
  ///   - words: what the shell passed, without the program's own name.
  ///   - surroundings: the environment, the terminal and the clock.
  /// - Returns: the exit code: 0 done, 1 error, 2 differences found, 3 partial, 64 wrong usage,
  ///   130 interrupted.
  public static func run(_ words: [String], in surroundings: Surroundings) async -> Int32 {
    let program = CommandTree.program
    do throws(UsageError) {
      switch try program.parse(words, environment: surroundings.environment) {
      case .run(let arguments): return await perform(arguments, in: surroundings).rawValue
      case .help(let path, let arguments):
        let session = Session(arguments, surroundings, configuration: Configuration())
        session.write(program.help(for: path, in: session.language, width: session.width ?? 100))
        return ExitCode.success.rawValue
      case .version:
        surroundings.output.write("circuitbook \(version)\n", to: .standard)
        return ExitCode.success.rawValue
      }
    } catch {
      let session = Session(error.understood, surroundings, configuration: Configuration())
      surroundings.output.write(error.text(in: session.language), to: .error)
      return ExitCode.usage.rawValue
    }
  }

  /// Half a table in a file must not look like the whole one.
  private static func outputLost(_ cause: Phrase) -> Finding {
    Finding(
      .error, code: "output-lost",
      Phrase(zh: "输出不完整：\(cause.zh)", en: "the output is not complete: \(cause.en)"))
  }

  private static func perform(_ arguments: ParsedArguments, in surroundings: Surroundings) async -> ExitCode {
    guard let action = CommandTree.action(at: arguments.path) else { return .usage }
    var session = Session(arguments, surroundings, configuration: Configuration())
    do throws(OperationError) {
      let configuration = try Configuration.read(for: arguments, in: surroundings)
      session = Session(arguments, surroundings, configuration: configuration)
      let code = try await action.run(arguments, in: session)
      if let lost = surroundings.output.lostData {
        session.report([Self.outputLost(lost)])
        return .failure
      }
      // An answer may have been cut short; a change that was made is made, whatever came after it.
      return code == .success && Task.isCancelled && !action.hasEffects ? .interrupted : code
    } catch {
      let isInterrupted = error.findings.first?.code == OperationError.interruptedCode
      // Whoever interrupted an answer knows; of a change they must know that it was not made.
      if !isInterrupted || action.hasEffects { session.report(error.findings) }
      return isInterrupted ? .interrupted : .failure
    }
  }
}
