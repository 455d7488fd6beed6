import Wording

extension Command {
  /// A positional argument.
  public struct Argument: Sendable {
    /// How many words it takes.
    public enum Cardinality: Sendable, Hashable {
      /// Exactly one.
      case one
      /// One or none.
      case optional
      /// As many as there are, at least the given number.
      case many(atLeast: Int)
    }

    /// The code under which ``ParsedArguments`` has it.
    public var name: String
    /// How many words it takes.
    public var cardinality: Cardinality
    /// What may stand there.
    public var value: Value
    /// What it means, as one sentence without its full stop.
    public var abstract: Phrase
  }
}

extension Command.Argument {
  /// An argument that has to be there once.
  public static func one(
    _ name: String, _ placeholder: String, _ shape: Command.Value.Shape, _ abstract: Phrase
  ) -> Self {
    Self(
      name: name, cardinality: .one, value: .init(placeholder: placeholder, shape: shape), abstract: abstract)
  }

  /// An argument that may be left out.
  public static func optional(
    _ name: String, _ placeholder: String, _ shape: Command.Value.Shape, _ abstract: Phrase
  ) -> Self {
    Self(
      name: name, cardinality: .optional, value: .init(placeholder: placeholder, shape: shape),
      abstract: abstract)
  }

  /// An argument that takes all the words there are.
  public static func many(
    _ name: String, _ placeholder: String, atLeast minimum: Int = 1, _ shape: Command.Value.Shape,
    _ abstract: Phrase
  ) -> Self {
    Self(
      name: name, cardinality: .many(atLeast: minimum), value: .init(placeholder: placeholder, shape: shape),
      abstract: abstract)
  }

  /// How the usage line writes it: `FILE…`, `[TEXT]`.
  public var usage: String {
    switch cardinality {
    case .one: value.placeholder
    case .optional: "[\(value.placeholder)]"
    case .many(let minimum): minimum > 0 ? "\(value.placeholder)…" : "[\(value.placeholder)…]"
    }
  }

  /// The fewest words it takes.
  var minimum: Int {
    switch cardinality {
    case .one: 1
    case .optional: 0
    case .many(let minimum): minimum
    }
  }
}
