import Wording

/// One cell of a sheet as it was read: its text, untouched, and where it stood.
public struct Cell: Sendable, Hashable {
  /// The text, without surrounding quotes; nothing folded yet.
  public var text: String
  /// Where it stood.
  public var place: Place

  /// Creates a cell.
  public init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
