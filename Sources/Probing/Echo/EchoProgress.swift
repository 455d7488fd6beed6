/// How far a run is.
public struct EchoProgress: Sendable, Hashable {
  /// Probes the run will send when it is not cut short.
  public let planned: Int
  /// Probes sent.
  public let sent: Int
  /// Probes answered by a reply.
  public let answered: Int
}
