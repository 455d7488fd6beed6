import CommandLineParsing
import Operations
import Wording

/// One command: what it takes, and what it does. It parses, calls one operation, renders, and says how it ended.
protocol CommandAction: SendableMetatype {
  /// What the command takes and says about itself.
  static var declaration: Command { get }
  /// Whether it may leave a revision or a file behind. Once that is done, a signal came too late to undo it; before, the
  /// command says that nothing changed.
  static var hasEffects: Bool { get }
  /// Does it.
  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
}

extension CommandAction {
  /// Most commands only answer.
  static var hasEffects: Bool { false }
}

/// A noun and the commands under it.
struct Noun: Sendable {
  let name: String
  let audience: CommandLineParsing.Audience
  let abstract: Phrase
  let actions: [any CommandAction.Type]

  var group: CommandGroup {
    CommandGroup(name, for: audience, abstract, commands: actions.map { $0.declaration })
  }
}
