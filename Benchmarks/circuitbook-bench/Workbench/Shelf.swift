import Synchronization

/// What several benchmarks need is made once and kept: files, arrays, tables, programs.
final class Shelf: Sendable {
  private let things = Mutex<[String: any Sendable]>([:])

  /// Gives what is kept under a name, made the first time it is asked for.
  ///
  /// Made outside the lock, since making one thing may ask for another; benchmarks are made ready one after the other.
  func kept<Thing: Sendable>(_ name: String, make: () throws -> Thing) throws -> Thing {
    if let known = things.withLock({ $0[name] }) as? Thing { return known }
    let made = try make()
    things.withLock { $0[name] = made }
    return made
  }
}
