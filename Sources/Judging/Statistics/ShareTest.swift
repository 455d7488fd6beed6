import ExtranetModel

/// The exact one-sided tests of a share of events against a limit, to both sides (Clopper and Pearson 1934).
///
/// How many events there were may be known as a range only; what does not hold over the whole range is not proven.
struct ShareTest {
  /// The events, at least and at most.
  let events: ClosedRange<Int>
  /// The trials.
  let trials: Int
  /// The share that may not be exceeded, 0…1.
  let limit: Double
  /// By how much neighbouring trials repeat each other; 1 when they are independent.
  var designEffect = 1.0

  /// What the test says.
  var outcome: Outcome {
    guard trials > 0 else { return .notMeasured }
    // Both roundings are to the side that proves less.
    let most = Int((Double(events.upperBound) / designEffect).rounded(.up))
    let fewest = Int((Double(events.lowerBound) / designEffect).rounded(.down))
    let few = Int((Double(trials) / designEffect).rounded(.down))
    let many = Int((Double(trials) / designEffect).rounded(.up))
    if BinomialTail.atMost(most, of: few, probability: limit) <= errorProbability { return .met }
    if BinomialTail.atLeast(fewest, of: many, probability: limit) <= errorProbability { return .violated }
    return .notProven
  }

  /// The probability of what was seen, were the share exactly the limit: the smaller of the two sides.
  var tail: Double {
    min(
      BinomialTail.atMost(events.upperBound, of: trials, probability: limit),
      BinomialTail.atLeast(events.lowerBound, of: trials, probability: limit))
  }

  /// How many further trials without an event would show that the limit is kept; nil when that is out of reach.
  /// - Complexity: O(*k* log *n*), with *k* the events and *n* at most ten million.
  var cleanTrialsNeeded: Int? {
    func passes(_ trials: Int) -> Bool {
      BinomialTail.atMost(events.upperBound, of: trials, probability: limit) <= errorProbability
    }
    guard limit > 0, limit < 1, events.upperBound <= 10_000 else { return nil }
    var high = max(trials, 1)
    while !passes(high) {
      high *= 2
      if high > 10_000_000 { return nil }
    }
    var low = trials
    while low < high {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle + 1 }
    }
    return high - trials
  }
}
