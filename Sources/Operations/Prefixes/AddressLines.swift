import Documents
import IPAddressing
import Tables
import Wording

/// The texts a prefix command works on: arguments, or the lines of a stream.
public enum AddressLines: Sendable {
  /// Arguments, one text each, and what places call them.
  case arguments([String], named: String = "argument")
  /// Lines of a stream; blank ones and what follows a `#` do not count.
  case stream(LineInput)

  /// Reads each text, and gathers what is wrong instead of stopping.
  ///
  /// - Parameters:
  ///   - waiting: Called before each wait for more of a stream.
  ///   - body: Gets the bytes of each text; says whether it wants more, or throws what is wrong with this one.
  /// - Returns: What is wrong, bounded.
  /// - Throws: `OperationError` when the stream cannot be read or is no text.
  public func forEach(
    waiting: () -> Void = {}, _ body: (Span<UInt8>) throws(AddressFault) -> LineInput.Demand
  ) throws(OperationError) -> LineFaults {
    var faults = LineFaults()
    switch self {
    case .arguments(let texts, let name):
      for (position, text) in texts.enumerated() {
        let place = (source: name, line: position + 1, column: 1)
        if faults.gather(text.utf8.span, at: place, body) == .enough { break }
      }
    case .stream(let input):
      do throws(DocumentError) {
        try input.forEachLine(waiting: waiting) { text, line in
          let place = (source: input.name, line: line.number, column: line.indent + 1)
          if !line.isCut { return faults.gather(text, at: place, body) }
          return faults.gather(text, at: place) { _ throws(AddressFault) in throw .tooLong }
        }
      } catch {
        throw OperationError(error)
      }
    }
    return faults
  }

  /// Reads each text as addresses; see ``forEach(waiting:_:)``.
  public func forEachBlock(
    waiting: () -> Void = {}, _ body: (AddressBlock) throws(AddressFault) -> LineInput.Demand
  ) throws(OperationError) -> LineFaults {
    try forEach(waiting: waiting) { text throws(AddressFault) in
      let block: AddressBlock
      do throws(AddressParsingError) {
        block = try AddressBlock(parsing: text)
      } catch {
        throw AddressFault(error)
      }
      return try body(block)
    }
  }
}

/// What is wrong with the texts of a command: the first findings, and how many more there are.
public struct LineFaults: Sendable, Hashable {
  /// How many are kept at most.
  public static let limit = 20
  /// How many texts are wrong.
  public private(set) var count = 0
  private var first: [Finding] = []

  /// No faults.
  public init() {}

  /// Whether nothing is wrong.
  public var isEmpty: Bool { count == 0 }

  /// The first findings, and one that counts the others.
  public var findings: [Finding] {
    guard count > first.count else { return first }
    let more = count - first.count
    let phrase = Phrase(zh: "另有 \(more) 行有错，不再列出", en: "\(more) more lines are wrong and not listed")
    return first + [Finding(.note, code: "more-faults", phrase)]
  }

  /// Stops when anything is wrong.
  /// - Throws: `OperationError` with the findings.
  public func check() throws(OperationError) {
    if !isEmpty { throw OperationError(findings) }
  }

  mutating func gather(
    _ text: Span<UInt8>, at place: (source: String, line: Int, column: Int),
    _ body: (Span<UInt8>) throws(AddressFault) -> LineInput.Demand
  ) -> LineInput.Demand {
    do throws(AddressFault) {
      return try body(text)
    } catch {
      count += 1
      guard first.count < Self.limit else { return .more }
      let start = (0..<min(text.count, 120)).map { text[$0] }
      let value = String(decoding: start, as: UTF8.self) + (text.count > 120 ? "…" : "")
      first.append(error.finding(in: place.source, line: place.line, column: place.column, value: value))
      return .more
    }
  }
}
