extension EchoTally {
  /// Probes that left this host and whose answer could be waited for.
  public var sent: Int { received + late + lost + errors }

  /// The share of probes without any reply, 0…1; nil when none was sent.
  ///
  /// A late reply is not loss (it is counted in ``late``); an ICMP error in place of a reply is (RFC 6673).
  public var lossRatio: Double? {
    sent > 0 ? Double(lost + errors) / Double(sent) : nil
  }

  /// The mean round trip of the probes received in time; nil when there is none.
  public var meanRoundTrip: Duration? {
    received > 0 ? totalRoundTrip / received : nil
  }

  /// The mean absolute delay variation between consecutive probes, both received; nil without such a pair.
  ///
  /// This is the mean of |IPDV| (RFC 3393: the difference between one packet's delay and the one before it), taken of
  /// round trips, so it is the sum of both directions. It is not RFC 3550's smoothed jitter, and not PDV (RFC 5481).
  public var jitter: Duration? {
    variations > 0 ? totalVariation / variations : nil
  }

  /// A quantile of the round trip over all probes sent, unanswered and late ones counting as endless.
  ///
  /// - Parameter probability: 0…1; nearest rank, within 1 %, the shortest and the longest exact.
  /// - Returns: nil when nothing was sent or the rank falls among the unanswered.
  public func roundTripQuantile(_ probability: Double) -> Duration? {
    guard let rank = DistributionSketch.rank(probability, of: sent), let low = minimumRoundTrip,
      let high = maximumRoundTrip, let value = distribution.value(atRank: rank)
    else { return nil }
    if rank == received { return high }
    return rank == 1 ? low : min(max(value, low), high)
  }
}
