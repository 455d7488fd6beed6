import IPAddressing

/// One device to ask, where, and as whom.
public struct PollTarget: Sendable {
  /// The key of the device in the inventory; observations are kept under it.
  public var deviceKey: String
  /// Where its agent listens, IPv4 or IPv6.
  public var address: IPAddress
  /// The UDP port of its agent.
  public var port: UInt16
  /// As whom it is asked.
  public var credential: SNMPCredential

  /// Creates a target.
  public init(deviceKey: String, address: IPAddress, port: UInt16 = 161, credential: SNMPCredential) {
    self.deviceKey = deviceKey
    self.address = address
    self.port = port
    self.credential = credential
  }
}
