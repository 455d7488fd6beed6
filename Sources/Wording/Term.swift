/// A code of a closed list, with its name in both languages and the spellings found in sheets.
///
/// The raw value is the stable code: it stands in the book, in JSON and in exports, and never changes.
public protocol Term: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {
  /// The name people read.
  var phrase: Phrase { get }
  /// Other spellings under which sheets and documents write it.
  var aliases: [String] { get }
}

extension Term {
  /// No other spellings.
  public var aliases: [String] { [] }
}
