/// What a JSON or JSON5 text says: its value as far as it could be read, and everything wrong with it.
///
/// Any bytes give a document: reading never throws and never traps. Time is linear in the bytes, memory bounded by
/// ``Limits``.
public struct JSONDocument: Sendable {
  /// Which grammar a text follows.
  public enum Dialect: Sendable, Hashable {
    /// RFC 8259.
    case json
    /// JSON5 1.0.0: comments, trailing commas, unquoted keys, single quotes. `Infinity` and `NaN` are refused,
    /// because numbers are kept as exact decimals, and `\u` escapes in unquoted keys.
    case json5
  }

  /// How much a text may hold.
  public struct Limits: Sendable, Hashable {
    /// The most bytes read; a longer text is refused unread.
    public var bytes = 16 << 20
    /// The most arrays and objects within one another; deeper ones are skipped.
    public var depth = 128
    /// The most values; reading stops there.
    public var values = 2_000_000
    /// The most errors listed; reading stops there, and the last one says so.
    public var errors = 1_000

    /// The usual limits.
    public init() {}
  }

  /// The value; nil when there is none. Parts that could not be read are `.unreadable` or missing.
  public let root: JSONValue?
  /// Everything wrong with the text, in the order of the text.
  public let errors: [JSONError]

  /// Reads a text given as bytes of UTF-8, with or without a byte order mark.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing bytes: [UInt8], dialect: Dialect = .json5, limits: Limits = Limits()) {
    var parser = JSONParser(bytes: bytes, dialect: dialect, limits: limits)
    root = parser.document()
    errors = parser.sortedErrors()
  }

  /// Reads a text.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing text: String, dialect: Dialect = .json5, limits: Limits = Limits()) {
    self.init(parsing: Array(text.utf8), dialect: dialect, limits: limits)
  }
}
