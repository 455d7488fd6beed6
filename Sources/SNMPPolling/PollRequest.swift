import SNMPValues

/// What every device of a run is asked.
public struct PollRequest: Sendable, Hashable {
  /// Single objects, asked together first.
  public var scalars: [MIBObject]
  /// Columns of tables, walked together, several to a packet.
  public var columns: [MIBObject]

  /// Creates a request.
  public init(scalars: [MIBObject], columns: [MIBObject]) {
    self.scalars = scalars
    self.columns = columns
  }

  /// What the device says of itself, and its interfaces: SNMPv2-MIB system, IF-MIB ifTable and ifXTable.
  public static let systemAndInterfaces = PollRequest(
    scalars: MIBObject.system, columns: MIBObject.interfaces)
}
