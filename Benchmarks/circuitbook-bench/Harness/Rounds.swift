/// Several benchmarks run in turn, round by round, so that whatever else the machine does hits all of them.
struct Rounds {
  private var running: [(benchmark: Benchmark, trial: Benchmark.Trial, samples: [Sample])] = []

  /// Makes the benchmarks ready and runs each once: that round warms caches and is not kept.
  init(_ benchmarks: [Benchmark], in workbench: Workbench) async throws {
    for benchmark in benchmarks {
      let trial = try await benchmark.prepare(workbench)
      _ = try await trial()
      running.append((benchmark, trial, []))
    }
  }

  /// Runs so many rounds; every other one the other way round.
  mutating func run(_ count: Int) async throws {
    for round in 0..<count {
      let order = Array(running.indices)
      for index in round.isMultiple(of: 2) ? order : order.reversed() {
        if running[index].benchmark.watchesMemory { PeakMemory.reset() }
        var sample = try await running[index].trial()
        if running[index].benchmark.watchesMemory, sample.peakMemory == nil {
          sample.peakMemory = PeakMemory.sinceReset
        }
        running[index].samples.append(sample)
      }
    }
  }

  /// The figures of all benchmarks: the time, the memory where it is watched, the ratio where the peer ran too.
  var figures: [Figure] {
    running.flatMap { benchmark, _, samples in
      let values = samples.map(benchmark.unit.value)
      let count = samples.first?.count ?? 0
      let memory = samples.compactMap(\.peakMemory).map { Double($0) / Double(1 << 20) }
      let ratios = peerValues(of: benchmark).map { peer in zip(values, peer).map { $0 / $1 } }
      return [
        Figure(benchmark.name, unit: benchmark.unit.rawValue, values: values, count: count),
        Figure("\(benchmark.name).peak-memory", unit: "MiB", values: memory, count: count),
        Figure("\(benchmark.name).ratio", unit: "×", values: ratios ?? [], count: count),
      ].compactMap { $0 }
    }
  }

  private func peerValues(of benchmark: Benchmark) -> [Double]? {
    guard let peer = running.first(where: { $0.benchmark.name == benchmark.peer }) else { return nil }
    return peer.samples.map(peer.benchmark.unit.value)
  }
}
