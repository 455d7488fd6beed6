/// Tails of the binomial distribution, exact up to floating point and safe against underflow.
///
/// Source: the one-sided Clopper-Pearson test is the comparison of such a tail with the error probability.
public enum BinomialTail {
  /// The probability of at most `count` events in `trials` when each has `probability`.
  /// - Complexity: O(*count* + log *trials*).
  public static func atMost(_ count: Int, of trials: Int, probability: Double) -> Double {
    guard count < trials else { return 1 }
    guard count >= 0 else { return 0 }
    guard probability > 0 else { return 1 }
    guard probability < 1 else { return 0 }
    var term = ScaledNumber(1 - probability).power(trials)
    var sum = term
    let odds = probability / (1 - probability)
    for index in 0..<count {
      term = term * (Double(trials - index) / Double(index + 1) * odds)
      sum = sum + term
    }
    return min(1, sum.value)
  }

  /// The probability of at least `count` events in `trials` when each has `probability`.
  /// - Complexity: O(*count* + log *trials*).
  public static func atLeast(_ count: Int, of trials: Int, probability: Double) -> Double {
    if count <= 0 { return 1 }
    // Counting the complement keeps one summation; events beyond the trials cannot happen.
    return count > trials ? 0 : max(0, 1 - atMost(count - 1, of: trials, probability: probability))
  }

  /// The largest number of events that at most so many are no likelier than `bound`; nil when even none is likelier.
  /// - Complexity: O(*trials*).
  public static func largestCount(of trials: Int, probability: Double, within bound: Double) -> Int? {
    guard trials > 0, probability > 0, probability < 1 else { return nil }
    var term = ScaledNumber(1 - probability).power(trials)
    var sum = term
    let odds = probability / (1 - probability)
    var count = 0
    while count < trials, sum.value <= bound {
      term = term * (Double(trials - count) / Double(count + 1) * odds)
      sum = sum + term
      count += 1
    }
    return count == 0 ? nil : count - 1
  }
}

/// A non-negative number with an exponent of its own, so that 0.98 to the power of 100,000 does not vanish.
struct ScaledNumber {
  private var significand: Double
  private var exponent: Int

  init(_ value: Double) {
    significand = value
    exponent = 0
    normalise()
  }

  /// The number as `Double`; 0 when too small for it.
  var value: Double {
    exponent < -1_000 ? 0 : Double(sign: .plus, exponent: exponent, significand: significand)
  }

  func power(_ count: Int) -> ScaledNumber {
    var result = ScaledNumber(1)
    var base = self
    var left = count
    while left > 0 {
      if left & 1 == 1 { result = result * base }
      base = base * base
      left >>= 1
    }
    return result
  }

  static func * (left: ScaledNumber, right: ScaledNumber) -> ScaledNumber {
    var result = left
    result.significand *= right.significand
    result.exponent += right.exponent
    result.normalise()
    return result
  }

  static func * (left: ScaledNumber, right: Double) -> ScaledNumber { left * ScaledNumber(right) }

  static func + (left: ScaledNumber, right: ScaledNumber) -> ScaledNumber {
    let (big, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let gap = big.exponent - small.exponent
    guard gap < 1_000, big.significand != 0 else { return big.significand == 0 ? small : big }
    var result = big
    result.significand += small.significand * Double(sign: .plus, exponent: -gap, significand: 1)
    result.normalise()
    return result
  }

  private mutating func normalise() {
    guard significand != 0, significand.isFinite else { return }
    let shift = Int(significand.exponent)
    significand = significand.significand
    exponent += shift
  }
}
