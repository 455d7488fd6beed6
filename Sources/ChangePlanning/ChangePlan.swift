import ExtranetModel
import Tables
import Wording

/// A list of edits computed against one revision of the book, to be applied exactly or refused (入账预览).
public struct ChangePlan: Sendable, Hashable {
  /// The newest revision when it was computed; another one there at applying means that the book moved.
  public let baseRevision: Int64
  /// The number of the book it was computed against; empty when it was not read from one.
  public let book: String
  /// The edits, ascending by kind and key.
  public let edits: [Edit]

  /// Creates a plan.
  public init(baseRevision: Int64, book: String = "", edits: [Edit]) {
    self.baseRevision = baseRevision
    self.book = book
    self.edits = edits.sorted { ($0.kind.rawValue, $0.key) < ($1.kind.rawValue, $1.key) }
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { edits.isEmpty }

  /// The plan that takes this one back, against the revision this one made.
  public func inverse(baseRevision: Int64) -> ChangePlan {
    ChangePlan(baseRevision: baseRevision, book: book, edits: edits.map(\.inverse))
  }
}
