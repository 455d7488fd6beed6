import Wording

/// A command line that was understood: typed answers by the code of an option or argument.
///
/// Asking for a code that the command does not declare is a programming error and stops the program.
public struct ParsedArguments: Sendable {
  /// Where a value comes from.
  public enum Source: Sendable, Hashable {
    /// It stood on the line.
    case commandLine
    /// It stood in this environment variable.
    case environment(String)
    /// It is the declared default.
    case defaultValue
  }

  /// The program's name.
  public let program: String
  /// The command: `["status"]`, `["circuit", "list"]`; empty when only help or the version was asked for.
  public let path: [String]
  let options: [Command.Option]
  let arguments: [Command.Argument]
  /// By code; a flag has one empty text each time it stood.
  let stated: [String: [String]]
  /// By code; what the environment says about options that the line does not state.
  let surroundings: [String: String]

  /// Whether a flag stood on the line.
  public func isSet(_ flag: String) -> Bool {
    precondition(option(flag)?.value == nil, "--\(flag) takes a value")
    return stated[flag] != nil
  }

  /// The value of an option or argument, its default included; nil when there is none.
  public func value(_ name: String) -> String? {
    given(name) ?? option(name)?.defaultValue
  }

  /// The value without which the command would not have been parsed, or which has a default.
  public func requiredValue(_ name: String) -> String {
    guard let value = value(name) else {
      preconditionFailure("\(name) is neither required nor has a default")
    }
    return value
  }

  /// The value that the line or the environment states; a configuration ranks between this and the default.
  public func given(_ name: String) -> String? {
    check(name)
    return stated[name]?.last ?? surroundings[name]
  }

  /// All values of a repeatable option or an argument of many words, in order.
  public func values(_ name: String) -> [String] {
    check(name)
    if let values = stated[name] { return values }
    return value(name).map { [$0] } ?? []
  }

  /// The value of an option or argument declared as a whole number.
  public func integer(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

  /// The value of an option or argument declared with ``Command/Value/Shape/oneOf(_:)``.
  public func term<T: Term>(_ name: String, as term: T.Type = T.self) -> T? {
    value(name).flatMap { T(rawValue: $0) }
  }

  /// All values of a repeatable option or argument declared with ``Command/Value/Shape/oneOf(_:)``.
  public func terms<T: Term>(_ name: String, as term: T.Type = T.self) -> [T] {
    values(name).compactMap { T(rawValue: $0) }
  }

  /// Where the value of an option comes from; nil when it has none.
  public func source(of name: String) -> Source? {
    check(name)
    if stated[name] != nil { return .commandLine }
    if surroundings[name] != nil { return option(name)?.environmentVariable.map { .environment($0) } }
    return option(name)?.defaultValue == nil ? nil : .defaultValue
  }

  private func option(_ name: String) -> Command.Option? { options.first { $0.name == name } }

  private func check(_ name: String) {
    let isDeclared = options.contains { $0.name == name } || arguments.contains { $0.name == name }
    precondition(isDeclared, "\(path.joined(separator: " ")) declares no \(name)")
  }
}
