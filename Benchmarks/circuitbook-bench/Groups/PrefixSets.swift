import IPAddressing

extension Benchmark {
  /// Free space, allocation and aggregation.
  static let prefixSets: [Benchmark] = [
    of(
      .python, "free-space", named: "free-space.netaddr", "the same by netaddr, as NetBox does",
      unit: .milliseconds,
      runsOnce: true
    ) { workbench in [try workbench.fileOfTaken()] },
    Benchmark(
      "free-space", "what is free in a /32 that holds 50,000 random /48s, unsorted",
      comparedWith: [.ratio(to: "free-space.netaddr", as: "netaddr")], goal: .atMost(5)
    ) { workbench in freeSpace(of: try workbench.taken()) },
    Benchmark(
      "free-space.sorted", "the same from a sorted plan",
      comparedWith: [.ratio(to: "free-space.netaddr", as: "netaddr")], goal: .atMost(1)
    ) { workbench in freeSpace(of: try workbench.taken().sorted()) },
    of(
      .python, "aggregate", named: "aggregate.ipaddress", "the same by Python's collapse_addresses",
      unit: .milliseconds, runsOnce: true
    ) { workbench in [try workbench.file(of: .routing)] },
    Benchmark(
      "aggregate", "the prefixes of the routing table, shuffled, into the fewest",
      comparedWith: [.ratio(to: "aggregate.ipaddress", as: "ipaddress")], goal: .atMost(200)
    ) { workbench in
      let prefixes = try workbench.entries(of: .routing)
      let proof = IPPrefix.aggregate(prefixes).reduce(into: Proof()) { $0.add(line: $1.description) }.value
      return { Sample.timing(prefixes.count, proof: proof) { UInt64(IPPrefix.aggregate(prefixes).count) } }
    },
    Benchmark(
      "allocate.fill", "an empty /32 filled with 1,000,000 prefixes of /56 to /64, lowest first",
      unit: .nanosecondsEach, goal: .atMost(2_000)
    ) { _ in { Sample.timing(Allocations.count, proof: 0) { UInt64(Allocations().taken.count) } } },
    allocating("allocate", by: .bestFit),
    allocating("allocate.lowest", by: .firstFit),
    allocating("allocate.sparse", by: .leftmost),
  ]

  private static func freeSpace(of taken: [IPv6Prefix]) -> Trial {
    let parent = Workbench.parentOfTaken
    let free = FreeSpace(in: parent, taken: taken)
    let proof = free.prefixes.reduce(into: Proof()) { $0.add(line: $1.description) }.value
    return {
      Sample.timing(taken.count, proof: proof) {
        FreeSpace(in: parent, taken: taken).prefixes.reduce(0) { sum, _ in sum &+ 1 }
      }
    }
  }

  private static func allocating(_ name: String, by strategy: AllocationStrategy) -> Benchmark {
    Benchmark(
      name, "one of 1,000,000 given back and another taken, \(strategy.rawValue)", unit: .nanosecondsEach,
      goal: .atMost(2_000)
    ) { _ in
      let filled = Allocations()
      return {
        var allocations = filled
        // The copy is made before the clock runs.
        allocations.exchange(1, by: strategy)
        return Sample.timing(100_000, proof: 0) {
          allocations.exchange(100_000, by: strategy)
          return UInt64(allocations.taken.count)
        }
      }
    }
  }
}

/// A plan of many prefixes in one, and what changes in it.
private struct Allocations: Sendable {
  static let count = 1_000_000

  private var free = FreeSpace(in: Workbench.parentOfTaken, taken: [])
  private(set) var taken: [IPv6Prefix] = []
  private var random = SeededRandom(seed: 3_531)

  /// Takes the lowest free prefix of a length again and again.
  init() {
    taken.reserveCapacity(Self.count)
    for _ in 0..<Self.count {
      let length = Int.random(in: 56...64, using: &random)
      if let prefix = free.allocate(length: length, by: .firstFit) { taken.append(prefix) }
    }
  }

  /// Gives one back and takes another, so many times.
  mutating func exchange(_ times: Int, by strategy: AllocationStrategy) {
    for _ in 0..<times {
      let index = Int.random(in: 0..<taken.count, using: &random)
      free.release(taken[index])
      // One length for orders that keep a queue for each: a plan asks for few.
      let length = strategy == .leftmost ? 60 : Int.random(in: 56...64, using: &random)
      if let prefix = free.allocate(length: length, by: strategy) { taken[index] = prefix }
    }
  }
}

extension Workbench {
  /// The prefix free space is looked for in.
  static let parentOfTaken =
    IPv6Prefix(containing: IPv6Address(upper: 0x2001_0DB8 << 32, lower: 0), length: 32) ?? .all

  /// 50,000 different /48s in it, in no order.
  func taken() throws -> [IPv6Prefix] {
    try shelf.kept("taken") {
      var random = SeededRandom(seed: 48)
      let numbers = Array(UInt128(0)...0xFFFF).shuffled(using: &random).prefix(50_000)
      return numbers.compactMap { Self.parentOfTaken.subprefix(at: $0, length: 48) }
    }
  }

  /// The file of these.
  func fileOfTaken() throws -> String {
    try shelf.kept("file taken") {
      let path = path("taken.txt")
      try TextLines.write(try taken(), to: path)
      return path
    }
  }
}
