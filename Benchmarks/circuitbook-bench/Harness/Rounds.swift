/// Several benchmarks run in turn, round by round, so that whatever else the machine does hits all of them.
struct Rounds {
  /// One benchmark made ready, and what its rounds gave.
  private struct Running {
    let benchmark: Benchmark
    let trial: Benchmark.Trial
    /// What it found out in the round that is not kept, and has to find again in all others.
    let answer: Answer?
    var samples: [Sample] = []

    var values: [Double] { samples.map(benchmark.unit.value) }
  }

  private var running: [Running] = []

  /// Makes the benchmarks ready and runs each once: that round warms caches and is not kept.
  init(_ benchmarks: [Benchmark], in workbench: Workbench) async throws {
    for benchmark in benchmarks {
      do {
        let trial = try await benchmark.prepare(workbench)
        let sample = try await trial()
        let samples = benchmark.runsOnce ? [sample] : []
        running.append(Running(benchmark: benchmark, trial: trial, answer: sample.answer, samples: samples))
      } catch let error as BenchmarkUnavailable {
        say("\(benchmark.name) is left out: \(error.reason)")
      }
    }
    try compareAnswers()
  }

  /// Runs so many rounds; every other one the other way round.
  mutating func run(_ count: Int) async throws {
    let order = running.indices.filter { !running[$0].benchmark.runsOnce }
    for round in 0..<count {
      for index in round.isMultiple(of: 2) ? order : order.reversed() {
        if running[index].benchmark.watchesMemory { PeakMemory.reset() }
        var sample = try await running[index].trial()
        if running[index].benchmark.watchesMemory, sample.peakMemory == nil {
          sample.peakMemory = PeakMemory.sinceReset
        }
        guard sample.answer == running[index].answer else {
          throw BenchmarkError("\(running[index].benchmark.name) found something else in another round")
        }
        running[index].samples.append(sample)
      }
    }
  }

  /// Whoever is compared must have found the same, or the comparison is worth nothing.
  private func compareAnswers() throws {
    for one in running {
      let peers = Set(one.benchmark.comparisons.map(\.peer))
      for peer in running where peers.contains(peer.benchmark.name) {
        guard let own = one.answer, let other = peer.answer, own != other else { continue }
        throw BenchmarkError("\(one.benchmark.name) found \(own), and \(peer.benchmark.name) \(other)")
      }
    }
  }

  /// The figures of all benchmarks: their own, the memory where it is watched, the comparisons whose peer ran too.
  var figures: [Figure] {
    running.flatMap { one in
      let benchmark = one.benchmark
      let count = one.samples.first?.count ?? 0
      let memory = one.samples.compactMap(\.peakMemory).map { Double($0) / Double(1 << 20) }
      var own = [
        Figure(
          benchmark.name, unit: benchmark.unit.rawValue, values: one.values, count: count,
          goal: benchmark.goal),
        Figure("\(benchmark.name).peak-memory", unit: "MiB", values: memory, count: count),
      ]
      let allocations =
        benchmark.allocatesNothing ? one.samples.compactMap(\.allocations).map(Double.init) : []
      own.append(
        Figure(
          "\(benchmark.name).allocations", unit: "calls", values: allocations, count: count, goal: .atMost(0))
      )
      return (own + benchmark.comparisons.map { figure($0, of: one, count: count) }).compactMap { $0 }
    }
  }

  private func figure(_ comparison: Comparison, of one: Running, count: Int) -> Figure? {
    guard let peer = running.first(where: { $0.benchmark.name == comparison.peer }) else { return nil }
    // What ran once is beside every round of the other.
    let rounds = max(one.samples.count, peer.samples.count)
    let (own, others) = (one.values, peer.values)
    guard !own.isEmpty, !others.isEmpty else { return nil }
    let values = (0..<rounds).map {
      comparison.value(of: own[min($0, own.count - 1)], and: others[min($0, others.count - 1)])
    }
    let unit = comparison.kind == .ratio ? Benchmark.Unit.times : one.benchmark.unit
    return Figure(
      "\(one.benchmark.name).\(comparison.label)", unit: unit.rawValue, values: values, count: count,
      goal: comparison.goal)
  }
}
