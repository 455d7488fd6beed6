/// Cuts lines out of blocks of bytes that come one after the other, in bounded memory.
///
/// A state machine without input of its own: `fill` it with a block, ask for `next` until it wants more. A line
/// ends in LF or with the last block. What counts of it is its text: blanks at both ends (space, tab, the CR of
/// CR LF) do not, nor does anything from a `#` on, nor the byte order mark before the first line. Lines without
/// text are passed over. Of a line longer than the limit only its beginning is kept, and the rest skipped.
public struct LineSplitter: Sendable {
  /// Where a line stands, and whether it is all there.
  public struct Line: Sendable, Hashable {
    /// Its number, from 1; lines without text count.
    public var number: Int
    /// The bytes of the line before its text.
    public var indent: Int
    /// The bytes of the stream before its text.
    public var offset: Int
    /// Whether it is longer than the limit, and its end is missing.
    public var isCut: Bool
  }

  /// What comes next.
  public enum Step: Sendable, Hashable {
    /// A line, and where its text stands among the bytes at hand.
    case line(Line, Range<Int>)
    /// Nothing before the next block.
    case wantsMore
    /// Nothing any more.
    case end
  }

  /// The bytes at hand; ranges of `next` count from their start, until the next `fill`.
  public private(set) var bytes: [UInt8] = []
  private let limit: Int
  /// The start of the line at hand, and how far it was looked at.
  private var start = 0
  private var scanned = 0
  /// The bytes of the stream before those at hand.
  private var base = 0
  private var number = 1
  private var comment: Int?
  private var isSkipping = false
  private var hasEnded = false

  /// Creates a splitter.
  ///
  /// - Parameter limit: The longest line in bytes, without its end.
  public init(limit: Int = 4096) { self.limit = limit }

  /// Takes the next block: `read` appends its bytes and returns how many, 0 when there is none any more.
  public mutating func fill<Failure: Error>(
    _ read: (inout [UInt8]) throws(Failure) -> Int
  ) throws(Failure) {
    base += start
    scanned -= start
    comment = comment.map { $0 - start }
    bytes.removeSubrange(..<start)
    start = 0
    if try read(&bytes) == 0 { hasEnded = true }
  }

  /// The next line that has a text.
  public mutating func next() -> Step {
    while true {
      let isWhole = scan()
      guard isWhole || scanned - start > limit || hasEnded && start < bytes.count else {
        return hasEnded ? .end : .wantsMore
      }
      if let step = take() { return step }
    }
  }
}

extension LineSplitter {
  /// Looks for the end of the line; false when it is not among the bytes at hand.
  private mutating func scan() -> Bool {
    (scanned, comment) = Self.end(of: bytes.span, from: scanned, comment)
    return scanned < bytes.count
  }

  /// Where the line ends, the count of the bytes when not among them, and where its comment begins.
  private static func end(of bytes: Span<UInt8>, from start: Int, _ comment: Int?) -> (Int, Int?) {
    var comment = comment
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // Digits, letters and the marks of addresses are all above `#`.
      if byte <= UInt8(ascii: "#") {
        if byte == 0x0A { break }
        if byte == UInt8(ascii: "#"), comment == nil { comment = index }
      }
      index += 1
    }
    return (index, comment)
  }

  /// Goes on behind what was scanned; nil when that has no text or is the rest of a line that was cut.
  private mutating func take() -> Step? {
    let isWhole = scanned < bytes.count
    let end = comment ?? scanned
    let isCut = end - start > limit
    let text = text(of: start..<min(end, start + limit))
    let line = Line(
      number: number, indent: text.lowerBound - start, offset: base + text.lowerBound, isCut: isCut)
    let isRest = isSkipping
    isSkipping = !isWhole && !hasEnded
    if !isSkipping { number += 1 }
    start = isWhole ? scanned + 1 : scanned
    scanned = start
    comment = nil
    return isRest || text.isEmpty && !isCut ? nil : .line(line, text)
  }

  private func text(of line: Range<Int>) -> Range<Int> {
    let span = bytes.span
    var (first, end) = (line.lowerBound, line.upperBound)
    if base == 0, first == 0, end >= 3, span[0] == 0xEF, span[1] == 0xBB, span[2] == 0xBF { first = 3 }
    while first < end, Self.isBlank(span[first]) { first += 1 }
    while end > first, Self.isBlank(span[end - 1]) { end -= 1 }
    return first..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
