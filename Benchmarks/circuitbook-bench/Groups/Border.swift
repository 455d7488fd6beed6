import BorderInside
import BorderOutside

extension Benchmark {
  /// The same source compiled as a user of IPAddressing and as a part of it: what is the border between modules?
  static let border: [Benchmark] =
    borders("contains", "a prefix contains an address", { $0.contains() }, { $0.contains() })
    + borders("lookup", "longest match in a table of 10,000 prefixes", { $0.lookup() }, { $0.lookup() })
    + borders("compare", "two addresses compared", { $0.compare() }, { $0.compare() })
    + borders("hash", "the hash of an address", { $0.hash() }, { $0.hash() })
    + borders("iterate", "a prefix split into its addresses", { $0.iterate() }, { $0.iterate() })

  private static func borders(
    _ name: String, _ measures: String,
    _ outside: @escaping @Sendable (BorderOutside.BorderLoops) -> UInt64,
    _ inside: @escaping @Sendable (BorderInside.BorderLoops) -> UInt64
  ) -> [Benchmark] {
    let peer = "border.\(name).inside"
    return [
      Benchmark(peer, "\(measures), inside the module", unit: .nanosecondsEach) { _ in
        let numbers = BorderNumbers()
        let loops = BorderInside.BorderLoops(addresses: numbers.addresses, prefixes: numbers.prefixes)
        return { Sample.timing(loops.count, proof: 0) { inside(loops) } }
      },
      Benchmark(
        "border.\(name)", "\(measures), from another module", unit: .nanosecondsEach,
        comparedWith: [.ratio(to: peer, as: "inside", goal: .atMost(1.1))]
      ) { _ in
        let numbers = BorderNumbers()
        let loops = BorderOutside.BorderLoops(addresses: numbers.addresses, prefixes: numbers.prefixes)
        return { Sample.timing(loops.count, proof: 0) { outside(loops) } }
      },
    ]
  }
}

/// A table small enough for the caches, so that a call between modules would be seen, and addresses in it.
private struct BorderNumbers {
  private(set) var addresses: [UInt128] = []
  private(set) var prefixes: [(bits: UInt128, length: Int)] = []

  init() {
    var random = SeededRandom(seed: 128)
    for _ in 0..<10_000 {
      let bits = UInt128.random(in: 0...(.max), using: &random) >> 8 | 0x20 << 120
      prefixes.append((bits: bits, length: Int.random(in: 32...48, using: &random)))
    }
    for _ in 0..<1_000_000 {
      let host = UInt128.random(in: 0...(.max), using: &random) >> 48
      let prefix = prefixes[Int.random(in: 0..<prefixes.count, using: &random)]
      addresses.append((prefix.bits >> 80) << 80 | host)
    }
  }
}
