/// Writes JSON piece by piece, without making values first: for long tables and streams.
///
/// ```
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("schema")
/// writer.string("circuitbook/count/1")
/// writer.endObject()
/// ```
/// Commas are put by the writer. What is begun must be ended, and a key stands before each member of an object: the
/// writer trusts its caller in both. The bytes are always UTF-8; ``take()`` hands over what is ready.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Sendable, Hashable {
    /// No white space.
    case compact
    /// One member or item a line, two spaces a level.
    case pretty
  }

  /// What has been written since the last ``take()``.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  /// For each array or object begun, whether it has an item yet.
  private var hasItems: [Bool] = []
  private var followsKey = false

  /// A writer of an empty text.
  public init(style: Style = .compact) { self.style = style }

  /// What has been written since the last ``take()``, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands over what has been written so far and forgets it; writing goes on where it was.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}

extension JSONWriter {
  /// Begins an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes an object with the members that `body` writes.
  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array with the items that `body` writes.
  public mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes the key of the member that follows.
  public mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Ends a line between two values, for JSON Lines; only outside arrays and objects.
  public mutating func endLine() { bytes.append(0x0A) }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    hasItems.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    if hasItems.popLast() == true { breakLine() }
    bytes.append(bracket)
  }

  /// Puts what stands between the item before and the next one.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let hasItem = hasItems.last else { return }
    if hasItem { bytes.append(UInt8(ascii: ",")) }
    hasItems[hasItems.count - 1] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<hasItems.count { bytes.append(contentsOf: [0x20, 0x20]) }
  }
}

extension JSONWriter {
  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int64) { plain(String(number)) }
  /// Writes a number in its one writing.
  public mutating func number(_ number: JSONNumber) { plain(number.canonical) }
  /// Writes the shortest decimal of a double; `null` for infinities and NaN.
  public mutating func double(_ number: Double) { plain(JSONNumber(number)?.canonical ?? "null") }
  /// Writes `true` or `false`.
  public mutating func bool(_ flag: Bool) { plain(flag ? "true" : "false") }
  /// Writes `null`.
  public mutating func null() { plain("null") }

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// The fewest escapes RFC 8259 §7 asks for: quote, backslash and control characters.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20: escapeControl(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escapeControl(_ byte: UInt8) {
    let short: StaticString
    switch byte {
    case 0x08: short = "\\b"
    case 0x09: short = "\\t"
    case 0x0A: short = "\\n"
    case 0x0C: short = "\\f"
    case 0x0D: short = "\\r"
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
      return
    }
    bytes.append(contentsOf: short.description.utf8)
  }
}
