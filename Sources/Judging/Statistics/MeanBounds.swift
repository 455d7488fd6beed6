/// One-sided 95 % bounds of a mean to either side, from the means of blocks (Student's t).
///
/// Blocks, because neighbouring round trips are alike: the spread of single samples would promise far too much.
struct MeanBounds {
  let lower: Double
  let mean: Double
  let upper: Double

  /// How many blocks a bound needs.
  static let leastBlocks = 20

  /// Bounds from block means in any unit; nil with fewer than twenty.
  init?(_ means: [Double]) {
    let count = Double(means.count)
    guard means.count >= Self.leastBlocks else { return nil }
    mean = means.reduce(0, +) / count
    let center = mean
    let variance = means.reduce(0) { $0 + ($1 - center) * ($1 - center) } / (count - 1)
    let margin = Self.quantile95(degrees: count - 1) * (variance / count).squareRoot()
    lower = mean - margin
    upper = mean + margin
  }

  /// The 95 % quantile of Student's t by its expansion around the normal one (Abramowitz and Stegun 26.7.5).
  static func quantile95(degrees: Double) -> Double {
    let z = 1.644_853_627
    let (z3, z5) = (z * z * z, z * z * z * z * z)
    return z + (z3 + z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees)
  }
}
