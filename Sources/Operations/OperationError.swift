import Book
import Documents
import ExtranetModel
import Tables
import Wording

/// Why an operation ended without doing anything: one or more findings, each with its place and its way out.
public struct OperationError: Error, Sendable, Hashable {
  /// What stands in the way; never empty.
  public let findings: [Finding]

  /// Creates an error from findings.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// Creates an error from one finding.
  public init(code: String, _ phrase: Phrase, value: String? = nil, remedy: Phrase? = nil) {
    self.init([Finding(.error, code: code, phrase, value: value, remedy: remedy)])
  }

  /// Nothing changes in the book without a reason; blanks are none.
  public static let reasonMissing = OperationError(
    code: "reason-missing", Phrase(zh: "须说明理由，账簿未变", en: "a reason is needed; nothing was changed"),
    remedy: Phrase(zh: "加上 -m \"理由\"", en: "add -m \"REASON\""))

  /// The code of every error that says that somebody interrupted the work.
  public static let interruptedCode = DocumentError.interruptedCode

  /// Somebody interrupted the work before anything was written.
  public static let interrupted = OperationError(
    code: interruptedCode, Phrase(zh: "已中断，账簿未变", en: "interrupted: nothing changed"))

  /// Ends the work when it was interrupted.
  static func endIfInterrupted() throws(OperationError) {
    if Task.isCancelled { throw interrupted }
  }

  /// Creates an error from what the book said.
  public init(_ error: BookError) { self.init([error.finding()]) }

  /// Creates an error from what a file said.
  public init(_ error: DocumentError) { self.init([error.finding]) }

  /// Creates an error from a stored record that cannot be read: the book is damaged or newer.
  public init(_ error: RecordError) {
    self.init([
      Finding(
        .error, code: "stored-record-unreadable",
        Phrase(
          zh: "账簿中的\(error.kind.phrase.zh)无法读取：\(error.column)",
          en: "a stored \(error.kind.phrase.en) cannot be read: \(error.column)"),
        value: error.value,
        remedy: Phrase(zh: "运行 circuitbook book verify", en: "run circuitbook book verify"))
    ])
  }
}
