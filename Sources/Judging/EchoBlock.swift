import Measurements

/// Neighbouring probes of one run: about twenty, or the whole run once only its tally is kept.
///
/// Neighbours are alike, so what is averaged or counted over a block is nearly independent of the next block's.
struct EchoBlock {
  /// The probes that say something about the line.
  let sent: Int
  /// Those without any reply.
  let lost: Int
  /// The mean round trip of those received in time.
  let meanRoundTrip: Duration?
  /// The mean difference of neighbouring round trips.
  let meanVariation: Duration?

  /// How many probes a block has.
  static let size = 20

  init(_ tally: EchoTally) {
    sent = tally.sent
    lost = tally.lost + tally.errors
    meanRoundTrip = tally.meanRoundTrip
    meanVariation = tally.jitter
  }

  /// The blocks of a run, equal to within one probe.
  static func blocks(of result: EchoResult) -> [EchoBlock] {
    let samples = result.samples
    let count = samples.count / size
    let tallies =
      count < 2
      ? [result.tally]
      : (0..<count).map {
        EchoTally(samples[(samples.count * $0 / count)..<(samples.count * ($0 + 1) / count)])
      }
    return tallies.filter { $0.sent > 0 }.map { EchoBlock($0) }
  }
}
