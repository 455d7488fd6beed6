/// How fast probes may leave; gentle unless somebody agreed to more.
public struct EchoRates: Sendable, Hashable {
  /// Packets a second in total.
  public var total: Int
  /// Packets a second to one device, and to one address.
  public var perDevice: Int
  /// Packets back to back.
  public var burst: Int
  /// Who agreed to more than ``gentle`` or to a shorter interval than one second.
  public var agreedBy: String?

  /// 500 a second in total, 20 a second to one device, 16 back to back: 2,004 circuits in both families with 20
  /// probes each in under five minutes, and nothing an anti-flooding device minds.
  public static let gentle = EchoRates()

  /// Creates rates.
  public init(total: Int = 500, perDevice: Int = 20, burst: Int = 16, agreedBy: String? = nil) {
    self.total = total
    self.perDevice = perDevice
    self.burst = burst
    self.agreedBy = agreedBy
  }
}
