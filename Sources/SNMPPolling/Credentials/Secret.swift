/// A passphrase or community: it can be used, and cannot be shown by printing, interpolating or reflecting
/// it.
public struct Secret: Sendable, Hashable {
  let bytes: [UInt8]

  /// Keeps the UTF-8 bytes of a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The same for every secret.
  public var description: String { "<redacted>" }
  /// The same for every secret.
  public var debugDescription: String { description }
  /// Without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
