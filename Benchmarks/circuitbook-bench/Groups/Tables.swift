import IPAddressing

extension Benchmark {
  /// What a table costs: its making, its memory, and whether threads share it without loss.
  static let tables: [Benchmark] = [
    of(
      .go, "lpm.build", named: "lpm.build.bart", "the same by bart.Fast", unit: .milliseconds,
      files: routingFile),
    Benchmark(
      "lpm.build", "the routing table from shuffled prefixes with 4-byte values",
      comparedWith: [.ratio(to: "lpm.build.bart", as: "bart")], goal: .atMost(250)
    ) { workbench in
      let entries = Workbench.valued(try workbench.entries(of: .routing))
      return {
        Sample.timing(entries.count, proof: 0) { UInt64(PrefixTable(entries).count) }
      }
    },
    of(
      .go, "lpm.memory", named: "lpm.memory.bart", "the same by bart.Fast", unit: .bytesEach,
      files: routingFile),
    Benchmark(
      "lpm.memory", "the heap a routing table with 4-byte values holds, prefixes and all", unit: .bytesEach,
      comparedWith: [.ratio(to: "lpm.memory.bart", as: "bart")], goal: .atMost(26)
    ) { workbench in
      let entries = Workbench.valued(try workbench.entries(of: .routing))
      return { memory(of: entries) }
    },
    Benchmark(
      "lpm.memory.small", "the heap a table of 1,000 of these prefixes holds", unit: .kibibytes,
      goal: .atMost(64)
    ) { workbench in
      let entries = Workbench.valued(try workbench.entries(of: .routing).prefix(1_000))
      return { memory(of: entries) }
    },
    of(
      .go, "lpm.threads", named: "lpm.threads.bart", "the same by bart.Fast", unit: .times, scale: 0.001
    ) { workbench in
      [try workbench.file(of: .routing), try workbench.file(of: .hit, in: .routing, .ipv4)]
    },
    Benchmark(
      "lpm.threads", "lookups two threads do in the time one does one; needs two idle cores", unit: .times,
      comparedWith: [.ratio(to: "lpm.threads.bart", as: "bart")], goal: .atLeast(1.8)
    ) { workbench in
      let addresses = try workbench.addresses4(.hit, in: .routing)
      let routes = try workbench.routes(of: .routing)
      return { await threads(addresses, routes) }
    },
  ]

  @Sendable
  private static func routingFile(_ workbench: Workbench) throws -> [String] {
    [try workbench.file(of: .routing)]
  }

  private static func memory(of entries: [(prefix: IPPrefix, value: UInt32)]) -> Sample {
    let before = HeapUse.bytes
    let routes = PrefixTable(entries)
    let held = HeapUse.bytes - before
    var sample = Sample(count: entries.count)
    // The table is asked after it was weighed, so that it is there until then.
    sample.answer = Answer(checksum: UInt64(routes.count), proof: 0)
    sample.quantity = Double(held)
    return sample
  }

  /// How often each thread looks all addresses up: enough that starting it does not count.
  private static let passes = 5

  private static func threads(_ addresses: [IPv4Address], _ routes: PrefixTable<UInt32>) async -> Sample {
    let work = { @Sendable () -> UInt64 in
      (0..<passes).reduce(0) { sum, _ in sum &+ self.sum(of: addresses, in: routes) }
    }
    let alone = await Sample.timing { () async -> Int in await atOnce(1, work) }
    let idle = CPUTime.now
    let together = await Sample.timing { () async -> Int in await atOnce(2, work) }
    CPUTime.sayIfShort(since: idle, of: together.time * 2)
    var sample = Sample(count: passes * addresses.count)
    sample.quantity = 2 * (alone.time / together.time)
    sample.answer = Answer(checksum: work(), proof: 0)
    return sample
  }

  /// Runs the same work as often as told, all at the same time.
  private static func atOnce(_ count: Int, _ work: @escaping @Sendable () -> UInt64) async -> Int {
    await withTaskGroup(of: UInt64.self) { group in
      for _ in 0..<count { group.addTask { work() } }
      return await group.reduce(into: 0) { sum, one in sum += one > 0 ? 1 : 0 }
    }
  }
}
