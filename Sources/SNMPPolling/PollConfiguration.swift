/// How hard a run tries and where it stops; every figure bounds something a device could make endless.
public struct PollConfiguration: Sendable, Hashable {
  /// How many devices are asked at the same time; lowered when the process may not open so many files.
  public var window = 256
  /// How long an answer is waited for.
  public var timeout: Duration = .seconds(1)
  /// How often a request is sent again when no answer came.
  public var retries = 2
  /// When the whole run ends, whatever is still open.
  public var deadline: Duration = .seconds(240)
  /// What one device may use up.
  public var limits = Limits()

  /// Creates the default configuration.
  public init() {}

  /// What one device may use up before it is left with what it has answered.
  public struct Limits: Sendable, Hashable {
    /// Requests sent to it.
    public var packets = 4_000
    /// Variables taken from it.
    public var variables = 500_000
    /// Bytes received from it, useful or not.
    public var bytes = 32 * 1_024 * 1_024
    /// Time spent on it.
    public var time: Duration = .seconds(60)
    /// Variables asked for in one packet; 55 keep an answer below 1,400 bytes.
    public var variablesInPacket = 55

    /// Creates the default limits.
    public init() {}
  }
}
