import Synchronization
import Wording

/// Lines of text that come from a stream, one after the other and in bounded memory.
public struct LineInput: Sendable {
  /// What errors call it; `-` is standard input.
  public let name: String
  /// Whether somebody types the lines.
  public let isTyped: Bool
  private let read: @Sendable (inout [UInt8]) throws(DocumentError) -> Int

  /// Creates an input.
  ///
  /// - Parameters:
  ///   - name: What errors call it.
  ///   - isTyped: Whether somebody types the lines.
  ///   - read: Appends some bytes and returns how many, 0 when there are no more.
  public init(
    name: String, isTyped: Bool = false,
    read: @escaping @Sendable (inout [UInt8]) throws(DocumentError) -> Int
  ) {
    self.name = name
    self.isTyped = isTyped
    self.read = read
  }

  /// Standard input, in blocks of up to 256 KiB; waiting for it ends when the task is cancelled.
  public static var standardInput: LineInput {
    LineInput(name: "-", isTyped: FileHandle.standardInput().isTerminal) { bytes throws(DocumentError) in
      let file = FileHandle.standardInput()
      return try attempt(DocumentError.reading, "-") { () throws(SystemError) in
        while try !file.hasBytes(within: 100) { if Task.isCancelled { return 0 } }
        return try file.read(atMost: 1 << 18, into: &bytes)
      }
    }
  }

  /// The lines of a regular file, which is read at once; errors of ``DocumentReader/read(_:limits:)``.
  public static func file(_ path: String) throws(DocumentError) -> LineInput {
    let rest = Mutex(try DocumentReader.read(path))
    return LineInput(name: path) { bytes in
      let all = rest.withLock { bytes in
        defer { bytes = [] }
        return bytes
      }
      bytes.append(contentsOf: all)
      return all.count
    }
  }

  /// Whether more lines are wanted.
  public enum Demand: Sendable, Hashable {
    /// Yes.
    case more
    /// No: reading ends here.
    case enough
  }

  /// Reads the lines that have a text, as ``LineSplitter`` cuts them.
  ///
  /// - Parameters:
  ///   - limit: The longest line in bytes; longer ones come cut.
  ///   - waiting: Called before each wait for bytes, so that what is ready can be shown.
  ///   - body: Gets the text and the place of each line, and says whether it wants more.
  /// - Throws: ``DocumentError`` `not-text` for archives, workbooks, UTF-16 and other binary data, `interrupted`
  ///   when the task was cancelled, and what reading says.
  public func forEachLine(
    limit: Int = 4096, waiting: () -> Void = {}, _ body: (Span<UInt8>, LineSplitter.Line) -> Demand
  ) throws(DocumentError) {
    var splitter = LineSplitter(limit: limit)
    var isFirst = true
    while true {
      switch splitter.next() {
      case .line(let line, let range):
        if body(splitter.bytes.span.extracting(range), line) == .enough { return }
      case .end: return
      case .wantsMore:
        waiting()
        try splitter.fill(read)
        if Task.isCancelled { throw .interrupted(name) }
        if isFirst, let refusal = refusal(of: splitter.bytes) { throw refusal }
        isFirst = false
      }
    }
  }

  /// What is no text in UTF-8 by its first bytes.
  private func refusal(of start: [UInt8]) -> DocumentError? {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return .wideText(name) }
    let kind = DocumentKind(of: start)
    if kind == .text || kind == .markup { return nil }
    var error = DocumentError.notText(name, kind)
    if kind == .binary { error.remedy = nil }
    return error
  }
}

extension DocumentError {
  /// The code of the error that ends reading when the task was cancelled.
  public static let interruptedCode = "interrupted"

  static func interrupted(_ name: String) -> Self {
    Self(interruptedCode, Phrase(zh: "读取 \(name) 被中断", en: "reading \(name) was interrupted"), path: name)
  }

  static func wideText(_ name: String) -> Self {
    Self(
      "not-text", Phrase(zh: "\(name) 是 UTF-16 文本", en: "\(name) is UTF-16 text"), path: name,
      remedy: Phrase(zh: "先转换：iconv -f UTF-16 -t UTF-8", en: "convert it first: iconv -f UTF-16 -t UTF-8"))
  }
}
