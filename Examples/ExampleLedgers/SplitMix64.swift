/// A repeatable source of randomness (SplitMix64): one seed and purpose, one sequence, on every machine.
///
/// The standard library's own drawing is not used, since its sequence may change between versions.
struct SplitMix64 {
  /// What a sequence is for, so that a longer draw for one purpose leaves the others as they were.
  enum Purpose: UInt64 {
    /// Which lines there are.
    case ledger = 1
    /// What the carriers' lists look like.
    case lists = 2
    /// What is wrong, and where.
    case faults = 3
    /// How cells are written.
    case notation = 4
  }

  private var state: UInt64

  /// Starts the sequence of a seed for a purpose.
  init(seed: UInt64, _ purpose: Purpose) {
    state = seed &+ purpose.rawValue &* 0xd1b5_4a32_d192_ed03
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, a bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True so many times in a hundred.
  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// One of several; the list is never empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// The list in another order (Fisher and Yates).
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var result = list
    for last in stride(from: list.count - 1, to: 0, by: -1) { result.swapAt(last, below(last + 1)) }
    return result
  }
}
