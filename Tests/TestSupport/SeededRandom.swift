/// A repeatable source of randomness for tests (SplitMix64): one seed, one sequence, on every machine.
///
/// Pass the seeds as arguments of a test, `@Test(arguments: SeededRandom.seeds)`: a failure then names its seed.
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Two seeds that never change and one that is new in every run.
  public static let seeds: [UInt64] = [1, 20_260_101, UInt64.random(in: .min ... .max)]
}
