/// A random number generator over a source of random bytes, so that one source serves salts and schedules alike.
struct ByteRandomness: RandomNumberGenerator, Sendable {
  let bytes: @Sendable (Int) -> [UInt8]

  mutating func next() -> UInt64 {
    bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
