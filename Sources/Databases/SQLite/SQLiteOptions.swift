/// How an SQLite file is opened.
///
/// Every connection has foreign keys on and never waits longer for a lock than the busy timeout; a writing one has
/// `synchronous=FULL`: what was committed survives a power cut. A file created here has a write-ahead log; opening
/// changes nothing in a file, which may be another program's.
public struct SQLiteOptions: Sendable, Hashable {
  /// What the file must be, and what may be done to it.
  public enum Mode: Sendable, Hashable {
    /// The file must not exist and is created, readable for owner and group.
    case create
    /// The file must exist.
    case readWrite
    /// The file must exist and is not written.
    case readOnly
  }

  /// What the file must be, and what may be done to it.
  public var mode: Mode
  /// How long a statement waits for somebody else's lock; up to 24 days.
  public var busyTimeout: Duration
  /// Whether deleted content is overwritten with zeros at once (`secure_delete`).
  public var overwritesDeleted: Bool

  /// Creates options.
  public init(_ mode: Mode, busyTimeout: Duration = .seconds(5), overwritesDeleted: Bool = true) {
    self.mode = mode
    self.busyTimeout = busyTimeout
    self.overwritesDeleted = overwritesDeleted
  }
}
