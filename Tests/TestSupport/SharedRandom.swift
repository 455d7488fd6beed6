import Synchronization

/// Seeded randomness that several tasks may draw bytes from.
public final class SharedRandom: Sendable {
  private let state: Mutex<SeededRandom>

  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = Mutex(SeededRandom(seed: seed)) }

  /// The next bytes.
  public func bytes(_ count: Int) -> [UInt8] {
    state.withLock { random in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) } }
  }
}
