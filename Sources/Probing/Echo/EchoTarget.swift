import IPAddressing

/// An address that may be probed: nothing else is ever sent to.
public struct EchoTarget: Sendable, Hashable {
  /// The key of the target in the inventory.
  public let key: String
  /// The circuit it stands for; IPv4 and IPv6 targets of one circuit are probed in the same moment.
  public let circuit: String?
  /// The device that answers: targets of one device share its rate.
  public let device: String?
  /// The address.
  public let address: IPAddress

  /// Creates a target.
  public init(key: String, address: IPAddress, circuit: String? = nil, device: String? = nil) {
    self.key = key
    self.circuit = circuit
    self.device = device
    self.address = address
  }
}
