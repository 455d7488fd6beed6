/// A value that is read from, and written as, one standard text.
///
/// Conforming types state how their text is read from bytes; reading a `String` follows from it. What is
/// written is always the canonical form (RFC 5952 for IPv6), and reading it back gives the same value.
public protocol AddressNotation: LosslessStringConvertible, Sendable, Hashable, Comparable {
  /// Reads the whole of a UTF-8 text.
  ///
  /// - Throws: What is wrong and at which byte.
  init(parsing text: Span<UInt8>) throws(AddressParsingError)
}

extension AddressNotation {
  /// Reads the whole of a text.
  ///
  /// - Throws: What is wrong and at which UTF-8 byte.
  @inlinable
  public init(parsing text: String) throws(AddressParsingError) {
    try self.init(parsing: text.utf8.span)
  }

  /// Reads the whole of a text, or gives nil where `init(parsing:)` says what is wrong.
  @inlinable
  public init?(_ description: String) {
    do throws(AddressParsingError) {
      try self.init(parsing: description.utf8.span)
    } catch {
      return nil
    }
  }
}
