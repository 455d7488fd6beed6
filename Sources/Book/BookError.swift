import Databases
import Wording

/// What the book refused, and the way out.
public struct BookError: Error, Sendable, Hashable {
  /// What went wrong; the raw value is stable.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is no file of that name.
    case missing = "book-missing"
    /// The file to be created is there already.
    case exists = "book-exists"
    /// The file cannot be opened.
    case cannotOpen = "book-cannot-open"
    /// The file or its folder cannot be written.
    case readOnly = "book-read-only"
    /// The file is no book.
    case notABook = "not-a-book"
    /// A newer program wrote the book.
    case newerFormat = "book-newer-format"
    /// Somebody else writes, for longer than we wait.
    case locked = "book-locked"
    /// The disk is full.
    case full = "book-disk-full"
    /// The file is damaged, or holds what this program never writes.
    case damaged = "book-damaged"
    /// The plan was made on another revision than the newest.
    case moved = "book-moved"
    /// A plan names another book.
    case anotherBook = "plan-of-another-book"
    /// The plan does not describe what stands in the book.
    case planMismatch = "plan-mismatch"
    /// A plan without edits makes no revision.
    case emptyPlan = "plan-empty"
    /// There is no such revision.
    case unknownRevision = "unknown-revision"
    /// A purge erased what was asked for.
    case erased = "content-erased"
    /// Nothing of what was to be purged is in the book.
    case nothingToPurge = "nothing-to-purge"
    /// Some of what was to be purged is not in the book.
    case unknownRecord = "unknown-record"
    /// The caller was interrupted before anything was committed.
    case interrupted
    /// The file a backup would go to is there already.
    case backupExists = "backup-exists"
    /// The program or the system failed in a way that is not the book's.
    case failed = "book-failed"
  }

  /// What went wrong.
  public var code: Code
  /// What went wrong, for people.
  public var phrase: Phrase
  /// What was refused, as it was given.
  public var value: String?
  /// The way out.
  public var remedy: Phrase?
  /// What the database said, for the curious; holds no values.
  public var cause: DatabaseError?

  /// Creates an error.
  public init(
    _ code: Code, _ phrase: Phrase, value: String? = nil, remedy: Phrase? = nil, cause: DatabaseError? = nil
  ) {
    self.code = code
    self.phrase = phrase
    self.value = value
    self.remedy = remedy
    self.cause = cause
  }

  /// The error as a finding of severity `error`.
  public func finding(at place: Place? = nil) -> Finding {
    Finding(.error, code: code.rawValue, phrase, at: place, value: value, remedy: remedy)
  }
}

extension BookError: CustomStringConvertible {
  /// Code, English phrase and cause on one line.
  public var description: String {
    "\(code.rawValue): \(phrase.en)" + (cause.map { " (\($0))" } ?? "")
  }
}
