/// One-sided 95 % bounds of the difference of two shares to either side (Newcombe's hybrid score, 1998, method 10).
///
/// Both shares are uncertain: taking the first as known would promise too much whenever it was probed little.
struct DifferenceBounds {
  let lower: Double
  let upper: Double

  /// Bounds of `new` less `old`, each given as events among trials.
  init(new: (events: Int, trials: Int), old: (events: Int, trials: Int)) {
    let (first, second) = (ScoreBounds(new.events, of: new.trials), ScoreBounds(old.events, of: old.trials))
    let difference = first.share - second.share
    lower = difference - Self.length(first.share - first.lower, second.upper - second.share)
    upper = difference + Self.length(first.upper - first.share, second.share - second.lower)
  }

  private static func length(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }
}

/// One-sided 95 % bounds of a share to either side (Wilson 1927).
struct ScoreBounds {
  let lower: Double
  let share: Double
  let upper: Double

  init(_ events: Int, of trials: Int) {
    let z = 1.644_853_627
    let count = Double(trials)
    share = Double(events) / count
    let center = share + z * z / (2 * count)
    let margin = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    lower = max(0, (center - margin) / scale)
    upper = min(1, (center + margin) / scale)
  }
}
