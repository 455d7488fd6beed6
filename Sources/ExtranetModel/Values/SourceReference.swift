import Tables
import Wording

/// Where a figure comes from: a document and a line (`001 L2404`), so that every figure can be looked up.
public struct SourceReference: Sendable, Hashable, CellValue {
  /// The document's short name.
  public let document: String
  /// The first line, from 1.
  public let line: Int
  /// The last line; equal to `line` for one line.
  public let lastLine: Int

  /// Creates a reference.
  public init(document: String, line: Int, lastLine: Int? = nil) {
    self.document = document
    self.line = line
    self.lastLine = lastLine ?? line
  }

  /// Reads `001 L2404` or `001 L2404-2411`.
  public init(cell text: String) throws(CellError) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].hasPrefix("L") else { throw Self.error }
    let ends = parts[1].dropFirst().split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], first > 0 else { throw Self.error }
    guard let last = ends.count == 2 ? ends[1] : first, last >= first else { throw Self.error }
    self.init(document: String(parts[0]), line: first, lastLine: last)
  }

  /// `001 L2404` or `001 L2404-2411`.
  public var cellText: String {
    lastLine == line ? "\(document) L\(line)" : "\(document) L\(line)-\(lastLine)"
  }

  private static let error = CellError(
    code: "not-a-source",
    Phrase(zh: "应为出处，例如 001 L2404", en: "a source is expected, such as 001 L2404"))
}
