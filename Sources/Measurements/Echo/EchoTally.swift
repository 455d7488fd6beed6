/// What the probes of one target come to: counts, round trips, delay variation and their distribution.
///
/// Tallies of several runs merge by addition; the order does not matter. Excluded probes are counted apart and enter
/// no other figure: ``sent`` is the number of probes that say something about the line.
public struct EchoTally: Sendable, Hashable {
  /// Probes answered in time.
  public var received = 0
  /// Probes answered after the timeout.
  public var late = 0
  /// Probes never answered.
  public var lost = 0
  /// Probes answered by an ICMP error.
  public var errors = 0
  /// Replies beyond the first, whatever their probe's outcome.
  public var duplicates = 0
  /// Probes that say nothing about the line, such as those this host did not send.
  public var excluded = 0
  /// The shortest round trip; nil when nothing was received.
  public var minimumRoundTrip: Duration?
  /// The longest round trip in time; nil when nothing was received.
  public var maximumRoundTrip: Duration?
  /// The sum of the round trips received.
  public var totalRoundTrip = Duration.zero
  /// Pairs of consecutive probes both received: the delay variations measured.
  public var variations = 0
  /// The sum of the absolute delay variations.
  public var totalVariation = Duration.zero
  /// The round trips received.
  public var distribution = DistributionSketch()

  /// A tally of nothing.
  public init() {}

  /// The tally of one run's samples, in the order of their sequence.
  public init(_ samples: some Sequence<EchoSample>) {
    var previous: EchoSample?
    for sample in samples {
      add(sample, after: previous)
      previous = sample
    }
  }

  /// Counts one sample.
  ///
  /// - Parameter previous: the sample before it in the same run, from which the delay variation is taken; it counts
  ///   only when its sequence is one less and both were received.
  public mutating func add(_ sample: EchoSample, after previous: EchoSample?) {
    duplicates += sample.duplicates
    switch sample.outcome {
    case .reply(let roundTrip):
      add(roundTrip)
      guard let previous, previous.sequence &+ 1 == sample.sequence, let before = previous.roundTrip else {
        return
      }
      variations += 1
      totalVariation += max(roundTrip, before) - min(roundTrip, before)
    case .late: late += 1
    case .lost: lost += 1
    case .error: errors += 1
    case .excluded: excluded += 1
    }
  }

  /// Adds another tally: the same target in another run, or another target of the same group.
  public mutating func merge(_ other: EchoTally) {
    received += other.received
    late += other.late
    lost += other.lost
    errors += other.errors
    duplicates += other.duplicates
    excluded += other.excluded
    minimumRoundTrip = [minimumRoundTrip, other.minimumRoundTrip].compactMap(\.self).min()
    maximumRoundTrip = [maximumRoundTrip, other.maximumRoundTrip].compactMap(\.self).max()
    totalRoundTrip += other.totalRoundTrip
    variations += other.variations
    totalVariation += other.totalVariation
    distribution.merge(other.distribution)
  }

  private mutating func add(_ roundTrip: Duration) {
    received += 1
    minimumRoundTrip = min(minimumRoundTrip ?? roundTrip, roundTrip)
    maximumRoundTrip = max(maximumRoundTrip ?? roundTrip, roundTrip)
    totalRoundTrip += roundTrip
    distribution.record(roundTrip)
  }
}
