import Book
import CivilTime

/// What an operation needs from outside: the time, randomness and who is asking. Passed in, never looked up.
public struct OperationContext: Sendable {
  /// The current time.
  public var now: @Sendable () -> Instant
  /// So many random bytes.
  public var randomBytes: @Sendable (Int) -> [UInt8]
  /// Who is asking: the account, and the person behind sudo.
  public var author: Author

  /// Creates a context.
  public init(
    now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8], author: Author
  ) {
    self.now = now
    self.randomBytes = randomBytes
    self.author = author
  }

  /// Today in the offices' time zone.
  public var today: Day { Day(of: now(), offset: .shanghai) }
}
