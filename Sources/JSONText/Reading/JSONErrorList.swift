/// Collects everything wrong with what a document says; shared by all readers of one document.
///
/// Not Sendable: one list belongs to one task, like the readers that fill it.
public final class JSONErrorList {
  /// What was reported, in the order it was found.
  public private(set) var errors: [JSONError]

  /// A list, with the errors of syntax already known.
  public init(_ errors: [JSONError] = []) { self.errors = errors }

  /// Whether nothing was reported.
  public var isEmpty: Bool { errors.isEmpty }
  /// What was reported, in the order of the text.
  public var sorted: [JSONError] {
    errors.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
      \.element)
  }

  /// Adds an error.
  public func report(_ error: JSONError) { errors.append(error) }
}
