/// A value that is read from, and written as, one standard text.
///
/// Conforming types state how their text is read from bytes and appended to bytes, and how long it can get;
/// strings and coding follow from these. What is written is always the canonical form (RFC 5952 for IPv6),
/// and reading it back gives the same value. Neither reading nor appending allocates memory.
public protocol AddressNotation: LosslessStringConvertible, Sendable, Hashable, Comparable, Codable {
  /// The bytes in the longest canonical text of this type.
  static var maximumUTF8Count: Int { get }

  /// Reads the whole of a UTF-8 text.
  ///
  /// - Throws: What is wrong and at which byte.
  init(parsing text: Span<UInt8>) throws(AddressParsingError)

  /// Appends the canonical text as UTF-8, without a terminator.
  ///
  /// - Precondition: `maximumUTF8Count` bytes are free, however short this text is; no more are needed.
  func append(to text: inout OutputSpan<UInt8>)
}

// MARK: Strings

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

  /// The canonical text.
  @inlinable
  public var description: String {
    // Safety: the span covers the string's own buffer and `finalize` gives back how much of it was written.
    unsafe String(unsafeUninitializedCapacity: Self.maximumUTF8Count) { buffer in
      var text = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
      append(to: &text)
      return unsafe text.finalize(for: buffer)
    }
  }
}

// MARK: Coding

extension AddressNotation {
  /// Reads the text from a single-value container.
  ///
  /// - Throws: `DecodingError.dataCorrupted` with the `AddressParsingError` beneath it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do throws(AddressParsingError) {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath, debugDescription: error.description, underlyingError: error))
    }
  }

  /// Writes the canonical text into a single-value container.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
