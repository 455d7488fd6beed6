/// How a run of echo probes is made.
public struct EchoConfiguration: Sendable, Hashable {
  /// Probes for each target.
  public var probesPerTarget = 20
  /// The shortest time between two probes of one circuit; stretched when the rates ask for it.
  ///
  /// Loss comes in bursts: probes closer than a few seconds see the same burst and prove less than their number says.
  public var interval = Duration.seconds(3)
  /// How long a reply is waited for; later ones count as late.
  public var timeout = Duration.seconds(2)
  /// How long after the last timeout late replies are still listened for.
  public var lateGrace = Duration.seconds(1)
  /// When sending stops, whatever is left; the run ends at most ``timeout`` and ``lateGrace`` later.
  public var maximumDuration = Duration.seconds(300)
  /// Octets of ICMP payload.
  public var payloadSize = 56
  /// How fast probes may leave.
  public var rates = EchoRates.gentle
  /// The name the run's vantage host goes by; nil takes this host's own.
  public var vantage: String?

  /// The default configuration: 20 probes at least 3 s apart, gently.
  public init() {}
}
