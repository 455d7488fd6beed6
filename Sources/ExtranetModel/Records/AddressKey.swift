import IPAddressing

/// Where a prefix lies: the space (a VRF or zone), the family, its first address and its length.
///
/// Ordered by space, family, first address, length, so that everything inside a prefix is one range.
public struct AddressKey: Sendable, Hashable {
  /// The VRF or zone; `default` when nothing else is said.
  public let space: String
  /// The prefix.
  public let prefix: IPPrefix

  /// Creates a key.
  public init(space: String, prefix: IPPrefix) {
    self.space = space
    self.prefix = prefix
  }

  /// The space used when a record names none.
  public static let defaultSpace = "default"
}
