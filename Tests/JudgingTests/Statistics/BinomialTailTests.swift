import Judging
import TestSupport
import Testing

/// Tails against exact fractions of whole numbers, and at sizes where naive products vanish.
@Suite struct BinomialTailTests {
  /// P(X ≤ k) with p = numerator/denominator, summed as whole numbers: exact until the last division.
  private static func exactAtMost(_ count: Int, of trials: Int, _ numerator: Int, _ denominator: Int)
    -> Double
  {
    func power(_ base: Int, _ exponent: Int) -> UInt128 {
      (0..<exponent).reduce(1) { product, _ in product * UInt128(base) }
    }
    var sum: UInt128 = 0
    var choose: UInt128 = 1
    for index in 0...max(0, count) where count >= 0 {
      sum += choose * power(numerator, index) * power(denominator - numerator, trials - index)
      choose = choose * UInt128(trials - index) / UInt128(index + 1)
    }
    return Double(sum) / Double(power(denominator, trials))
  }

  @Test(arguments: 1...18, [(1, 50), (1, 20), (1, 2), (9, 10)])
  func equalsExactFractions(trials: Int, probability: (Int, Int)) {
    let value = Double(probability.0) / Double(probability.1)
    for count in 0..<trials {
      let exact = Self.exactAtMost(count, of: trials, probability.0, probability.1)
      let tail = BinomialTail.atMost(count, of: trials, probability: value)
      #expect(abs(tail - exact) < 1e-12, "\(count) of \(trials)")
      #expect(abs(BinomialTail.atLeast(count + 1, of: trials, probability: value) - (1 - exact)) < 1e-12)
    }
  }

  @Test(arguments: [
    (0, 10, 0.0, 1.0), (10, 10, 0.3, 1.0), (11, 10, 0.3, 1.0), (-1, 10, 0.3, 0.0), (9, 10, 1.0, 0.0),
    (3, 10, 0.0, 1.0),
  ])
  func endsAreExact(count: Int, trials: Int, probability: Double, expected: Double) {
    #expect(BinomialTail.atMost(count, of: trials, probability: probability) == expected)
  }

  /// Around the mean both tails are near one half, however small each single term is.
  @Test(arguments: [100_000, 1_000_000], [0.02, 0.05, 0.5])
  func doesNotVanish(trials: Int, probability: Double) {
    let mean = Int(Double(trials) * probability)
    let tail = BinomialTail.atMost(mean, of: trials, probability: probability)
    #expect((0.49...0.52).contains(tail))
    #expect(BinomialTail.atMost(mean * 9 / 10, of: trials, probability: probability) < 1e-5)
    #expect(BinomialTail.atMost(mean * 11 / 10, of: trials, probability: probability) > 0.999)
  }

  @Test(arguments: SeededRandom.seeds)
  func growsWithTheCountAndFallsWithTheProbability(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let trials = Int.random(in: 2...2_000, using: &random)
      let count = Int.random(in: 0..<trials - 1, using: &random)
      let probability = Double.random(in: 0.001...0.9, using: &random)
      let tail = BinomialTail.atMost(count, of: trials, probability: probability)
      #expect(
        tail <= BinomialTail.atMost(count + 1, of: trials, probability: probability) + 1e-12, "seed \(seed)")
      #expect(
        tail + 1e-12 >= BinomialTail.atMost(count, of: trials, probability: probability + 0.05),
        "seed \(seed)")
    }
  }

  /// Ranks of the sign test: the largest k with P(X ≤ k) ≤ 5 % (Conover, table A3, p = ½).
  @Test(arguments: [(4, nil), (5, 0), (8, 1), (10, 1), (20, 5), (100, 41)] as [(Int, Int?)])
  func findsTheLargestCount(trials: Int, expected: Int?) {
    #expect(BinomialTail.largestCount(of: trials, probability: 0.5, within: 0.05) == expected)
  }

  @Test(arguments: SeededRandom.seeds)
  func largestCountIsTheLastWithin(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let trials = Int.random(in: 1...3_000, using: &random)
      let probability = Double.random(in: 0.01...0.95, using: &random)
      let count = BinomialTail.largestCount(of: trials, probability: probability, within: 0.05) ?? -1
      #expect(BinomialTail.atMost(count, of: trials, probability: probability) <= 0.05, "seed \(seed)")
      #expect(BinomialTail.atMost(count + 1, of: trials, probability: probability) > 0.05, "seed \(seed)")
    }
  }
}
