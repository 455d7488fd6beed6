/// SipHash-2-4 of eight octets: a keyed hash that nobody without the key can forge
/// (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012).
struct SipHash: Sendable, Hashable {
  private let first: UInt64
  private let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// A key out of the randomness given.
  init(from randomness: inout some RandomNumberGenerator) {
    self.init(first: randomness.next(), second: randomness.next())
  }

  /// The hash of eight octets, read as a little-endian number.
  func hash(_ message: UInt64) -> UInt64 {
    var state = State(
      v0: first ^ 0x736f_6d65_7073_6575, v1: second ^ 0x646f_7261_6e64_6f6d,
      v2: first ^ 0x6c79_6765_6e65_7261, v3: second ^ 0x7465_6462_7974_6573)
    state.compress(message)
    // The last block holds the length in its highest octet.
    state.compress(8 << 56)
    state.v2 ^= 0xFF
    for _ in 0..<4 { state.round() }
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3
  }

  private struct State {
    var v0, v1, v2, v3: UInt64

    mutating func compress(_ block: UInt64) {
      v3 ^= block
      round()
      round()
      v0 ^= block
    }

    mutating func round() {
      v0 &+= v1
      v2 &+= v3
      v1 = rotate(v1, 13) ^ v0
      v3 = rotate(v3, 16) ^ v2
      v0 = rotate(v0, 32)
      v2 &+= v1
      v0 &+= v3
      v1 = rotate(v1, 17) ^ v2
      v3 = rotate(v3, 21) ^ v0
      v2 = rotate(v2, 32)
    }

    private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
      value << count | value >> (64 - count)
    }
  }
}
