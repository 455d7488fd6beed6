/// One thing that is measured: a line in ``all``, and nothing anywhere else.
struct Benchmark: Sendable {
  /// What is run once a round; what it needs is made ready before the first.
  typealias Trial = @Sendable () async throws -> Sample

  /// The name by which it is run, `group.what`.
  let name: String
  /// What is measured, in one line.
  let measures: String
  /// What its figure is given in.
  let unit: Unit
  /// The benchmarks it is compared with; all run in turn, and what each round gives is a figure too.
  let comparisons: [Comparison]
  /// What its figure has to reach.
  let goal: Goal?
  /// Whether the most memory it held is a figure too.
  let watchesMemory: Bool
  /// Whether it must not ask for memory while it is timed; how often it does is a figure then.
  let allocatesNothing: Bool
  /// Whether it takes so long that one run, with no other before it, has to do.
  let runsOnce: Bool
  /// Makes everything ready that is not to be measured.
  let prepare: @Sendable (Workbench) async throws -> Trial

  init(
    _ name: String, _ measures: String, unit: Unit = .milliseconds,
    comparedWith comparisons: [Comparison] = [],
    goal: Goal? = nil, watchesMemory: Bool = false, allocatesNothing: Bool = false, runsOnce: Bool = false,
    prepare: @escaping @Sendable (Workbench) async throws -> Trial
  ) {
    self.name = name
    self.measures = measures
    self.unit = unit
    self.comparisons = comparisons
    self.goal = goal
    self.watchesMemory = watchesMemory
    self.allocatesNothing = allocatesNothing
    self.runsOnce = runsOnce
    self.prepare = prepare
  }
}

extension Benchmark {
  /// What a figure is given in.
  enum Unit: String, Sendable {
    /// Milliseconds a run.
    case milliseconds = "ms"
    /// Nanoseconds an operation: for what is done millions of times.
    case nanosecondsEach = "ns/op"
    /// Bytes of each thing dealt with.
    case bytesEach = "B/route"
    /// Kibibytes in all.
    case kibibytes = "KiB"
    /// So many times as much.
    case times = "×"

    /// The figure of one round.
    func value(of sample: Sample) -> Double {
      switch self {
      case .milliseconds: sample.time / .milliseconds(1)
      case .nanosecondsEach: sample.time / .nanoseconds(1) / Double(max(1, sample.count))
      case .bytesEach: sample.quantity / Double(max(1, sample.count))
      case .kibibytes: sample.quantity / 1_024
      case .times: sample.quantity
      }
    }
  }
}

/// What one run of a benchmark gave.
struct Sample: Sendable {
  /// How much was dealt with: rows, records, processes, operations; the same in every round.
  let count: Int
  /// How long it took.
  var time: Duration = .zero
  /// What was measured where that is no time: bytes, or how many times as much.
  var quantity = 0.0
  /// The most memory it held, in bytes, where that is known.
  var peakMemory: Int?
  /// How often memory was asked for while the clock ran, where that was counted.
  var allocations: Int?
  /// What came out, for comparing with peers who must find the same.
  var answer: Answer?

  /// Times a closure that returns how much it dealt with, so that nothing it does can be left out as unused.
  static func timing(_ work: () throws -> Int) rethrows -> Sample {
    let clock = ContinuousClock()
    let start = clock.now
    let count = try work()
    return Sample(count: count, time: start.duration(to: clock.now))
  }

  /// The same for work that waits for others.
  static func timing(_ work: () async throws -> Int) async rethrows -> Sample {
    let clock = ContinuousClock()
    let start = clock.now
    let count = try await work()
    return Sample(count: count, time: start.duration(to: clock.now))
  }

  /// Times a closure that returns the checksum of what it did so many times.
  static func timing(_ count: Int, proof: UInt64, _ work: () throws -> UInt64) rethrows -> Sample {
    let clock = ContinuousClock()
    let before = HeapUse.allocations
    let start = clock.now
    let checksum = try work()
    let time = start.duration(to: clock.now)
    return Sample(
      count: count, time: time, allocations: HeapUse.allocations - before,
      answer: Answer(checksum: checksum, proof: proof))
  }
}

/// What a benchmark found out, short enough to be compared with what its peer found out.
struct Answer: Sendable, Equatable {
  /// Added up inside what is timed.
  let checksum: UInt64
  /// A hash of all results in order, made outside of it; 0 where there is none.
  let proof: UInt64
}

/// Why a benchmark could not be run, or did wrong.
struct BenchmarkError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// Why a benchmark is left out here: the others run without it.
struct BenchmarkUnavailable: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
